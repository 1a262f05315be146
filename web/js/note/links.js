// @ts-check
// The notes around a note: those that link to it, those it links to, and those like it.

import { h, replace } from '../html.js';
import { change, home, href, opened } from '../state.js';
/** @import {Links, NoteRef, Related} from '../answers.js' */
/** @import {View} from '../state.js' */

/** @param {Element} parent @param {View} view @param {Links} links @param {Related | null} related */
export function showLinks(parent, view, links, related) {
  const known = new Set([...links.back, ...links.out].map((note) => note.path));
  const like = (related?.related ?? []).filter((note) => !known.has(note.path));
  replace(
    parent,
    notes('Linked from', view, links.back),
    notes('Links to', view, links.out),
    notes('Related', view, like),
    block('Not written yet', links.unresolved.map(unwritten)),
  );
}

/** @param {string} name @param {View} view @param {NoteRef[]} all */
function notes(name, view, all) {
  return block(
    name,
    all.map(({ path, title }) => h('a', { href: href(opened(view, path)) }, h('bdi', {}, title))),
  );
}

/** @param {string} name of a note that is linked to, for a search of where it is spoken of */
function unwritten(name) {
  const words = `"${name.replace(/["\\]/g, ' ').trim()}"`;
  const to = href(change(home(), { q: words }));
  return h('a', { class: 'unresolved', href: to, title: 'Search for it' }, h('bdi', {}, name));
}

/** @param {string} name @param {HTMLElement[]} items */
function block(name, items) {
  if (items.length === 0) return null;
  const list = items.map((item) => h('li', {}, item));
  return h('section', { class: 'links' }, h('h2', {}, name), h('ul', {}, list));
}
