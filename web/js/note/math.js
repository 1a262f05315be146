// @ts-check
// Formulas of a note, told apart from its words: as they were typed, on a line of their own where
// they were meant to be.

import { h } from '../html.js';

/** What stands between dollars, but no prices: `$5 and $10`, `$5-$10`. */
const FORMULA = /\$\$([^$]+)\$\$|(?<![\w$\\])\$(?![\s$])([^$\n]*[^$\s\\])\$(?![\w$])/g;

/** @param {Element} body of the note */
export function setFormulas(body) {
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const isWords = !text.parentElement?.closest('pre, code, a');
    if (isWords && text.textContent?.includes('$')) found.push(/** @type {Text} */ (text));
  }
  for (const text of found) text.replaceWith(...pieces(text.data).map(element));
}

/**
 * @param {string} text @returns {{text: string, kind: '' | 'inline' | 'display'}[]} without dollars
 *   round the formulas
 */
export function pieces(text) {
  const all = [];
  let at = 0;
  for (const { 0: whole, 1: display, 2: inline, index } of text.matchAll(FORMULA)) {
    if (index > at) all.push({ text: text.slice(at, index), kind: /** @type {const} */ ('') });
    if (display) all.push({ text: display.trim(), kind: /** @type {const} */ ('display') });
    else all.push({ text: inline, kind: /** @type {const} */ ('inline') });
    at = index + whole.length;
  }
  if (at < text.length) all.push({ text: text.slice(at), kind: /** @type {const} */ ('') });
  return all;
}

/** @param {{text: string, kind: string}} piece @returns {Node | string} */
function element({ text, kind }) {
  if (!kind) return text;
  return h('span', { class: kind === 'display' ? 'math is-display' : 'math', dir: 'ltr' }, text);
}
