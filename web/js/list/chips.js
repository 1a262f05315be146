// @ts-check
// Everything that narrows the list, each with a link that takes it out.

import { lifted, typed } from '../filters.js';
import { period } from '../format.js';
import { h, icon } from '../html.js';
import { FIELDS, change, href, noChoices, toggle } from '../state.js';
/** @import {Choice, Field, View} from '../state.js' */

/** @type {Record<keyof Choice, string>} */
const PREFIX = { any: '', all: 'and ', not: 'not ' };

/** @param {View} view @returns {HTMLElement | null} null when nothing narrows the list */
export function chips(view) {
  const all = FIELDS.flatMap((field) => [
    ...of(view, field, 'any'),
    ...of(view, field, 'all'),
    ...of(view, field, 'not'),
  ]);
  if (view.date) all.push(chip('date', period(view.date), change(view, { date: '' })));
  const bare = change(view, { date: '', choices: noChoices() });
  const apart = lifted(view);
  const links = [
    all.length > 0 && action('Clear all', bare),
    all.length > 0 && action('Put into the query', typed(view)),
    apart && action('Filters out of the query', apart),
  ].filter((link) => link !== false && link !== null);
  if (links.length === 0) return null;
  const items = [...all, ...links].map((each) => h('li', {}, each));
  return h('ul', { class: 'chips', 'aria-label': 'Active filters' }, items);
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
