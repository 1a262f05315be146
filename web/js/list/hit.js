// @ts-check
// One note of the list, with its best sections and their snippets.

import { ago, count, day } from '../format.js';
import { h, icon, marked } from '../html.js';
import { href, opened, toggle } from '../state.js';
import { best, snippetItem } from './snippet.js';
import { why } from './why.js';
/** @import {Hit, SectionHit} from '../answers.js' */
/** @import {View} from '../state.js' */

/** Passages shown of the best section of a note, and of each further one. */
const PASSAGES = { first: 2, further: 1 };

/**
 * @typedef {object} Context
 * @property {boolean} isOpen whether it is the note that is read
 * @property {string[]} missing the words that no hit has, which are told once for all
 * @property {SectionHit[] | undefined} further sections, once they are asked for
 * @property {HTMLElement | undefined} reasons why it was found, once they are asked for
 * @property {(hit: Hit) => void} onMore
 * @property {(hit: Hit) => void} onWhy
 */

/** @param {View} view @param {Hit} hit @param {Context} context */
export function hitItem(view, hit, context) {
  const { isOpen, missing, further, reasons, onMore, onWhy } = context;
  const to = opened(view, hit.path, hit.sections[0]?.anchor);
  const title = h(
    'a',
    { href: href(to), 'data-key': `hit ${hit.path}`, 'aria-current': isOpen && 'true' },
    h('bdi', {}, marked(hit.title, hit.titleRanges)),
  );
  const article = h(
    'article',
    { class: 'hit' },
    h('h2', {}, title),
    meta(view, hit, missing, view.q.trim() !== '' && whyButton(hit, Boolean(reasons), onWhy)),
    reasons,
    sectionList(view, hit, further),
    view.q.trim() !== '' && hit.moreSections > 0 && !further && more(view, hit, onMore),
  );
  return h('li', { 'data-path': hit.path }, article);
}

/** @param {View} view @param {Hit} hit @param {SectionHit[]} [further] */
function sectionList(view, hit, further = []) {
  const best = view.q.trim() ? hit.sections : hit.sections.slice(0, 1);
  const shown = [...best.filter(isShown), ...further];
  if (shown.length === 0) return null;
  const start = further.find(({ breadcrumb }) => breadcrumb.length > 1);
  const items = shown.map((each, i) => {
    const key = each === start ? `further ${hit.path}` : undefined;
    const passages = i === 0 ? PASSAGES.first : PASSAGES.further;
    return section(opened(view, hit.path, each.anchor), each, passages, key);
  });
  return h('ul', { class: 'hit-sections' }, items);
}

/** A section that matches by the title of its note alone would only say that title again. */
function isShown(/** @type {SectionHit} */ { snippets, breadcrumb }) {
  return snippets.length > 0 || breadcrumb.length > 1;
}

/** @param {View} view @param {Hit} hit @param {(hit: Hit) => void} onMore */
function more(view, hit, onMore) {
  const click = (/** @type {MouseEvent} */ event) => {
    event.preventDefault();
    onMore(hit);
  };
  const text = `+${count(hit.moreSections, 'more section')} in this note`;
  const props = { class: 'more', href: href(opened(view, hit.path)), click };
  return h('a', { ...props, 'data-key': `more ${hit.path}` }, text);
}

/** @param {Hit} hit @param {boolean} isOpen @param {(hit: Hit) => void} onWhy */
function whyButton(hit, isOpen, onWhy) {
  const props = { type: 'button', class: 'why', 'aria-expanded': String(isOpen) };
  const named = { 'aria-label': 'Why this hit', 'data-key': `why ${hit.path}` };
  return h('button', { ...props, ...named, click: () => onWhy(hit) }, 'Why');
}

/**
 * @param {View} view of the section @param {SectionHit} hit @param {number} passages at most
 * @param {string} [key] of its link, where the focus is led to it
 */
function section(view, hit, passages, key) {
  const steps = hit.breadcrumb.length > 1 ? hit.breadcrumb.slice(1) : [];
  const last = steps.length - 1;
  const crumbs = steps.map((step, i) => {
    if (i < last) return h('bdi', { class: 'crumb' }, step);
    const name = h('bdi', {}, marked(step, hit.headingRanges));
    return h('a', { href: href(view), 'data-key': key }, name);
  });
  return h(
    'li',
    { class: 'hit-section', 'data-tier': hit.tier },
    last >= 0 && h('h3', { class: 'crumbs' }, crumbs),
    best(hit.snippets, passages).map(snippetItem),
  );
}

/** @param {View} view @param {Hit} hit @param {string[]} missing @param {HTMLElement | false} button */
function meta(view, hit, missing, button) {
  const folder = hit.path.split('/').slice(0, -1).join('/');
  return h(
    'p',
    { class: 'hit-meta' },
    hit.date && when(hit.date),
    folder && folderLink(view, folder),
    hit.tags.map((tag) => tagLink(view, tag)),
    why(view.q, hit, missing).map((text) => h('span', { class: 'how' }, text)),
    button,
  );
}

/** @param {string} date */
function when(date) {
  const time = h('time', { datetime: date }, day(date));
  return h('span', { class: 'when' }, time, ' ', h('span', { class: 'ago' }, ago(date)));
}

/** @param {View} view @param {string} folder */
function folderLink(view, folder) {
  const to = toggle(view, 'folder', 'any', folder);
  return h('a', { class: 'folder', href: href(to) }, icon('folder'), h('bdi', {}, folder));
}

/** @param {View} view @param {string} tag */
function tagLink(view, tag) {
  const isOn = view.choices.tag.any.includes(tag);
  const to = isOn ? view : toggle(view, 'tag', 'any', tag);
  const title = 'Keep to this tag; with Alt, leave it out';
  return h('a', { class: 'tag', href: href(to), 'data-tag': tag, title }, h('bdi', {}, `#${tag}`));
}
