// @ts-check
// What the page shows, as a value, and the URL that says the same. Nothing else holds state that a
// person would want back after a reload.

/** @typedef {'tag'|'category'|'author'|'folder'|'year'} Field */
/** @typedef {{any: string[], all: string[], not: string[]}} Choice an empty string is "has none" */
/**
 * @typedef {object} View
 * @property {string} q the query as typed
 * @property {Record<Field, Choice>} choices
 * @property {string} date a day, month, year or `from..to`; empty for all
 * @property {string} sort one of SORTS, empty for the usual one
 * @property {number} offset the list reaches one page beyond it
 * @property {string} note the path of the open note, empty for none
 * @property {string} anchor the section of that note to show
 * @property {number} match the match of that note to show, from 1; 0 for the first of the section
 */

/** @type {Field[]} */
export const FIELDS = ['tag', 'category', 'author', 'folder', 'year'];
export const SORTS = ['relevance', 'newest', 'oldest', 'modified', 'title'];

/** Notes asked for at a time. */
export const PAGE = 20;

/** The most notes one answer holds, set by the server. */
const LIMIT = 100;

const NOTE = '/note/';

/** The id of every heading in a note begins with this, so that no note can take an id of ours. */
const ANCHOR = 'n-';

/** @returns {View} the page as it opens */
export function home() {
  const list = { q: '', choices: noChoices(), date: '', sort: '', offset: 0 };
  return { ...list, note: '', anchor: '', match: 0 };
}

/** @returns {Record<Field, Choice>} */
export function noChoices() {
  const none = () => ({ any: [], all: [], not: [] });
  return { tag: none(), category: none(), author: none(), folder: none(), year: none() };
}

/** @param {URL} url @returns {View} what is not understood is left out */
export function parse(url) {
  const get = url.searchParams;
  const view = home();
  for (const field of FIELDS) {
    view.choices[field] = {
      any: get.getAll(field),
      all: get.getAll(`${field}.all`),
      not: get.getAll(`-${field}`),
    };
  }
  view.q = get.get('q') ?? '';
  view.date = get.get('date') ?? '';
  view.sort = SORTS.find((sort) => sort === get.get('sort')) ?? '';
  view.offset = whole(get.get('offset'));
  if (url.pathname.startsWith(NOTE)) view.note = decoded(url.pathname.slice(NOTE.length));
  if (!view.note) return view;
  view.anchor = anchorOf(decoded(url.hash.slice(1)));
  view.match = whole(get.get('match'));
  return view;
}

/** @param {View} view @returns {string} the address of that view, from the root */
export function href(view) {
  const query = params(view);
  if (view.offset > 0) query.set('offset', String(view.offset));
  if (view.note && view.match > 0) query.set('match', String(view.match));
  const search = query.size > 0 ? `?${query}` : '';
  if (!view.note) return `/${search}`;
  const hash = view.anchor ? `#${headingId(encodeURIComponent(view.anchor))}` : '';
  return NOTE + encodePath(view.note) + search + hash;
}

/** @param {string} anchor of a section @returns {string} the id of its heading on the page */
export function headingId(anchor) {
  return ANCHOR + anchor;
}

/** @param {string} fragment of an address, or the id of a heading @returns {string} */
export function anchorOf(fragment) {
  return fragment.startsWith(ANCHOR) ? fragment.slice(ANCHOR.length) : fragment;
}

/** The view with a note open, at one of its sections. */
export function opened(
  /** @type {View} */ view,
  /** @type {string} */ note,
  /** @type {string} */ anchor = '',
) {
  return { ...view, note, anchor, match: 0 };
}

/** @param {View} view @returns {View} the list by itself */
export function closed(view) {
  return opened(view, '');
}

/** @param {View} view @returns {URLSearchParams} which notes are asked for, and in which order */
export function params(view) {
  const query = new URLSearchParams();
  if (view.q.trim()) query.set('q', view.q);
  for (const field of FIELDS) {
    const { any, all, not } = view.choices[field];
    for (const value of any) query.append(field, value);
    for (const value of all) query.append(`${field}.all`, value);
    for (const value of not) query.append(`-${field}`, value);
  }
  if (view.date) query.set('date', view.date);
  if (view.sort) query.set('sort', view.sort);
  return query;
}

/**
 * The notes that the list holds: all up to the page of the offset, or as many before its end as one
 * answer can hold.
 * @param {View} view
 */
export function listed(view) {
  const end = view.offset + PAGE;
  const offset = Math.max(0, end - LIMIT);
  return { offset, limit: end - offset };
}

/** @param {View} view whether anything is asked for at all */
export function isHome(view) {
  return !view.q.trim() && !view.date && FIELDS.every((field) => isFree(view.choices[field]));
}

/** The same view with some of it changed; another list begins at its top. */
export function change(/** @type {View} */ view, /** @type {Partial<View>} */ patch) {
  return { ...view, offset: 0, ...patch };
}

/**
 * The view with a value put in or taken out of a choice, and out of the field's other choices.
 * @param {View} view @param {Field} field @param {keyof Choice} how @param {string} value
 * @returns {View}
 */
export function toggle(view, field, how, value) {
  const old = view.choices[field];
  const on = !old[how].includes(value);
  const without = (/** @type {string[]} */ values) => values.filter((each) => each !== value);
  const choice = { any: without(old.any), all: without(old.all), not: without(old.not) };
  if (on) choice[how].push(value);
  return change(view, { choices: { ...view.choices, [field]: choice } });
}

/** @param {string} path @returns {string} for use in an address; the slashes stay */
export function encodePath(path) {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** How a further value of a field is chosen: as the ones before it. */
export function mode(/** @type {View} */ view, /** @type {Field} */ field) {
  return view.choices[field].all.length > 0 ? 'all' : 'any';
}

/** The view with all chosen values of a field asked for together, or any of them. */
export function withMode(
  /** @type {View} */ view,
  /** @type {Field} */ field,
  /** @type {'any' | 'all'} */ how,
) {
  const { any, all, not } = view.choices[field];
  const values = [...any, ...all];
  const choice = how === 'all' ? { any: [], all: values, not } : { any: values, all: [], not };
  return change(view, { choices: { ...view.choices, [field]: choice } });
}

/** @param {Choice} choice */
function isFree(choice) {
  return choice.any.length + choice.all.length + choice.not.length === 0;
}

/** @param {string | null} text */
function whole(text) {
  return Math.max(0, Number.parseInt(text ?? '', 10) || 0);
}

/** @param {string} text decoded, or as it stands where it is not an encoding */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    if (malformed instanceof URIError) return text;
    throw malformed;
  }
}
