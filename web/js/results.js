// @ts-check
import { address, toggled, FACET_FIELDS } from './state.js';
import { el, marked } from './html.js';

const NAMES = { tag: 'Tags', category: 'Categories', author: 'Authors', folder: 'Folders', year: 'Years' };

/** One note found. @param {any} hit @param {import('./state.js').State} state */
export function hitItem(hit, state) {
  const open = (/** @type {string} */ anchor) => address({ ...state, note: hit.path, anchor });
  const first = hit.sections[0]?.anchor ?? '';
  const meta = el('p', { class: 'hit-meta' });
  if (hit.date) meta.append(el('time', { datetime: hit.date }, hit.date));
  meta.append(el('span', {}, hit.path));
  for (const tag of hit.tags.slice(0, 6)) meta.append(el('a', { href: address(toggled(state, 'tag', tag)) }, '#' + tag));
  const sections = el('ul', { class: 'hit-sections' });
  for (const section of hit.sections) sections.append(sectionItem(section, open(section.anchor)));
  const article = el('article', { class: 'hit' },
    el('h2', {}, el('a', { href: open(first) }, el('bdi', {}, marked(hit.title, hit.titleRanges)))), meta, sections);
  if (hit.moreSections > 0) {
    article.append(el('p', { class: 'more' }, `and ${hit.moreSections} more section${hit.moreSections === 1 ? '' : 's'}`));
  }
  return el('li', {}, article);
}

/** @param {any} section @param {string} href */
function sectionItem(section, href) {
  const item = el('li', { class: 'hit-section' });
  const crumbs = section.breadcrumb.slice(1, -1);
  if (section.heading) {
    item.append(el('a', { class: 'crumbs', href }, crumbs.map((/** @type {string} */ c) => c + ' › ').join(''), marked(section.heading, section.headingRanges)));
  }
  for (const snippet of section.snippets) item.append(el('p', { class: 'snippet' }, marked(snippet.text, snippet.ranges)));
  return item;
}

/** The filters with their counts. @param {any} facets @param {import('./state.js').State} state */
export function facetList(facets, state) {
  const fragment = document.createDocumentFragment();
  for (const field of FACET_FIELDS) {
    const facet = facets[field];
    if (!facet || (facet.values.length === 0 && !state.filters.some(([n]) => n.endsWith(field)))) continue;
    const values = el('ul', { class: 'facet-values' });
    for (const value of facet.values) values.append(facetItem(field, value, state));
    if (facet.none > 0) values.append(facetItem(field, { value: '', notes: facet.none, selected: state.filters.some(([n, v]) => n === field && v === '') }, state));
    fragment.append(el('details', { class: 'facet', open: '' }, el('summary', {}, NAMES[/** @type {keyof typeof NAMES} */ (field)]), values));
  }
  return fragment;
}

/** @param {string} field @param {any} value @param {import('./state.js').State} state */
function facetItem(field, value, state) {
  const name = value.value || 'without';
  const classes = 'include' + (value.selected ? ' selected' : '') + (value.excluded ? ' excluded' : '');
  return el('li', {},
    el('a', { class: classes, href: address(toggled(state, field, value.value)), ...(value.selected ? { 'aria-current': 'true' } : {}) },
      el('span', {}, name), el('span', { class: 'count' }, value.notes.toLocaleString())),
    el('a', { class: 'exclude', href: address(toggled(state, '-' + field, value.value)), 'aria-label': 'Leave out ' + name, title: 'Leave out ' + name }, '−'));
}

/** What is active, each with a way to remove it. @param {import('./state.js').State} state */
export function chipList(state) {
  const fragment = document.createDocumentFragment();
  for (const [name, value] of state.filters) {
    const text = `${name.startsWith('-') ? 'not ' : ''}${name.replace(/^-/, '')}: ${value || 'without'} ×`;
    fragment.append(el('a', { href: address(toggled(state, name, value)) }, text));
  }
  return fragment;
}
