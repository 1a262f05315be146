// @ts-check
// The sections of a note that hold marks, read from the note itself, for those that the list does
// not have.

import { trusted } from '../html.js';
import { anchorOf } from '../state.js';
import { said } from './snippet.js';
/** @import {Hit, Note, Range, SectionHit, Snippet} from '../answers.js' */

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** What is read as one: a list is no sentence, and a row no column. */
const BLOCKS = 'pre, tr, li, p, dt, dd, blockquote, figcaption, summary';

/** Characters of a passage, and how many of them stand before its first match. */
const LONGEST = 240;
const BEFORE = 60;

/** @typedef {{level: number, element: Element | null, crumbs: string[], blocks: Set<Element>}} Place */

/**
 * As many sections as the list lacks: those that say most of what was asked for.
 * @param {Note} note @param {Hit} hit @returns {SectionHit[]} in the order of the note
 */
export function passages({ html, title }, { sections, moreSections }) {
  const template = document.createElement('template'); // nothing in it is loaded
  trusted(template, html);
  const shown = new Set(sections.map(({ anchor }) => anchor));
  const found = places(template.content)
    .filter(({ element, blocks }) => blocks.size > 0 || element?.querySelector('mark'))
    .map((place) => section(place, title))
    .filter(({ anchor }) => !shown.has(anchor));
  const ranked = found.toSorted((a, b) => said(b.snippets) - said(a.snippets));
  const most = new Set(ranked.slice(0, moreSections));
  return found.filter((each) => most.has(each));
}

/** @param {DocumentFragment} content @returns {Place[]} */
function places(content) {
  /** @type {Place[]} */
  const found = [{ level: 0, element: null, crumbs: [], blocks: new Set() }];
  for (const element of content.querySelectorAll(`${HEADINGS}, mark`)) {
    const heading = element.closest(HEADINGS);
    if (heading === element) found.push(below(found, element));
    else if (!heading) found.at(-1)?.blocks.add(element.closest(BLOCKS) ?? element);
  }
  return found;
}

/** @param {Place[]} before @param {Element} element a heading @returns {Place} */
function below(before, element) {
  const level = Number(element.tagName[1]);
  const above = before.findLast((place) => place.level < level);
  const crumbs = [...(above?.crumbs ?? []), readable(element).text];
  return { level, element, crumbs, blocks: new Set() };
}

/** @param {Place} place @param {string} title @returns {SectionHit} */
function section({ element, crumbs, blocks }, title) {
  const { text, ranges } = element ? readable(element) : { text: '', ranges: [] };
  return {
    heading: text,
    headingRanges: ranges,
    breadcrumb: crumbs[0] === title ? crumbs : [title, ...crumbs],
    anchor: anchorOf(element?.id ?? ''),
    tier: 'exact',
    snippets: Array.from(blocks, (block) => cut(readable(block))),
  };
}

/** @param {Element} block @returns {Snippet} its text, and where in it the marks are */
function readable(block) {
  /** @type {Range[]} */
  const ranges = [];
  const code = block.matches('pre');
  let text = '';
  const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const cell = node.parentElement?.closest('td, th');
    if (cell && text && cell.firstChild?.contains(node)) text += ' · ';
    const words = node.textContent ?? '';
    const start = text.length;
    text += code ? words : words.replace(/\s+/g, ' ');
    if (node.parentElement?.closest('mark')) ranges.push([start, text.length]);
  }
  return { text, ranges, code };
}

/**
 * The part around the first match: whole lines of code, and of a sentence what a glance takes in.
 * @param {Snippet} snippet @returns {Snippet}
 */
export function cut({ text, ranges, code }) {
  const [first] = ranges[0] ?? [0];
  const from = code ? lineBefore(text, first) : wordBefore(text, first);
  const end = code ? lineAfter(text, first) : wordAfter(text, from + LONGEST);
  const start = from > 0 && !code ? '…' : '';
  const shift = start.length - from;
  return {
    text: start + text.slice(from, end) + (end < text.length && !code ? '…' : ''),
    ranges: ranges
      .filter(([, last]) => last <= end)
      .map(([a, b]) => /** @type {Range} */ ([a + shift, b + shift])),
    code,
  };
}

/** @param {string} text @param {number} at */
function lineBefore(text, at) {
  const start = text.lastIndexOf('\n', at - 1);
  return start < 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
}

/** @param {string} text @param {number} at */
function lineAfter(text, at) {
  const end = text.indexOf('\n', at);
  const next = end < 0 ? -1 : text.indexOf('\n', end + 1);
  return next < 0 ? text.trimEnd().length : next;
}

/** @param {string} text @param {number} at */
function wordBefore(text, at) {
  if (at <= 2 * BEFORE) return 0;
  const space = text.indexOf(' ', at - BEFORE);
  return space < 0 || space >= at ? at : space + 1;
}

/** @param {string} text @param {number} at */
function wordAfter(text, at) {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < 1 ? at : space;
}
