// @ts-check
// Steps through the marked matches of the open note.

import { grouped } from '../format.js';

const BLOCK = 'p, li, td, th, pre, dt, dd, h1, h2, h3, h4, h5, h6';

export class Matches {
  /**
   * @param {Element} body of the note @param {Element} counter shows `3 of 12`
   * @param {(index: number) => void} onSelect told the place of the match, from 0
   */
  constructor(body, counter, onSelect) {
    this.marks = joined(Array.from(body.querySelectorAll('mark')));
    this.counter = counter;
    this.onSelect = onSelect;
    this.at = -1;
    this.tell();
  }

  /** Goes to a match by its number from 1, or to the first at or after an element. */
  start(/** @type {number | Element} */ where) {
    const at = typeof where === 'number' ? where - 1 : this.after(where);
    this.select(Math.min(Math.max(0, at), this.marks.length - 1));
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
    const first = this.marks[this.at]?.[0];
    let fold = first?.closest('details') ?? null;
    while (fold) {
      fold.open = true;
      fold = fold.parentElement?.closest('details') ?? null;
    }
    first?.scrollIntoView({ block: 'center' });
  }

  /** @param {number} next */
  select(next) {
    for (const part of this.marks[this.at] ?? []) part.removeAttribute('aria-current');
    this.at = this.marks.length > 0 ? next : -1;
    for (const part of this.marks[this.at] ?? []) part.setAttribute('aria-current', 'true');
    this.tell();
    this.onSelect(this.at);
  }

  tell() {
    const { at, marks } = this;
    const all = marks.length > 0 ? grouped(marks.length) : 'No matches';
    this.counter.textContent = at < 0 ? all : `${grouped(at + 1)} of ${all}`;
  }

  /** @param {Element} element @returns {number} the first match in or after it, or -1 */
  after(element) {
    return this.marks.findIndex(([mark]) => isAfter(element, mark));
  }
}

/**
 * Marks that touch are one match, which inline markup has cut.
 * @param {Element[]} marks @returns {Element[][]}
 */
function joined(marks) {
  /** @type {Element[][]} */
  const matches = [];
  for (const mark of marks) {
    const before = matches.at(-1)?.at(-1);
    if (before && touches(before, mark)) matches.at(-1)?.push(mark);
    else matches.push([mark]);
  }
  return matches;
}

/** @param {Element} first @param {Element} second */
function touches(first, second) {
  if (first.closest(BLOCK) !== second.closest(BLOCK)) return false;
  const between = document.createRange();
  between.setStartAfter(first);
  between.setEndBefore(second);
  return between.toString() === '';
}

/** @param {Element} first @param {Element} second */
function isAfter(first, second) {
  const isLater = first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isLater !== 0 || first.contains(second);
}
