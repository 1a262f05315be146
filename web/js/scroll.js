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
