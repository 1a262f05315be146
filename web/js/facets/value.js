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
  const isIn = any.includes(value) || all.includes(value);
  const isOut = not.includes(value);
  const isOpen = children.length > 0 && folding.isOpen(branch);
  const row = h(
    'div',
    { class: 'facet-row' },
    pick(view, field, branch, isIn, isOut),
    exclude(view, field, branch, isOut),
    children.length > 0 && fold(field, branch, isOpen, folding.onFold),
  );
  const below = children.map((child) => valueItem(view, field, child, folding));
  return h(
    'li',
    { class: isIn ? 'is-in' : isOut ? 'is-out' : '' },
    row,
    isOpen && h('ul', { class: 'facet-below' }, below),
  );
}

/** @param {View} view @param {Field} field @param {Branch} branch @param {boolean} isIn @param {boolean} isOut */
function pick(view, field, { value, label, notes }, isIn, isOut) {
  const how = isOut ? 'not' : view.choices[field].all.includes(value) ? 'all' : mode(view, field);
  return h(
    'a',
    {
      class: 'facet-pick',
      href: href(toggle(view, field, how, value)),
      'data-key': `pick ${field} ${value}`,
      'aria-current': isIn && 'true',
      title: value,
    },
    h('span', { class: 'facet-box' }, icon(isOut ? 'minus' : 'check')),
    isOut && h('span', { class: 'visually-hidden' }, 'Excluded:'),
    h('bdi', { class: value ? 'value' : 'value value-none' }, label || `without ${field}`),
    number(notes),
  );
}

/** @param {number} notes */
function number(notes) {
  const unit = h('span', { class: 'visually-hidden' }, notes === 1 ? ' note' : ' notes');
  return h('span', { class: 'count' }, grouped(notes), unit);
}

/** @param {View} view @param {Field} field @param {Branch} branch @param {boolean} isOut */
function exclude(view, field, { value }, isOut) {
  const name = value || `without ${field}`;
  const props = {
    class: 'facet-not',
    href: href(toggle(view, field, 'not', value)),
    'data-key': `not ${field} ${value}`,
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
