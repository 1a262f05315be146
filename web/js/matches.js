// @ts-check
// Steps through the marked matches of the open note.

import { grouped } from './format.js';

export class Matches {
  /** @param {Element} body of the note @param {Element} counter shows `3 of 12` */
  constructor(body, counter) {
    this.marks = Array.from(body.querySelectorAll('mark'));
    this.counter = counter;
    this.at = -1;
    this.tell();
  }

  /** Goes to the first match, the last, or the first at or after an element, without scrolling. */
  start(/** @type {'first' | 'last' | Element} */ where) {
    if (where === 'first') this.select(0);
    else if (where === 'last') this.select(this.marks.length - 1);
    else
      this.select(
        Math.max(
          0,
          this.marks.findIndex((mark) => isAfter(where, mark)),
        ),
      );
  }

  /** @param {1 | -1} delta @returns {boolean} false where the note has no match further on */
  step(delta) {
    const next = this.at + delta;
    if (next < 0 || next >= this.marks.length) return false;
    this.select(next);
    this.scroll();
    return true;
  }

  scroll() {
    this.marks[this.at]?.scrollIntoView({ block: 'center' });
  }

  /** @param {number} next */
  select(next) {
    this.marks[this.at]?.removeAttribute('aria-current');
    this.at = this.marks.length > 0 ? next : -1;
    this.marks[this.at]?.setAttribute('aria-current', 'true');
    this.tell();
  }

  tell() {
    const { at, marks } = this;
    const all = marks.length > 0 ? grouped(marks.length) : 'No matches';
    this.counter.textContent = at < 0 ? all : `${grouped(at + 1)} of ${all}`;
  }
}

/** @param {Element} first @param {Element} second */
function isAfter(first, second) {
  return (
    (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    || first.contains(second)
  );
}
