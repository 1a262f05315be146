// @ts-check
// Completions below the search box: a combobox with a list, as the ARIA Authoring Practices have it.
// They open by themselves where a value is typed, such as `tag:`, and else with Alt and ↓, since
// the notes found are what a person wants to see.

import { isReplaced, suggest } from '../api.js';
import { grouped } from '../format.js';
import { h, replace } from '../html.js';
/** @import {Suggestion} from '../answers.js' */

/** Something whose value is being typed. */
const VALUE = /(?:^|[\s(])-?(?:[\w]+:|#|\[)\S*$|:"[^"]*$/u;

/** @type {Record<string, string>} */
const KINDS = { field: 'filter', title: 'note', key: 'front matter' };

export class Suggestions {
  /** @type {Suggestion[]} */
  all = [];
  at = -1;

  /**
   * @param {HTMLInputElement} box @param {HTMLElement} list
   * @param {(suggestion: Suggestion) => void} onTake
   */
  constructor(box, list, onTake) {
    this.box = box;
    this.list = list;
    this.onTake = onTake;
    box.addEventListener('input', (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing) && this.isWanted()) this.open();
      else this.close();
    });
    box.addEventListener('keydown', (event) => this.press(event));
    box.addEventListener('blur', () => this.close());
    list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** Takes up what was typed before this was there. @param {KeyboardEvent} event the last key */
  begin(event) {
    if (this.isWanted()) this.open();
    else this.press(event);
  }

  isWanted() {
    const { value, selectionStart } = this.box;
    return selectionStart === value.length && VALUE.test(value);
  }

  get isOpen() {
    return !this.list.hidden;
  }

  async open() {
    try {
      const { q, suggestions } = await suggest(this.box.value);
      if (q !== this.box.value || document.activeElement !== this.box) return;
      const said = suggestions.length === 1 && suggestions[0].q.trim() === q.trim();
      const chosen = this.all[this.at]?.q;
      this.all = said ? [] : suggestions;
      this.show();
      const still = this.all.findIndex((each) => each.q === chosen);
      if (still >= 0) this.select(still);
    } catch (error) {
      if (!isReplaced(error)) this.close();
    }
  }

  show() {
    this.at = -1;
    replace(
      this.list,
      this.all.map((each, i) => this.option(each, i)),
    );
    this.list.hidden = this.all.length === 0;
    this.box.setAttribute('aria-expanded', String(this.isOpen));
    this.box.removeAttribute('aria-activedescendant');
  }

  close() {
    if (!this.isOpen) return;
    this.all = [];
    this.show();
  }

  /** @param {Suggestion} suggestion @param {number} i */
  option({ kind, text, notes }, i) {
    const option = h(
      'li',
      {
        id: `suggestion-${i}`,
        role: 'option',
        'aria-selected': 'false',
        click: () => this.take(i),
      },
      h('bdi', { class: 'suggestion-text' }, text),
      h('span', { class: 'suggestion-kind' }, KINDS[kind] ?? kind),
      typeof notes === 'number' && h('span', { class: 'count' }, grouped(notes)),
    );
    return option;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.isComposing) return;
    const isAsked = event.altKey && event.key === 'ArrowDown' && !this.isOpen;
    const done = isAsked
      ? void this.open()
      : this.isOpen && !event.altKey
        ? this.go(event.key)
        : false;
    if (done === false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} key @returns {false | void} false when it is none of the list's */
  go(key) {
    const last = this.all.length - 1;
    if (key === 'Escape') return this.close();
    if (key === 'ArrowDown') return this.select(this.at >= last ? 0 : this.at + 1);
    if (key === 'ArrowUp') return this.select(this.at <= 0 ? last : this.at - 1);
    if (key === 'Enter' && this.at >= 0) return this.take(this.at);
    return false;
  }

  /** @param {number} at */
  select(at) {
    this.at = at;
    Array.from(this.list.children).forEach((option, i) =>
      option.setAttribute('aria-selected', String(i === at)),
    );
    this.box.setAttribute('aria-activedescendant', `suggestion-${at}`);
    this.list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} at */
  take(at) {
    const suggestion = this.all[at];
    this.close();
    this.onTake(suggestion);
  }
}
