// @ts-check
// What stands in the reading pane while no note is open: an invitation, or a quiet hint.

import { count, day } from './format.js';
import { h, icon, replace } from './html.js';
import { change, home, href } from './state.js';
/** @import {Answer, Facet, Hit} from './api.js' */

/** @param {Date} today @returns {string} the query for this day in every year */
export function onThisDay(today) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `on:${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

/** @param {Element} parent @param {Answer} answer of all notes @param {Answer | null} past */
export function showWelcome(parent, answer, past) {
  replace(
    parent,
    h(
      'div',
      { class: 'welcome' },
      h('p', { class: 'welcome-title' }, 'What do you want to find again?'),
      past && past.hits.length > 0 && anniversaries(past),
      h('h2', {}, 'Ask your notes'),
      h('ul', { class: 'examples' }, examples(answer.facets).map(example)),
    ),
  );
}

/** @param {Element} parent */
export function showHint(parent) {
  replace(
    parent,
    h(
      'div',
      { class: 'hint' },
      h('p', {}, 'Choose a note to read it here.'),
      h(
        'p',
        {},
        h('kbd', {}, '↓'),
        h('kbd', {}, '↑'),
        ' to move, ',
        h('kbd', {}, 'Enter'),
        ' to open, ',
        h('kbd', {}, '?'),
        ' for all keys',
      ),
    ),
  );
}

/** @param {Element} parent @param {string} message @param {() => void} retry */
export function showFailure(parent, message, retry) {
  for (const old of parent.querySelectorAll('.failure')) old.remove();
  parent.prepend(
    h(
      'div',
      { class: 'failure' },
      icon('warning'),
      h('p', {}, message),
      h('button', { type: 'button', click: retry }, 'Try again'),
    ),
  );
}

/** @param {Answer} past */
function anniversaries({ hits, total, query }) {
  const item = (/** @type {Hit} */ hit) =>
    h(
      'li',
      {},
      h('time', { datetime: hit.date }, hit.date ? day(hit.date.slice(0, 4)) : ''),
      h('a', { href: href({ ...home(), note: hit.path }) }, h('bdi', {}, hit.title)),
    );
  const rest = total.notes - hits.length;
  const more = h(
    'a',
    { href: href(change(home(), { q: query.q })) },
    `and ${count(rest, 'more note')}`,
  );
  return h(
    'section',
    { class: 'anniversaries' },
    h('h2', {}, 'On this day'),
    h('ul', {}, hits.map(item), rest > 0 && h('li', {}, more)),
  );
}

/** @param {[q: string, what: string]} query */
function example([q, what]) {
  return h(
    'li',
    {},
    h('a', { class: 'query', href: href(change(home(), { q })) }, q),
    h('span', {}, what),
  );
}

/** @param {Record<string, Facet>} facets @returns {[q: string, what: string][]} */
function examples({ tag, author }) {
  const word = (/** @type {string} */ text) =>
    /^[\p{L}\p{N}_/-]+$/u.test(text) ? text : `"${text}"`;
  const [first, second] = (tag?.values ?? []).map((each) => word(each.value));
  const [name] = (author?.values ?? []).map((each) => word(each.value));
  return /** @type {[string, string][]} */ (
    [
      ['date:"last month"', 'what you wrote last month'],
      first && [`tag:${first} sort:newest`, 'a tag, newest first'],
      second && [`tag:${second} OR heading:${second}`, 'a tag, or a heading that says it'],
      name && [`author:${name} weekday:sun`, 'one author, on Sundays'],
      ['is:orphan', 'notes that nothing links to'],
    ].filter(Boolean)
  );
}
