// @ts-check
// Any other key of the front matter, with its values and how many notes each would leave. They are
// chosen by the query, where they can be read, changed and kept.

import { complete, isReplaced, total } from '../api.js';
import { grouped } from '../format.js';
import { h, replace } from '../html.js';
import { change } from '../state.js';
import { hasTerm, withTerm } from './term.js';
import { valueRow } from './value.js';
/** @import {Suggestion} from '../answers.js' */
/** @import {View} from '../state.js' */

/** How long the list must rest before values are counted again, in milliseconds. */
const REST = 300;

export class Keys {
  /** @type {View | null} */
  view = null;
  /** The keys of all notes, once they were asked for. @type {Suggestion[] | null} */
  keys = null;
  /** The values of each key that was opened. @type {Map<string, Suggestion[]>} */
  values = new Map();
  /** How many notes each term would leave, of the view counted last. @type {Map<string, number>} */
  counts = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {Element} parent @param {(message: string) => void} onError */
  constructor(parent, onError) {
    this.parent = parent;
    this.onError = onError;
  }

  /** @param {View} view */
  show(view) {
    this.view = view;
    this.paint();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), REST);
    if (!this.keys) this.ask('keys', '[', (found) => (this.keys = found));
  }

  /**
   * @param {string} kind @param {string} q to complete
   * @param {(found: Suggestion[]) => void} onFound
   */
  async ask(kind, q, onFound) {
    try {
      onFound(await complete(kind, q));
      this.paint();
      this.count();
    } catch (error) {
      if (!isReplaced(error)) this.onError(/** @type {Error} */ (error).message);
    }
  }

  async count() {
    const { view } = this;
    if (!view) return;
    try {
      for (const term of this.shownTerms()) {
        const notes = await total(change(view, { q: withTerm(view.q, term, true) }), term);
        if (this.view !== view) return;
        this.counts.set(term, notes);
      }
      this.paint();
    } catch (error) {
      if (!isReplaced(error)) this.onError(/** @type {Error} */ (error).message);
    }
  }

  /** @returns {string[]} of the keys that are open */
  shownTerms() {
    const open = this.parent.querySelectorAll('details[open] > [data-values]');
    return Array.from(open).flatMap((list) =>
      (this.values.get(list.getAttribute('data-values') ?? '') ?? []).map(({ q }) => q),
    );
  }

  paint() {
    if (!this.keys || this.keys.length === 0) return replace(this.parent);
    const counted = h('span', { class: 'facet-distinct' }, grouped(this.keys.length));
    replace(
      this.parent,
      h(
        'details',
        { class: 'facet', 'data-key': 'facet keys' },
        h('summary', { 'data-key': 'head keys' }, 'Front matter', counted),
        this.keys.map((key) => this.group(key.text)),
      ),
    );
  }

  /** @param {string} key */
  group(key) {
    const values = this.values.get(key) ?? [];
    const items = values.map((value) => this.item(value));
    const click = (/** @type {Event} */ event) => {
      const summary = /** @type {Element} */ (event.currentTarget);
      if (!summary.closest('details')?.open) this.open(key);
    };
    return h(
      'details',
      { class: 'facet-key', 'data-key': `key ${key}` },
      h('summary', { click, 'data-key': `head ${key}` }, h('bdi', {}, key)),
      h('ul', { class: 'facet-values', 'data-values': key }, items),
    );
  }

  /** @param {string} key */
  open(key) {
    if (this.values.has(key)) setTimeout(() => this.count());
    else this.ask(`key ${key}`, `[${key}:`, (found) => this.values.set(key, found));
  }

  /** @param {Suggestion} value whose query is its term */
  item({ text, q: term, notes = 0 }) {
    const { q } = /** @type {View} */ (this.view);
    const state = hasTerm(q, term) ? 'in' : hasTerm(q, `-${term}`) ? 'out' : '';
    const free = withTerm(withTerm(q, term, false), `-${term}`, false);
    const to = (/** @type {string} */ next) =>
      change(/** @type {View} */ (this.view), { q: next });
    const links = {
      pick: to(state === '' ? withTerm(free, term, true) : free),
      not: to(state === 'out' ? free : withTerm(free, `-${term}`, true)),
    };
    const what = { value: term, label: text, notes: this.counts.get(term) ?? notes };
    return h('li', { class: state && `is-${state}` }, valueRow('key', what, state, links));
  }
}
