// @ts-check
// The headings of a note, with how many matches stand below each.

import { count, grouped } from '../format.js';
import { h } from '../html.js';
import { headingId, href, opened } from '../state.js';
/** @import {Note} from '../answers.js' */
/** @import {View} from '../state.js' */
/** @import {Matches} from './matches.js' */

/** Fewer headings are seen at a glance. */
const FEWEST = 3;

/** @param {View} view @param {Note} note @param {Matches} matches */
export function outline(view, { path, headings }, matches) {
  const named = headings.filter((heading) => heading.text);
  if (named.length < FEWEST) return null;
  const top = Math.min(...named.map((heading) => heading.level));
  const counts = matchesOf(named, matches);
  const items = named.map(({ text, level, anchor }, i) => {
    const link = h(
      'a',
      { href: href(opened(view, path, anchor)), 'data-anchor': anchor },
      h('bdi', {}, text),
      counts[i] > 0 && number(counts[i]),
    );
    return h('li', { 'data-depth': String(Math.min(level - top, 3)) }, link);
  });
  return h(
    'details',
    { class: 'outline', 'data-key': 'outline' },
    h('summary', {}, 'Contents', h('span', { class: 'outline-total' }, grouped(named.length))),
    h('nav', { 'aria-label': 'Contents' }, h('ol', {}, items)),
  );
}

/** @param {number} n */
function number(n) {
  const spoken = h(
    'span',
    { class: 'visually-hidden' },
    `, ${count(n, 'match').replace(/s$/, 'es')}`,
  );
  return h(
    'span',
    { class: 'outline-count' },
    h('span', { 'aria-hidden': 'true' }, grouped(n)),
    spoken,
  );
}

/** @param {{anchor: string}[]} headings @param {Matches} matches @returns {number[]} */
function matchesOf(headings, matches) {
  const firsts = headings.map(({ anchor }) => {
    const heading = document.getElementById(headingId(anchor));
    const first = heading ? matches.after(heading) : -1;
    return first < 0 ? matches.marks.length : first;
  });
  return firsts.map((first, i) => (firsts[i + 1] ?? matches.marks.length) - first);
}
