// @ts-check
// The facets: what the notes found have in common, to keep to it or to leave it out.

import { facet as askFacet, isReplaced } from './api.js';
import { grouped } from './format.js';
import { h, icon, replace } from './html.js';
import { FIELDS, href, toggle } from './state.js';
/** @import {Facet, FacetValue} from './api.js' */
/** @import {Field, View} from './state.js' */

/** Values shown before "show more"; what is chosen comes on top of that. */
const SHOWN = 7;

/** @type {Record<Field, string>} */
const NAMES = {
  tag: 'Tags',
  category: 'Categories',
  author: 'Authors',
  folder: 'Folders',
  year: 'Years',
};

/** What was typed into the filter box of each facet that shows more. @type {Map<Field, string>} */
const filters = new Map();

/**
 * @param {Element} parent @param {View} view @param {Record<string, Facet>} facets
 * @param {(message: string) => void} onError
 */
export function showFacets(parent, view, facets, onError) {
  const shown = FIELDS.filter((field) => facets[field] && hasAny(view, field, facets[field]));
  const again = () => showFacets(parent, view, facets, onError);
  const context = { view, parent, again, onError };
  replace(
    parent,
    shown.map((field) => group(context, field, facets[field])),
  );
  for (const field of shown.filter((each) => filters.has(each))) fill(context, field);
}

/**
 * @typedef {{view: View, parent: Element, again: () => void, onError: (message: string) => void}}
 *   Context the facets as they were shown last
 */

/** @param {View} view @param {Field} field @param {Facet} facet */
function hasAny(view, field, facet) {
  const { any, all, not } = view.choices[field];
  return facet.values.length > 0 || any.length + all.length + not.length > 0;
}

/** @param {Context} context @param {Field} field @param {Facet} facet */
function group(context, field, facet) {
  const chosen = (/** @type {FacetValue} */ each) => isChosen(context.view, field, each.value);
  const top = facet.values.filter(chosen);
  const rest = facet.values.filter((each) => !chosen(each)).slice(0, SHOWN);
  const without = { value: '', notes: facet.none };
  const isExtra = facet.none > 0 && !filters.get(field) && !chosen(without);
  const isMore = facet.distinct > top.length + rest.length;
  return h(
    'details',
    { class: 'facet', open: true, 'data-key': `facet ${field}` },
    h('summary', {}, NAMES[field], h('span', { class: 'facet-distinct' }, grouped(facet.distinct))),
    isMore && filters.has(field) ? filterBox(context, field) : null,
    list(context, field, [...top, ...rest]),
    isExtra ? list(context, field, [without]) : null,
    isMore ? moreButton(context, field) : null,
  );
}

/** @param {Context} context @param {Field} field @param {FacetValue[]} values */
function list(context, field, values) {
  return h(
    'ul',
    { class: 'facet-values' },
    values.map((each) => item(context.view, field, each)),
  );
}

/** @param {View} view @param {Field} field @param {FacetValue} value */
function item(view, field, { value, notes }) {
  const { any, all, not } = view.choices[field];
  const isIn = any.includes(value) || all.includes(value);
  const isOut = not.includes(value);
  const how = isOut ? 'not' : all.includes(value) ? 'all' : 'any';
  const name = value || `without ${field}`;
  const pick = h(
    'a',
    {
      class: 'facet-pick',
      href: href(toggle(view, field, how, value)),
      'data-key': `pick ${field} ${value}`,
      'aria-current': isIn && 'true',
    },
    isOut && h('span', { class: 'visually-hidden' }, 'Excluded:'),
    h('bdi', { class: value ? 'value' : 'value value-none' }, name),
    h(
      'span',
      { class: 'count' },
      grouped(notes),
      h('span', { class: 'visually-hidden' }, ' notes'),
    ),
  );
  const exclude = h(
    'a',
    {
      class: 'facet-not',
      href: href(toggle(view, field, 'not', value)),
      'data-key': `not ${field} ${value}`,
      'aria-label': isOut ? `No longer exclude ${name}` : `Exclude ${name}`,
      title: isOut ? 'No longer exclude' : 'Exclude',
    },
    icon(isOut ? 'close' : 'minus'),
  );
  return h('li', { class: isIn ? 'is-in' : isOut ? 'is-out' : '' }, pick, exclude);
}

/** @param {Context} context @param {Field} field */
function moreButton(context, field) {
  const isOpen = filters.has(field);
  const click = () => {
    if (isOpen) filters.delete(field);
    else filters.set(field, '');
    context.again();
  };
  const props = { class: 'facet-more', type: 'button', 'data-key': `more ${field}`, click };
  return h('button', props, isOpen ? 'Show fewer' : 'Show more');
}

/** @param {Context} context @param {Field} field */
function filterBox(context, field) {
  const box = /** @type {HTMLInputElement} */ (
    h('input', {
      class: 'facet-filter',
      type: 'search',
      placeholder: `Find in ${NAMES[field].toLowerCase()}`,
      'aria-label': `Find in ${NAMES[field].toLowerCase()}`,
      'data-key': `filter ${field}`,
      input: () => {
        filters.set(field, box.value);
        fill(context, field);
      },
    })
  );
  box.value = filters.get(field) ?? '';
  return box;
}

/** @param {Context} context @param {Field} field */
async function fill(context, field) {
  try {
    const found = await askFacet(context.view, field, filters.get(field) ?? '');
    const values = context.parent.querySelector(`[data-key="facet ${field}"] .facet-values`);
    const items = found.values.map((each) => item(context.view, field, each));
    if (values)
      replace(values, items.length > 0 ? items : h('li', { class: 'facet-none' }, 'None'));
  } catch (error) {
    if (!isReplaced(error)) context.onError(/** @type {Error} */ (error).message);
  }
}

/** @param {View} view @param {Field} field @param {string} value */
function isChosen(view, field, value) {
  const { any, all, not } = view.choices[field];
  return any.includes(value) || all.includes(value) || not.includes(value);
}
