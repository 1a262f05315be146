// @ts-check
// One note of the list, with its best sections and their snippets.

import { count, day } from './format.js';
import { h, icon, marked } from './html.js';
import { href, toggle } from './state.js';
/** @import {Hit, SectionHit} from './api.js' */
/** @import {View} from './state.js' */

/** @param {View} view @param {Hit} hit @param {boolean} isOpen */
export function hitItem(view, hit, isOpen) {
  const to = { ...view, note: hit.path, anchor: hit.sections[0]?.anchor ?? '' };
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
    hit.sections.length > 0 && sections(to, hit),
  );
  return h('li', { 'data-path': hit.path }, article);
}

/** @param {View} view @param {Hit} hit */
function sections(view, { sections, moreSections }) {
  const more =
    moreSections > 0
    && h(
      'li',
      {},
      h(
        'a',
        { class: 'more', href: href({ ...view, anchor: '' }) },
        `and ${count(moreSections, 'more section')}`,
      ),
    );
  return h(
    'ul',
    { class: 'hit-sections' },
    sections.map((each) => section(view, each)),
    more,
  );
}

/** @param {View} view of the note @param {SectionHit} hit */
function section(view, hit) {
  const steps = hit.breadcrumb.slice(1);
  const crumbs = steps.map((step, i) =>
    h('bdi', { class: 'crumb' }, i === steps.length - 1 ? marked(step, hit.headingRanges) : step),
  );
  const link = h('a', { class: 'crumbs', href: href({ ...view, anchor: hit.anchor }) }, crumbs);
  const texts = hit.snippets.map(({ text, ranges }) =>
    h('p', { class: 'snippet', dir: 'auto' }, marked(text, ranges)),
  );
  return h('li', { class: 'hit-section', 'data-tier': hit.tier }, steps.length > 0 && link, texts);
}

/** @param {View} view @param {Hit} hit */
function meta(view, hit) {
  const folder = hit.path.split('/').slice(0, -1).join('/');
  const inFolder = toggle(view, 'folder', 'any', folder);
  const tags = hit.tags.map((tag) => {
    const isOn = view.choices.tag.any.includes(tag);
    return h(
      'a',
      { class: 'tag', href: href(isOn ? view : toggle(view, 'tag', 'any', tag)) },
      h('bdi', {}, `#${tag}`),
    );
  });
  return h(
    'p',
    { class: 'hit-meta' },
    hit.date && h('time', { datetime: hit.date }, day(hit.date)),
    folder
      && h('a', { class: 'folder', href: href(inFolder) }, icon('folder'), h('bdi', {}, folder)),
    tags,
  );
}
