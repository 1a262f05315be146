// @ts-check
// Where the matches stand in the whole note, as ticks along its edge.

import { h } from '../html.js';
/** @import {Matches} from './matches.js' */

/** @type {ResizeObserver | undefined} the one of the note that is open */
let watching;

/**
 * @param {HTMLElement} article @param {Matches} matches
 * @returns {HTMLElement} which says nothing aloud: the counter does
 */
export function rail(article, matches) {
  watching?.disconnect();
  const ticks = matches.marks.map(() => h('span', { class: 'tick' }));
  const place = () => {
    const { top, height } = article.getBoundingClientRect();
    matches.marks.forEach(([mark], i) => {
      const share = (mark.getBoundingClientRect().top - top) / Math.max(1, height);
      ticks[i].style.setProperty('--at', String(share));
    });
  };
  watching = new ResizeObserver(place);
  watching.observe(article);
  return h('div', { class: 'rail', 'aria-hidden': 'true' }, ticks);
}

/** @param {Element} rail @param {number} at the place of the match that is shown */
export function pointOut(rail, at) {
  Array.from(rail.children).forEach((tick, i) => tick.classList.toggle('is-now', i === at));
}
