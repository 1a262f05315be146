// @ts-check
// One note of the list, with its best sections and their snippets.

import { ago, count, day } from '../format.js';
import { h, icon, marked } from '../html.js';
import { href, opened, toggle } from '../state.js';
/** @import {Hit, SectionHit} from '../api.js' */
/** @import {View} from '../state.js' */

/** How words were found that do not stand there as typed. @type {Record<string, string>} */
const TIERS = { form: 'another form', typo: 'similar spelling' };

/**
 * @param {View} view @param {Hit} hit
 * @param {{isOpen: boolean, onMore: (hit: Hit, button: HTMLElement) => void}} context
 */
export function hitItem(view, hit, { isOpen, onMore }) {
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
    meta(view, hit),
    sectionList(view, hit, view.q.trim() ? hit.sections : hit.sections.slice(0, 1)),
    view.q.trim() !== '' && hit.moreSections > 0 && more(view, hit, onMore),
  );
  return h('li', { 'data-path': hit.path }, article);
}

/** @param {View} view @param {Hit} hit @param {SectionHit[]} sections */
export function sectionList(view, hit, sections) {
  const shown = sections.filter(isShown);
  if (shown.length === 0) return null;
  const items = shown.map((each) => section(opened(view, hit.path, each.anchor), each));
  return h('ul', { class: 'hit-sections' }, items);
}

/** A section that matches by the title of its note alone would only say that title again. */
function isShown(/** @type {SectionHit} */ { snippets, breadcrumb }) {
  return snippets.length > 0 || breadcrumb.length > 1;
}

/** @param {View} view @param {Hit} hit @param {(hit: Hit, button: HTMLElement) => void} onMore */
function more(view, hit, onMore) {
  const click = (/** @type {MouseEvent} */ event) => {
    event.preventDefault();
    onMore(hit, /** @type {HTMLElement} */ (event.currentTarget));
  };
  const text = `+${count(hit.moreSections, 'more section')} in this note`;
  const props = { class: 'more', href: href(opened(view, hit.path)), click };
  return h('a', { ...props, 'data-key': `more ${hit.path}` }, text);
}

/** @param {View} view of the section @param {SectionHit} hit */
function section(view, hit) {
  const steps = hit.breadcrumb.length > 1 ? hit.breadcrumb.slice(1) : [];
  const last = steps.length - 1;
  const crumbs = steps.map((step, i) => {
    if (i < last) return h('bdi', { class: 'crumb' }, step);
    return h('a', { href: href(view) }, h('bdi', {}, marked(step, hit.headingRanges)));
  });
  const texts = hit.snippets.map(({ text, ranges, code }) =>
    h('p', { class: code ? 'snippet is-code' : 'snippet', dir: 'auto' }, marked(text, ranges)),
  );
  return h(
    'li',
    { class: 'hit-section', 'data-tier': hit.tier },
    last >= 0 && h('h3', { class: 'crumbs' }, crumbs),
    texts,
  );
}

/** @param {View} view @param {Hit} hit */
function meta(view, hit) {
  const folder = hit.path.split('/').slice(0, -1).join('/');
  return h(
    'p',
    { class: 'hit-meta' },
    hit.date && when(hit.date),
    folder && folderLink(view, folder),
    hit.tags.map((tag) => tagLink(view, tag)),
    why(view, hit).map((text) => h('span', { class: 'how' }, text)),
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

/** What does not show by itself: where the words were found, or what of them was not. */
function why(/** @type {View} */ view, /** @type {Hit} */ hit) {
  if (!view.q.trim()) return [];
  const told = [];
  const tier = hit.tier ?? hit.sections[0]?.tier;
  if (tier && TIERS[tier]) told.push(TIERS[tier]);
  const isMarked =
    hit.titleRanges?.length
    || hit.sections.some(
      (each) => each.headingRanges?.length || each.snippets.some((part) => part.ranges.length > 0),
    );
  if (!isMarked && hit.tags.length > 0 && /\S/.test(view.q)) told.push(...byFields(view, hit));
  if (hit.missing?.length) told.push(`without ${hit.missing.join(', ')}`);
  return told;
}

/** @param {View} view @param {Hit} hit */
function byFields({ q }, { tags, authors, categories }) {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const says = (/** @type {string[]} */ values) =>
    values.some((value) => words.some((word) => value.toLowerCase().includes(word)));
  if (says(tags)) return ['by its tags'];
  if (says(authors)) return ['by its author'];
  return says(categories) ? ['by its category'] : [];
}
