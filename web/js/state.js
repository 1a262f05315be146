// @ts-check
// What is shown is what the address says: the query, the filters, the order and the open note.

const FACETS = ['tag', 'category', 'author', 'folder', 'year'];
export const FACET_FIELDS = FACETS;

/** @typedef {{q: string, sort: string, filters: [string, string][], note: string, anchor: string}} State */

/** @param {URL | Location} url @returns {State} */
export function read(url) {
  const params = new URLSearchParams(url.search);
  /** @type {[string, string][]} */
  const filters = [];
  for (const [name, value] of params) {
    if (FACETS.includes(name.replace(/^-/, ''))) filters.push([name, value]);
  }
  const note = url.pathname.startsWith('/note/') ? decodeURIComponent(url.pathname.slice(6)) : '';
  return {
    q: params.get('q') ?? '', sort: params.get('sort') ?? 'relevance', filters, note,
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

/** @param {State} state */
export function params(state) {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const [name, value] of state.filters) params.append(name, value);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  return params;
}

/** @param {State} state */
export function address(state) {
  const search = params(state).toString();
  const path = state.note ? '/note/' + state.note.split('/').map(encodeURIComponent).join('/') : '/';
  return path + (search ? '?' + search : '') + (state.note && state.anchor ? '#' + encodeURIComponent(state.anchor) : '');
}

/** The state with the filter if it was not there, and without if it was. @param {State} state @param {string} name @param {string} value @returns {State} */
export function toggled(state, name, value) {
  const there = state.filters.some(([n, v]) => n === name && v === value);
  const others = state.filters.filter(([n, v]) => !(n.replace(/^-/, '') === name.replace(/^-/, '') && v === value));
  return { ...state, note: '', anchor: '', filters: there ? others : [...others, [name, value]] };
}
