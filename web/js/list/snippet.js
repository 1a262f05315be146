// @ts-check
// The passages of a section, as few and as short as say what stands there.

import { h, marked } from '../html.js';
/** @import {Range, Snippet} from '../answers.js' */

/** @param {Snippet} snippet @returns {HTMLElement} */
export function snippetItem(snippet) {
  const shown = begun(snippet);
  if (shown.code) return h('p', { class: 'snippet is-code' }, marked(shown.text, shown.ranges));
  const items = lines(shown).map(({ text, ranges }) =>
    h('span', { class: 'snippet-line', dir: 'auto' }, marked(text, ranges)),
  );
  return h('p', { class: 'snippet' }, items);
}

/** Each line by itself: an item of a list, a row of a table. @param {Snippet} snippet @returns {Snippet[]} */
export function lines({ text, ranges }) {
  let end = -1;
  return text.split('\n').map((line) => {
    const start = end + 1;
    end = start + line.length;
    const shifted = ranges.map(([a, b]) => /** @type {Range} */ ([Math.max(0, a - start), b - start]));
    return { text: line, ranges: shifted };
  });
}

/**
 * Those that say most of what was asked for, in the order of the note.
 * @param {Snippet[]} snippets @param {number} most
 */
export function best(snippets, most) {
  const ranked = snippets.toSorted((a, b) => said([b]) - said([a])).slice(0, most);
  return snippets.filter((each) => ranked.includes(each));
}

/**
 * Without the dots before a sentence: it begins there, if not the text.
 * @param {Snippet} snippet @returns {Snippet}
 */
export function begun(snippet) {
  if (!/^…\p{Lu}/u.test(snippet.text)) return snippet;
  const ranges = snippet.ranges.map(([start, end]) => /** @type {Range} */ ([start - 1, end - 1]));
  return { ...snippet, text: snippet.text.slice(1), ranges };
}

/** @param {Snippet[]} snippets @returns {number} how many different words are marked in them */
export function said(snippets) {
  const words = snippets.flatMap(({ text, ranges }) =>
    ranges.map(([start, end]) => text.slice(start, end).toLowerCase()),
  );
  return new Set(words).size;
}
