// @ts-check
// The values of one field: the few that most notes have or, once they are asked for, all of them
// with a box to find one among them.

import { facet as askFacet, isReplaced } from '../api.js';
import { grouped } from '../format.js';
import { byKey, h } from '../html.js';
import { href, mode, withMode } from '../state.js';
import { inOrder, joined, some, tree } from './tree.js';
import { valueItem } from './value.js';
/** @import {AllOfFacet, Facet} from '../answers.js' */
/** @import {Field, View} from '../state.js' */
/** @import {Branch} from './tree.js' */

/** Values shown before all of them are asked for, on every level. */
const SHOWN = 10;

/** Of all values, how many are shown at a time, and at most. */
const PAGE = 100;
const MOST = 1000;

/** @typedef {{onError: (message: string) => void, onChange: () => void}} Listener */

export class Group {
  /** Whether all values are looked through, what for, and how many of them are shown. */
  isAll = false;
  filter = '';
  limit = PAGE;
  /** Those values, as the server gave them. @type {AllOfFacet | null} */
  found = null;
  /** The branches that a person opened or closed. @type {Map<string, boolean>} */
  folds = new Map();
  /** The order of the values as shown last. @type {string[] | null} */
  order = null;
  /** @type {HTMLElement | null} */
  element = null;

  /** @param {Field} field @param {string} name @param {Listener} listener */
  constructor(field, name, listener) {
    this.field = field;
    this.name = name;
    this.listener = listener;
  }

  /** @param {View} view @param {Facet} facet @returns {HTMLElement} */
  show(view, facet) {
    const { field } = this;
    this.view = view;
    const top = this.list?.scrollTop ?? 0;
    const values = (this.isAll && this.found?.values) || facet.values;
    const branches = this.ordered(view, this.branches(view, values));
    const shown = this.isAll ? branches : first(branches, Math.max(SHOWN, chosen(view, field)));
    const isMore = facet.values.length < facet.distinct || branches.length > shown.length;
    const counted = h('span', { class: 'facet-distinct' }, grouped(facet.distinct));
    this.element = h(
      'details',
      { class: 'facet', open: field !== 'year' || undefined, 'data-key': `facet ${field}` },
      h('summary', { 'data-key': `head ${field}` }, this.name, counted),
      field === 'tag' && chosen(view, field) > 0 && modeSwitch(view, field),
      this.isAll && this.filterBox(),
      this.values(view, shown, facet.none),
      (isMore || this.isAll) && this.allButton(facet.distinct),
    );
    if (this.isAll) this.fill(view, top);
    return this.element;
  }

  /** The element of the values, as it stands in the page. */
  get list() {
    return this.element?.querySelector(':scope > .facet-values') ?? null;
  }

  /** @param {View} view @param {import('../answers.js').FacetValue[]} values */
  branches(view, values) {
    return joined(tree(values), ({ value }) => has(view, this.field, value));
  }

  /**
   * The chosen first, but nothing moves while a person points at it or goes through it by key.
   * @param {View} view @param {Branch[]} branches
   */
  ordered(view, branches) {
    const isFrozen = this.element?.matches(':hover, :focus-within');
    const isChosen = (/** @type {Branch} */ branch) => has(view, this.field, branch.value);
    const chosenOnes = branches.filter((branch) => some([branch], isChosen));
    const sorted = [...chosenOnes, ...branches.filter((each) => !chosenOnes.includes(each))];
    const all =
      isFrozen && this.order
        ? /** @type {Branch[]} */ (inOrder(sorted, this.order))
        : sorted;
    this.order = all.map((branch) => branch.value);
    return all;
  }

  /** @param {View} view @param {Branch[]} branches @param {number} none */
  values(view, branches, none) {
    const { field } = this;
    const folding = {
      isOpen: (/** @type {Branch} */ branch) =>
        this.folds.get(branch.value)
        ?? ((branches.length === 1 && branch === branches[0])
          || this.filter !== ''
          || some(branch.children, ({ value }) => has(view, field, value))),
      onFold: (/** @type {Branch} */ branch) => {
        this.folds.set(branch.value, !folding.isOpen(branch));
        this.listener.onChange();
      },
    };
    const without = { value: '', label: '', notes: none, children: [] };
    const isWithout = has(view, field, '') || (none > 0 && !this.filter);
    const items = (isWithout ? [...branches, without] : branches).map((branch) =>
      valueItem(view, field, branch, folding),
    );
    return h(
      'ul',
      { class: 'facet-values' },
      items.length > 0 ? items : h('li', { class: 'facet-none' }, 'None'),
    );
  }

  /** @param {number} distinct */
  allButton(distinct) {
    const click = () => {
      Object.assign(this, { isAll: !this.isAll, filter: '', limit: PAGE, found: null });
      this.listener.onChange();
    };
    const props = { class: 'facet-more', type: 'button', 'data-key': `more ${this.field}`, click };
    return h('button', props, this.isAll ? 'Show fewer' : `Show all ${grouped(distinct)}`);
  }

  filterBox() {
    const name = `Find in ${this.name.toLowerCase()}`;
    const input = (/** @type {Event} */ event) => {
      this.filter = /** @type {HTMLInputElement} */ (event.target).value;
      this.limit = PAGE;
      if (this.view) this.fill(this.view, 0);
    };
    const props = { class: 'facet-filter', type: 'search', placeholder: name, 'aria-label': name };
    const box = h('input', { ...props, 'data-key': `filter ${this.field}`, input });
    /** @type {HTMLInputElement} */ (box).value = this.filter;
    return box;
  }

  /** @param {View} view @param {number} top how far the values are scrolled */
  async fill(view, top) {
    try {
      const found = await askFacet(view, this.field, this.filter, this.limit);
      this.found = found;
      const branches = this.ordered(view, this.branches(view, found.values));
      const list = this.values(view, branches, found.none);
      const left = Math.min(found.matching, MOST) - found.values.length;
      if (left > 0) list.append(h('li', {}, this.furtherButton(view, left)));
      const focused = document.activeElement?.getAttribute('data-key');
      this.list?.replaceWith(list);
      list.scrollTop = top;
      if (focused && document.activeElement === document.body) {
        byKey(list, focused)?.focus({ preventScroll: true });
      }
    } catch (error) {
      if (!isReplaced(error)) this.listener.onError(/** @type {Error} */ (error).message);
    }
  }

  /** @param {View} view @param {number} left values that are not shown */
  furtherButton(view, left) {
    const click = () => {
      const top = this.list?.scrollTop ?? 0;
      this.limit = Math.min(MOST, this.limit + PAGE);
      this.fill(view, top);
    };
    const props = { class: 'facet-more', type: 'button', 'data-key': `further ${this.field}`, click };
    return h('button', props, `${grouped(Math.min(PAGE, left))} more`);
  }
}

/** @param {Branch[]} branches @param {number} most @returns {Branch[]} those, of an only one its first */
function first(branches, most) {
  const shown = branches.slice(0, most);
  if (branches.length !== 1) return shown;
  return shown.map((branch) => ({ ...branch, children: branch.children.slice(0, most) }));
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

/** @param {View} view @param {Field} field @returns {number} how many of its values are chosen */
export function chosen(view, field) {
  const { any, all, not } = view.choices[field];
  return any.length + all.length + not.length;
}

/** @param {View} view @param {Field} field @param {string} value */
function has(view, field, value) {
  const { any, all, not } = view.choices[field];
  return any.includes(value) || all.includes(value) || not.includes(value);
}
