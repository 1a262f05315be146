// @ts-check
// The way through the views: each is an address, and a step of the history.

import { followed } from './follow.js';
import { dropPlace, notePlace, noteSoon } from './scroll.js';
import { href, parse, toggle } from './state.js';
/** @import {Place} from './scroll.js' */
/** @import {View} from './state.js' */

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

  /** @param {(view: View, arrival: Arrival) => void} onShow */
  constructor(onShow) {
    this.onShow = onShow;
    document.addEventListener('click', (event) => this.click(event));
    addEventListener('popstate', (event) => {
      dropPlace();
      this.settled = true;
      this.show(parse(new URL(location.href)), { place: event.state ?? undefined });
    });
  }

  /** @param {View} next @param {Arrival} [arrival] */
  go(next, arrival = {}) {
    notePlace();
    if (arrival.replace) history.replaceState(null, '', href(next));
    else history.pushState(null, '', href(next));
    this.settled = !arrival.typing;
    this.show(next, arrival);
    noteSoon();
  }

  /** Puts into the address what is shown already. @param {View} view */
  note(view) {
    this.view = view;
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
