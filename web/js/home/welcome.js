// @ts-check
// What the empty page invites to: days like this one, and queries that find something here.

import { count, day } from '../format.js';
import { h, replace } from '../html.js';
import { change, home, href, opened } from '../state.js';
/** @import {Answer, Facet, Hit} from '../answers.js' */

/** @typedef {{q: string, what: string, notes: number}} Example */

/** @param {Date} today @returns {string} the query for this day in every year */
export function onThisDay(today) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `on:${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

/** @param {Element} parent @param {Answer | null} past @param {Example[]} examples which all find something */
export function showWelcome(parent, past, examples) {
  replace(
    parent,
    h(
      'div',
      { class: 'welcome' },
      h('p', { class: 'welcome-title' }, 'What do you want to find again?'),
      past && past.hits.length > 0 && anniversaries(past),
      examples.length > 0 && h('h2', {}, 'Ask your notes'),
      h('ul', { class: 'examples' }, examples.map(example)),
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
      h('a', { href: href(opened(home(), hit.path)) }, h('bdi', {}, hit.title)),
    );
  const rest = total.notes - hits.length;
  const all = href(change(home(), { q: query.q }));
  const more = h('a', { href: all }, `and ${count(rest, 'more note')}`);
  return h(
    'section',
    { class: 'anniversaries' },
    h('h2', {}, 'On this day'),
    h('ul', {}, hits.map(item), rest > 0 && h('li', {}, more)),
  );
}

/** @param {Example} example */
function example({ q, what, notes }) {
  const link = h('a', { class: 'query', href: href(change(home(), { q })) }, q);
  return h('li', {}, link, h('span', {}, `${what}, ${count(notes, 'note')}`));
}

/**
 * Queries that may find something in these notes, to be tried.
 * @param {Record<string, Facet>} facets of all notes @returns {[q: string, what: string][]}
 */
export function candidates({ tag, author, folder }) {
  const first = (/** @type {Facet | undefined} */ facet) =>
    facet?.values.slice(0, 2).map(word) ?? [];
  const [one, two] = first(tag);
  const [name] = first(author);
  const [place] = first(folder);
  return /** @type {[string, string][]} */ (
    [
      ['date:"last month"', 'written last month'],
      ['date:"this year"', 'written this year'],
      one && [`tag:${one} sort:newest`, 'a tag, newest first'],
      two && [`tag:${two} OR heading:${two}`, 'a tag, or a heading that says it'],
      place && [`folder:${place} has:tag`, 'in a folder, with tags'],
      name && [`author:${name} weekday:sun`, 'one author, on Sundays'],
      ['is:orphan', 'nothing links to these'],
      ['no:date', 'without a date'],
    ].filter(Boolean)
  );
}

/** @param {{value: string}} value as it stands in a query */
function word({ value }) {
  return /^[\p{L}\p{N}_/-]+$/u.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
