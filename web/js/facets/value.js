// @ts-check
// One value of a facet: to keep to it, to leave it out, and to look at what is below it.

import { grouped } from '../format.js';
import { h, icon } from '../html.js';
import { href, mode, toggle } from '../state.js';
/** @import {Field, View} from '../state.js' */
/** @import {Branch} from './tree.js' */

/**
 * @param {View} view @param {Field} field @param {Branch} branch
 * @param {{isOpen: (branch: Branch) => boolean, onFold: (branch: Branch) => void}} folding
 * @returns {HTMLElement}
 */
export function valueItem(view, field, branch, folding) {
  const { value, children } = branch;
  const { any, all, not } = view.choices[field];
  const state = any.includes(value) || all.includes(value) ? 'in' : not.includes(value) ? 'out' : '';
  const how = state === 'out' ? 'not' : all.includes(value) ? 'all' : mode(view, field);
  const links = { pick: toggle(view, field, how, value), not: toggle(view, field, 'not', value) };
  const isOpen = children.length > 0 && folding.isOpen(branch);
  const row = valueRow(field, branch, state, links);
  if (children.length > 0) row.append(fold(field, branch, isOpen, folding.onFold));
  const below = children.map((child) => valueItem(view, field, child, folding));
  return h(
    'li',
    { class: state && `is-${state}` },
    row,
    isOpen && h('ul', { class: 'facet-below' }, below),
  );
}

/**
 * @param {string} field @param {{value: string, label: string, notes: number}} what
 * @param {'in' | 'out' | ''} state whether it is kept to or left out
 * @param {{pick: View, not: View}} links what comes of picking and of excluding it
 */
export function valueRow(field, what, state, links) {
  const isOut = state === 'out';
  return h(
    'div',
    { class: 'facet-row' },
    pick(field, what, state, links.pick),
    exclude(what.label || `without ${field}`, isOut, links.not, `not ${field} ${what.value}`),
  );
}

/**
 * @param {string} field @param {{value: string, label: string, notes: number}} what
 * @param {'in' | 'out' | ''} state @param {View} to
 */
function pick(field, { value, label, notes }, state, to) {
  return h(
    'a',
    {
      class: 'facet-pick',
      href: href(to),
      'data-key': `pick ${field} ${value}`,
      'aria-current': state === 'in' && 'true',
      title: value,
    },
    h('span', { class: 'facet-box' }, icon(state === 'out' ? 'minus' : 'check')),
    state === 'out' && h('span', { class: 'visually-hidden' }, 'Excluded:'),
    h('bdi', { class: value ? 'value' : 'value value-none' }, label || `without ${field}`),
    number(notes),
  );
}

/** @param {number} notes */
function number(notes) {
  const unit = h('span', { class: 'visually-hidden' }, notes === 1 ? ' note' : ' notes');
  return h('span', { class: 'count' }, grouped(notes), unit);
}

/** @param {string} name @param {boolean} isOut @param {View} to @param {string} key */
function exclude(name, isOut, to, key) {
  const props = {
    class: 'facet-not',
    href: href(to),
    'data-key': key,
    'aria-label': isOut ? `No longer exclude ${name}` : `Exclude ${name}`,
    title: isOut ? 'No longer exclude' : 'Exclude',
  };
  return h('a', props, icon(isOut ? 'close' : 'minus'));
}

/** @param {Field} field @param {Branch} branch @param {boolean} isOpen @param {(branch: Branch) => void} onFold */
function fold(field, branch, isOpen, onFold) {
  const props = {
    class: 'facet-fold',
    type: 'button',
    'aria-expanded': String(isOpen),
    'aria-label': `Below ${branch.value}`,
    'data-key': `fold ${field} ${branch.value}`,
    click: () => onFold(branch),
  };
  return h('button', props, icon('chevron'));
}
