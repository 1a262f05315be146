// @ts-check
// Where a person was on the page, kept with each step of the history, so that Back and reload lead
// to the same place.

import { byKey, part } from './html.js';

/** How long scrolling must rest before it is noted, in milliseconds; browsers limit how often. */
const REST = 150;

/** @typedef {{page: number, results: number, note: number, focus: string | null}} Place */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function keepPlace() {
  history.scrollRestoration = 'manual';
  addEventListener('scroll', noteSoon, { capture: true, passive: true });
  addEventListener('focusin', noteSoon);
  addEventListener('pagehide', notePlace);
}

/** Notes the place now, before another step begins. */
export function notePlace() {
  clearTimeout(timer);
  history.replaceState(here(), '');
}

/** Forgets what is not noted yet, since the history has moved on. */
export function dropPlace() {
  clearTimeout(timer);
}

/** @param {Place} place */
export function restoreList(place) {
  part('results').scrollTop = place.results;
  scrollTo(0, place.page);
  if (place.focus) byKey(document, place.focus)?.focus({ preventScroll: true });
}

/** @param {Place} place */
export function restoreNote(place) {
  part('note').scrollTop = place.note;
  scrollTo(0, place.page);
}

/**
 * Paints a list anew, and leaves where it is what is read of it: the hit with the focus, else the
 * first in sight. At the very top the list may grow.
 * @param {HTMLElement} list @param {() => void} paint
 */
export function holding(list, paint) {
  const { scrollTop } = list;
  const page = scrollY;
  const held = readHit(list);
  const path = held?.getAttribute('data-path');
  const before = held?.getBoundingClientRect().top ?? 0;
  paint();
  list.scrollTop = scrollTop;
  scrollTo(0, page);
  const now = path && list.querySelector(`[data-path="${CSS.escape(path)}"]`);
  if (!now) return;
  const off = () => now.getBoundingClientRect().top - before;
  list.scrollTop += off();
  scrollBy(0, off());
}

/** @param {HTMLElement} list @returns {Element | null} */
function readHit(list) {
  const focused = list.contains(document.activeElement)
    ? document.activeElement?.closest('[data-path]')
    : null;
  if (focused) return focused;
  if (list.scrollTop === 0 && scrollY === 0) return null;
  const top = list.getBoundingClientRect().top;
  const hits = Array.from(list.querySelectorAll('[data-path]'));
  return hits.find((hit) => hit.getBoundingClientRect().bottom > Math.max(0, top)) ?? null;
}

/** Notes the place once it rests. */
export function noteSoon() {
  clearTimeout(timer);
  timer = setTimeout(notePlace, REST);
}

/** @returns {Place} */
function here() {
  return {
    page: scrollY,
    results: part('results').scrollTop,
    note: part('note').scrollTop,
    focus: document.activeElement?.getAttribute('data-key') ?? null,
  };
}
