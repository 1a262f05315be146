// @ts-check
// Everything that narrows the list, each with a link that takes it out.

import { period } from '../format.js';
import { h, icon } from '../html.js';
import { FIELDS, change, href, noChoices, parse, toggle } from '../state.js';
/** @import {Answer} from '../answers.js' */
/** @import {Choice, Field, View} from '../state.js' */

/** @type {Record<keyof Choice, string>} */
const PREFIX = { any: '', all: 'and ', not: 'not ' };

/**
 * @param {View} view @param {Answer} answer
 * @returns {HTMLElement | null} null when nothing narrows the list
 */
export function chips(view, { query }) {
  const all = FIELDS.flatMap((field) => [
    ...of(view, field, 'any'),
    ...of(view, field, 'all'),
    ...of(view, field, 'not'),
  ]);
  if (view.date) all.push(chip('date', period(view.date), change(view, { date: '' })));
  const bare = change(view, { date: '', choices: noChoices() });
  const links = [
    all.length > 0 && action('Clear all', bare),
    all.length > 0 && action('Put into the query', change(bare, { q: query.whole })),
    query.apart && action('Filters out of the query', apart(view, query.apart)),
  ].filter((link) => link instanceof HTMLElement);
  if (links.length === 0) return null;
  const items = [...all, ...links].map((each) => h('li', {}, each));
  return h('ul', { class: 'chips', 'aria-label': 'Active filters' }, items);
}

/** @param {View} view @param {string} search parameters that say the same @returns {View} */
function apart(view, search) {
  const { q, choices, date } = parse(new URL(`/?${search}`, location.origin));
  return change(view, { q, choices, date });
}

/** @param {string} text @param {View} to */
function action(text, to) {
  return h('a', { class: 'chip-action', href: href(to), 'data-key': text }, text);
}

/** @param {View} view @param {Field} field @param {keyof Choice} how */
function of(view, field, how) {
  return view.choices[field][how].map((value) => {
    const text = value ? PREFIX[how] + value : how === 'not' ? 'any' : 'none';
    return chip(field, text, toggle(view, field, how, value), how === 'not');
  });
}

/** @param {string} field @param {string} text @param {View} without @param {boolean} [excluded] */
function chip(field, text, without, excluded = false) {
  return h(
    'a',
    {
      class: excluded ? 'chip chip-not' : 'chip',
      href: href(without),
      'data-key': `chip ${field} ${text}`,
      title: 'Remove',
    },
    h('span', { class: 'visually-hidden' }, 'Remove'),
    h('span', { class: 'chip-field' }, field),
    h('bdi', {}, text),
    icon('close'),
  );
}
