// @ts-check
// What there is to say where no note is: what was odd in a query, what finds something where it
// finds nothing, that an answer failed, and what to do next.

import { count } from '../format.js';
import { h, icon, replace } from '../html.js';
import { change, home, href, isHome } from '../state.js';
/** @import {Answer, Warning} from '../answers.js' */
/** @import {View} from '../state.js' */

/** Why a suggestion finds more, as the server says it, when it is for the query by itself. */
const NO_FILTERS = 'without filters';

/** @param {View} view @param {Answer} answer */
export function warnings(view, { query }) {
  if (query.warnings.length === 0) return null;
  const line = (/** @type {Warning} */ { message, repaired, notes }) =>
    h('li', {}, message, repaired ? [' ', offer(view, repaired), found(notes)] : []);
  return h('ul', { class: 'warnings', 'aria-label': 'About your query' }, query.warnings.map(line));
}

/** @param {string[]} words that none of the notes has, told once instead of with each */
export function lacking(words) {
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return h('p', { class: 'lacking' }, 'No note also says ', h('bdi', {}, quoted), '.');
}

/** What an empty folder invites to. */
export function noNotes() {
  const how = 'Put Markdown files into the notes folder: each is found as soon as it is read.';
  return h('div', { class: 'nothing' }, h('p', {}, how));
}

/** @param {View} view @param {Answer} answer */
export function others(view, { suggestions }) {
  if (suggestions.length === 0) return null;
  const lines = suggestions.map(({ q, notes, why }) => {
    const told = h('span', { class: 'why' }, `${count(notes, 'note')}, ${why}`);
    const query = q.trim();
    const from = why === NO_FILTERS ? home() : view;
    return h('li', {}, offer(from, query || 'all notes', query), told);
  });
  return h('ul', { class: 'suggestions', 'aria-label': 'Other queries' }, lines);
}

/** Nobody knows what a search finds whose time was up. @param {View} view @param {Answer} answer */
export function nothingTitle(view, { partial }) {
  if (partial) return 'The search took too long and was given up. Try it again.';
  const isFiltered = !isHome({ ...view, q: '' });
  return isFiltered ? 'No note says that within these filters.' : 'No note says that.';
}

/** @param {View} view @param {Answer} answer */
export function nothing(view, answer) {
  const { query } = answer;
  const lines = others(view, answer);
  return h(
    'div',
    { class: 'nothing' },
    h('p', { class: 'nothing-title' }, nothingTitle(view, answer)),
    query.parsed && h('p', { class: 'why' }, 'It was read as ', h('code', {}, query.parsed)),
    lines && h('h2', {}, 'These find something'),
    lines,
  );
}

/** @param {View} view @param {string} text @param {string} [q] */
function offer(view, text, q = text) {
  return h('a', { class: 'query', href: href(change(view, { q })) }, text);
}

/** @param {number | null | undefined} notes */
function found(notes) {
  return typeof notes === 'number' ? ` ${count(notes, 'note')}` : '';
}

/** @param {Element} parent @param {boolean} isAny whether there is a note to choose */
export function showHint(parent, isAny) {
  if (!isAny) return replace(parent);
  const keys = (/** @type {string[]} */ ...names) => names.map((name) => h('kbd', {}, name));
  replace(
    parent,
    h(
      'div',
      { class: 'hint' },
      h('p', {}, 'Choose a note to read it here.'),
      h('p', {}, [
        ...keys('↓', '↑'),
        ' to move, ',
        ...keys('Enter'),
        ' to open, ',
        ...keys('?'),
        ' for all keys',
      ]),
    ),
  );
}

/** @param {Element} parent @param {string} message @param {() => void} retry */
export function showFailure(parent, message, retry) {
  for (const old of parent.querySelectorAll('.failure')) old.remove();
  const again = h('button', { type: 'button', click: retry }, 'Try again');
  parent.prepend(h('div', { class: 'failure' }, icon('warning'), h('p', {}, message), again));
}
