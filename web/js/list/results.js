// @ts-check
// The list of notes found, each with its best sections, and what there is to say about it.

import { count, grouped } from '../format.js';
import { h, icon, replace } from '../html.js';
import { PAGE, href, isHome } from '../state.js';
import { hitItem } from './hit.js';
import { lacking, noNotes, nothing, others, warnings } from './notices.js';
import { missingEverywhere } from './why.js';
/** @import {Answer, Hit, SectionHit} from '../answers.js' */
/** @import {IndexState} from '../live.js' */
/** @import {View} from '../state.js' */

const SORT_NAMES = {
  relevance: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
  modified: 'Last changed',
  title: 'Title',
};

/** A run of so many notes takes long enough to be told of. */
const LONG_RUN = 50;

/** No note in the list is less high, in CSS pixels. */
const LEAST_HEIGHT = 70;

/** The deepest note that the server gives. */
const WINDOW = 10_000;

/**
 * @typedef {object} Context
 * @property {(sort: string) => void} onSort
 * @property {(hit: Hit) => void} onMore
 * @property {((view: View, answer: Answer) => HTMLElement | null) | null} chips of what is active, once needed
 * @property {boolean} isTyping what is odd is not told before typing rests
 * @property {(hit: Hit) => void} onWhy
 * @property {Map<string, SectionHit[]>} further sections of notes, where they were asked for
 * @property {Map<string, HTMLElement>} reasons why notes were found, where they were asked for
 */

/**
 * To who types, only as many notes as the window can hold.
 * @param {Element} parent @param {View} view @param {Answer} answer @param {Context} context
 * @returns {() => void} shows the others, unless the list was replaced
 */
export function showResults(parent, view, answer, context) {
  const { onSort, onMore, onWhy, isTyping } = context;
  const missing = missingEverywhere(answer.hits);
  const item = (/** @type {Hit} */ hit) => {
    const isOpen = hit.path === view.note;
    const further = context.further.get(hit.path);
    const reasons = context.reasons.get(hit.path);
    return hitItem(view, hit, { isOpen, missing, further, reasons, onMore, onWhy });
  };
  const first = isTyping ? Math.ceil(innerHeight / LEAST_HEIGHT) : answer.hits.length;
  const hits = h(
    'ol',
    { class: 'hits', start: String(answer.offset + 1) },
    answer.hits.slice(0, first).map(item),
  );
  replace(
    parent,
    h('div', { class: 'results-head' }, countLine(view, answer), sortSelect(view, answer, onSort)),
    h('div', { class: 'run', hidden: true }),
    context.chips?.(view, answer) ?? null,
    isTyping ? null : warnings(view, answer),
    missing.length > 0 && lacking(missing),
    answer.hits.length === 0 && (isHome(view) ? noNotes() : nothing(view, answer)),
    answer.offset > 0 && pageLink(view, 'Earlier notes', Math.max(0, answer.offset - PAGE)),
    hits,
    answer.hits.length > 0 && others(view, answer),
    more(view, answer),
  );
  return () => hits.isConnected && hits.append(...answer.hits.slice(first).map(item));
}

/** Marks another note as the open one. @param {Element} parent @param {string} path */
export function showOpen(parent, path) {
  for (const item of parent.querySelectorAll('.hits > li')) {
    const link = item.querySelector('h2 a');
    if (item.getAttribute('data-path') === path) link?.setAttribute('aria-current', 'true');
    else link?.removeAttribute('aria-current');
  }
}

/** Tells what was odd in the query, now that typing rests. */
export function showWarnings(
  /** @type {Element} */ parent,
  /** @type {View} */ view,
  /** @type {Answer} */ answer,
) {
  const shown = warnings(view, answer);
  if (shown && !parent.querySelector(':scope > .warnings'))
    parent.querySelector('.results-head')?.after(shown);
}

/** Tells how far a longer run is, for the list may lack what it has not read. */
export function showRun(
  /** @type {Element} */ parent,
  /** @type {IndexState} */ { running, done = 0, total = 0 },
) {
  const place = parent.querySelector(':scope > .run');
  if (!place) return;
  const isLong = Boolean(running) && total >= LONG_RUN;
  place.toggleAttribute('hidden', !isLong);
  if (!isLong) return replace(place);
  const text = `Reading your notes: ${grouped(done)} of ${grouped(total)}`;
  replace(
    place,
    h('progress', { max: String(total), value: String(done), 'aria-label': 'Notes read' }),
    h('p', {}, `${text}. What is read is found already.`),
  );
}

/** `41 notes, 63 sections`, as it stands above the list and is spoken. @param {Answer} answer */
export function summary({ total, partial }) {
  if (total.notes === 0) return partial ? 'Not finished' : 'Nothing found';
  const sections = total.sections > 0 ? `, ${count(total.sections, 'section')}` : '';
  return `${partial ? 'At least ' : ''}${count(total.notes, 'note')}${sections}`;
}

/** @param {Answer} answer of all notes; where none has a date, those changed last come first */
function recent({ hits }) {
  if (hits.length === 0) return 'No notes yet';
  return hits[0].date ? 'Recent notes' : 'Recently changed';
}

/** @param {View} view @param {Answer} answer */
function countLine(view, answer) {
  const title = isHome(view) ? recent(answer) : summary(answer);
  const spinner = h('span', { class: 'spinner', 'aria-hidden': 'true' });
  return h('h1', { class: 'count-line' }, title, spinner);
}

/** @param {View} view @param {Answer} answer @param {(sort: string) => void} onSort */
function sortSelect(view, answer, onSort) {
  if (isHome(view) || answer.hits.length === 0) return null;
  const options = Object.entries(SORT_NAMES).map(([value, name]) =>
    h('option', { value, selected: value === (view.sort || 'relevance') }, name),
  );
  const change = (/** @type {Event} */ event) =>
    onSort(/** @type {HTMLSelectElement} */ (event.target).value);
  const select = h('select', { 'aria-label': 'Order', 'data-key': 'sort', change }, options);
  return h('div', { class: 'sort' }, select, icon('down'));
}

/** @param {View} view @param {Answer} answer */
function more(view, { offset, hits, total }) {
  const next = offset + hits.length;
  if (hits.length === 0 || next >= Math.min(total.notes, WINDOW)) return null;
  return pageLink(view, `Show more of the ${count(total.notes, 'note')}`, next);
}

/** @param {View} view @param {string} text @param {number} offset */
function pageLink(view, text, offset) {
  const props = {
    class: 'more-notes',
    href: href({ ...view, offset }),
    'data-key': `page ${text}`,
  };
  return h('a', props, text);
}
