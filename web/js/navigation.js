// @ts-check
// The way through the views: each is an address, and a step of the history.

import { followed } from './follow.js';
import { dropPlace, notePlace, noteSoon } from './scroll.js';
import { href, parse, toggle } from './state.js';
/** @import {Place} from './scroll.js' */
/** @import {View} from './state.js' */

/**
 * How long typing must rest before the address tells of it, in milliseconds. For each address
 * browsers ask for the icon again, and some take no more than a hundred in half a minute.
 */
const REST = 300;

/**
 * @typedef {object} Arrival how a view is come to
 * @property {Place} [place] where a person was, when they were here before
 * @property {'first' | 'last'} [match] the match of the note to go to
 * @property {boolean} [typing]
 * @property {boolean} [replace] whether it takes the place of the step before
 */

export class Navigation {
  view = parse(new URL(location.href));
  /** Whether typing begins another step of the history. */
  settled = true;
  /** What is typed and not yet in the address. @type {View | null} */
  typed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {(view: View, arrival: Arrival) => void} onShow */
  constructor(onShow) {
    this.onShow = onShow;
    document.addEventListener('click', (event) => this.click(event));
    addEventListener('pagehide', () => this.noteTyped());
    addEventListener('popstate', (event) => {
      dropPlace();
      this.typed = null;
      this.settled = true;
      this.show(parse(new URL(location.href)), { place: event.state ?? undefined });
    });
  }

  /** @param {View} next @param {Arrival} [arrival] */
  go(next, arrival = {}) {
    if (arrival.typing && arrival.replace) this.noteLater(next);
    else this.step(next, arrival);
    this.settled = !arrival.typing;
    this.show(next, arrival);
    noteSoon();
  }

  /** @param {View} next @param {Arrival} arrival */
  step(next, { replace }) {
    this.noteTyped();
    notePlace();
    if (replace) history.replaceState(null, '', href(next));
    else history.pushState(null, '', href(next));
  }

  /** @param {View} view that is typed on */
  noteLater(view) {
    this.typed = view;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.noteTyped(), REST);
  }

  /** What was typed is a step of its own from now on. */
  settle() {
    this.noteTyped();
    this.settled = true;
  }

  noteTyped() {
    if (this.typed) history.replaceState(history.state, '', href(this.typed));
    this.typed = null;
  }

  /** Puts into the address what is shown already. @param {View} view */
  note(view) {
    this.view = view;
    this.typed = null;
    history.replaceState(history.state, '', href(view));
  }

  /** @param {View} view @param {Arrival} [arrival] */
  show(view, arrival = {}) {
    this.view = view;
    this.onShow(view, arrival);
  }

  /** @param {MouseEvent} event */
  click(event) {
    const tag = /** @type {Element} */ (event.target)
      .closest('[data-tag]')
      ?.getAttribute('data-tag');
    if (tag && event.altKey) {
      event.preventDefault();
      return this.go(toggle(this.view, 'tag', 'not', tag));
    }
    const found = followed(event);
    if (!found) return;
    event.preventDefault();
    found.link.closest('dialog')?.close();
    const next = parse(found.url);
    const isWithin = found.link.closest('.note') && next.note;
    const to = isWithin ? { ...this.view, note: next.note, anchor: next.anchor, match: 0 } : next;
    this.go(to, { replace: href(to) === href(this.view) });
  }
}
