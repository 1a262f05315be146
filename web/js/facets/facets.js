// @ts-check
// The facets: what the notes found have in common, to keep to it or to leave it out.

import { facet as askFacet, isReplaced } from '../api.js';
import { grouped } from '../format.js';
import { h, replace } from '../html.js';
import { FIELDS, href, mode, withMode } from '../state.js';
import { inOrder, some, tree } from './tree.js';
import { valueItem } from './value.js';
/** @import {Facet, FacetValue} from '../api.js' */
/** @import {Field, View} from '../state.js' */
/** @import {Branch} from './tree.js' */

/** Values shown before all of them are asked for. */
const SHOWN = 10;

/** @type {Record<Field, string>} */
const NAMES = {
  tag: 'Tags',
  category: 'Categories',
  author: 'Authors',
  folder: 'Folders',
  year: 'Years',
};

export class Facets {
  /** What was typed into the filter box of each facet of which all is shown. @type {Map<Field, string>} */
  filters = new Map();
  /** The values of those facets, as the server gave them. @type {Map<Field, FacetValue[]>} */
  found = new Map();
  /** The branches that a person opened or closed, by field and value. @type {Map<string, boolean>} */
  folds = new Map();
  /** The order of the values as shown last. @type {Map<Field, string[]>} */
  orders = new Map();

  /** @param {Element} parent @param {(message: string) => void} onError */
  constructor(parent, onError) {
    this.parent = parent;
    this.onError = onError;
  }

  /** @param {View} view @param {Record<string, Facet>} facets */
  show(view, facets) {
    this.view = view;
    this.facets = facets;
    const fields = FIELDS.filter((field) => facets[field] && hasAny(view, field, facets[field]));
    replace(
      this.parent,
      fields.map((field) => this.group(view, field, facets[field])),
    );
    for (const field of fields.filter((each) => this.filters.has(each))) this.fill(view, field);
  }

  again() {
    if (this.view && this.facets) this.show(this.view, this.facets);
  }

  /** @param {View} view @param {Field} field @param {Facet} facet */
  group(view, field, facet) {
    const isAll = this.filters.has(field);
    const values = (isAll && this.found.get(field)) || facet.values;
    const branches = this.ordered(view, field, tree(values));
    const shown = isAll ? branches : branches.slice(0, Math.max(SHOWN, chosenCount(view, field)));
    const isMore = facet.values.length < facet.distinct || branches.length > shown.length;
    return h(
      'details',
      { class: 'facet', open: field !== 'year' || undefined, 'data-key': `facet ${field}` },
      h(
        'summary',
        {},
        NAMES[field],
        h('span', { class: 'facet-distinct' }, grouped(facet.distinct)),
      ),
      field === 'tag' && chosenCount(view, field) > 0 && modeSwitch(view, field),
      isAll && this.filterBox(view, field),
      this.list(view, field, shown, facet.none),
      (isMore || isAll) && this.moreButton(field, facet),
    );
  }

  /** The chosen first, but nothing moves while a person points at it or goes through it by key. */
  ordered(/** @type {View} */ view, /** @type {Field} */ field, /** @type {Branch[]} */ branches) {
    const old = this.parent.querySelector(`[data-key="facet ${field}"]`);
    const isFrozen = old?.matches(':hover, :focus-within');
    const isChosen = (/** @type {Branch} */ branch) => has(view, field, branch.value);
    const first = branches.filter((branch) => some([branch], isChosen));
    const sorted = [...first, ...branches.filter((branch) => !first.includes(branch))];
    const order = this.orders.get(field);
    const all = isFrozen && order ? /** @type {Branch[]} */ (inOrder(sorted, order)) : sorted;
    this.orders.set(
      field,
      all.map((branch) => branch.value),
    );
    return all;
  }

  /** @param {View} view @param {Field} field @param {Branch[]} branches @param {number} none */
  list(view, field, branches, none) {
    const folding = {
      isOpen: (/** @type {Branch} */ branch) =>
        this.folds.get(`${field} ${branch.value}`)
        ?? (branches.length === 1
          || Boolean(this.filters.get(field))
          || some(branch.children, ({ value }) => has(view, field, value))),
      onFold: (/** @type {Branch} */ branch) => {
        this.folds.set(`${field} ${branch.value}`, !folding.isOpen(branch));
        this.again();
      },
    };
    const without = { value: '', label: '', notes: none, children: [] };
    const isWithout = has(view, field, '') || (none > 0 && !this.filters.get(field));
    const all = isWithout ? [...branches, without] : branches;
    const items = all.map((branch) => valueItem(view, field, branch, folding));
    return h(
      'ul',
      { class: 'facet-values' },
      items.length > 0 ? items : h('li', { class: 'facet-none' }, 'None'),
    );
  }

  /** @param {Field} field @param {Facet} facet */
  moreButton(field, { distinct }) {
    const isAll = this.filters.has(field);
    const click = () => {
      if (isAll) this.filters.delete(field);
      else this.filters.set(field, '');
      this.found.delete(field);
      this.again();
    };
    const props = { class: 'facet-more', type: 'button', 'data-key': `more ${field}`, click };
    return h('button', props, isAll ? 'Show fewer' : `Show all ${grouped(distinct)}`);
  }

  /** @param {View} view @param {Field} field */
  filterBox(view, field) {
    const name = `Find in ${NAMES[field].toLowerCase()}`;
    const input = (/** @type {Event} */ event) => {
      this.filters.set(field, /** @type {HTMLInputElement} */ (event.target).value);
      this.fill(view, field);
    };
    const props = { class: 'facet-filter', type: 'search', placeholder: name, 'aria-label': name };
    const box = h('input', { ...props, 'data-key': `filter ${field}`, input });
    /** @type {HTMLInputElement} */ (box).value = this.filters.get(field) ?? '';
    return box;
  }

  /** @param {View} view @param {Field} field */
  async fill(view, field) {
    try {
      const found = await askFacet(view, field, this.filters.get(field) ?? '');
      this.found.set(field, found.values);
      const list = this.parent.querySelector(`[data-key="facet ${field}"] > .facet-values`);
      const branches = this.ordered(view, field, tree(found.values));
      list?.replaceWith(this.list(view, field, branches, found.none));
    } catch (error) {
      if (!isReplaced(error)) this.onError(/** @type {Error} */ (error).message);
    }
  }
}

/** Whether notes are to have any or all of the chosen values. @param {View} view @param {Field} field */
function modeSwitch(view, field) {
  const now = mode(view, field);
  const way = (/** @type {'any' | 'all'} */ how) =>
    h(
      'a',
      {
        href: href(withMode(view, field, how)),
        'aria-current': now === how && 'true',
        'data-key': `mode ${how}`,
      },
      how,
    );
  return h('p', { class: 'facet-mode' }, 'With ', way('any'), way('all'), ' of them');
}

/** @param {View} view @param {Field} field @param {Facet} facet */
function hasAny(view, field, facet) {
  return facet.values.length > 0 || chosenCount(view, field) > 0;
}

/** @param {View} view @param {Field} field */
function chosenCount(view, field) {
  const { any, all, not } = view.choices[field];
  return any.length + all.length + not.length;
}

/** @param {View} view @param {Field} field @param {string} value */
function has(view, field, value) {
  const { any, all, not } = view.choices[field];
  return any.includes(value) || all.includes(value) || not.includes(value);
}
