// @ts-check
// The list of notes found, each with its best sections, and what there is to say about it.

import { count } from './format.js';
import { hitItem } from './hit.js';
import { h, icon, replace } from './html.js';
import { PAGE, change, home, href, isHome } from './state.js';
/** @import {Answer} from './api.js' */
/** @import {View} from './state.js' */

const SORT_NAMES = {
  relevance: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
  modified: 'Last changed',
  title: 'Title',
};

/** Why a suggestion finds more, as the server says it, when it is for the query by itself. */
const NO_FILTERS = 'without filters';

/** The deepest note that the server gives. */
const WINDOW = 10_000;

/**
 * @param {Element} parent @param {View} view @param {Answer} answer
 * @param {{chips: HTMLElement | null, onSort: (sort: string) => void}} context
 */
export function showResults(parent, view, answer, { chips, onSort }) {
  const open = answer.hits.findIndex((hit) => hit.path === view.note);
  replace(
    parent,
    h('div', { class: 'results-head' }, countLine(view, answer), sortSelect(view, onSort)),
    chips,
    warnings(view, answer),
    answer.hits.length === 0 ? nothing(view, answer) : null,
    answer.offset > 0 && pageLink(view, 'Earlier notes', Math.max(0, answer.offset - PAGE)),
    h(
      'ol',
      { class: 'hits', start: String(answer.offset + 1) },
      answer.hits.map((hit, i) => hitItem(view, hit, i === open)),
    ),
    more(view, answer),
  );
}

/** `41 notes, 63 sections`, as it stands above the list and is spoken. @param {Answer} answer */
export function summary({ total, partial }) {
  if (total.notes === 0) return 'Nothing found';
  const sections = total.sections > 0 ? `, ${count(total.sections, 'section')}` : '';
  return `${partial ? 'At least ' : ''}${count(total.notes, 'note')}${sections}`;
}

/** @param {View} view @param {Answer} answer */
function countLine(view, answer) {
  const title = isHome(view) ? 'Recent notes' : summary(answer);
  return h(
    'h1',
    { class: 'count-line' },
    title,
    h('span', { class: 'spinner', 'aria-hidden': 'true' }),
  );
}

/** @param {View} view @param {(sort: string) => void} onSort */
function sortSelect(view, onSort) {
  if (isHome(view)) return null;
  const options = Object.entries(SORT_NAMES).map(([value, name]) =>
    h('option', { value, selected: value === (view.sort || 'relevance') }, name),
  );
  const change = (/** @type {Event} */ event) =>
    onSort(/** @type {HTMLSelectElement} */ (event.target).value);
  const select = h('select', { 'aria-label': 'Order', 'data-key': 'sort', change }, options);
  return h('div', { class: 'sort' }, select, icon('down'));
}

/** @param {View} view @param {Answer} answer */
function warnings(view, { query }) {
  if (query.warnings.length === 0) return null;
  const line = (/** @type {Answer['query']['warnings'][0]} */ { message, repaired }) =>
    h('li', {}, message, repaired ? [' ', search(view, repaired)] : []);
  return h('ul', { class: 'warnings', 'aria-label': 'About your query' }, query.warnings.map(line));
}

/** @param {View} view @param {string} q */
function search(view, q) {
  return h('a', { class: 'query', href: href(change(view, { q })) }, q);
}

/** @param {View} view @param {Answer} answer */
function nothing(view, { suggestions }) {
  const lines = suggestions.map(({ q, notes, why }) => {
    const found = h('span', { class: 'why' }, `${count(notes, 'note')}, ${why}`);
    return h('li', {}, search(why === NO_FILTERS ? home() : view, q), found);
  });
  const isFiltered = !isHome({ ...view, q: '' });
  return h(
    'div',
    { class: 'nothing' },
    h('p', {}, isFiltered ? 'No note says that within these filters.' : 'No note says that.'),
    lines.length > 0 && h('p', {}, 'These find something:'),
    lines.length > 0 && h('ul', { class: 'suggestions' }, lines),
  );
}

/** @param {View} view @param {Answer} answer */
function more(view, { offset, hits, total }) {
  const next = offset + hits.length;
  if (hits.length === 0 || next >= Math.min(total.notes, WINDOW)) return null;
  return pageLink(view, `Show more of the ${count(total.notes, 'note')}`, next);
}

/** @param {View} view @param {string} text @param {number} offset */
function pageLink(view, text, offset) {
  return h(
    'a',
    { class: 'more-notes', href: href({ ...view, offset }), 'data-key': `page ${text}` },
    text,
  );
}
