// @ts-check
// What a note says of itself: its date, author, folder, tags and other keys of its front matter.

import { ago, day } from '../format.js';
import { h, icon } from '../html.js';
import { change, home, href, toggle } from '../state.js';
/** @import {Note} from '../answers.js' */
/** @import {Field} from '../state.js' */

/** @param {Note} note */
export function facts(note) {
  const folder = note.path.split('/').slice(0, -1).join('/');
  return h(
    'p',
    { class: 'hit-meta' },
    note.date && when(note.date),
    note.authors.map((author) => link('author', author, author)),
    note.categories.map((category) => link('category', category, category)),
    folder && link('folder', folder, folder),
    note.draft && h('span', { class: 'draft' }, 'Draft'),
    note.tags.map((tag) => link('tag', tag, `#${tag}`)),
  );
}

/** @param {string} date */
function when(date) {
  const distance = h('span', { class: 'ago' }, ago(date));
  return h('span', {}, h('time', { datetime: date }, day(date)), ' ', distance);
}

/** @param {Field} field @param {string} value @param {string} text */
function link(field, value, text) {
  const props = {
    class: field === 'tag' ? 'tag' : field,
    href: href(toggle(home(), field, 'any', value)),
    'data-tag': field === 'tag' && value,
  };
  return h('a', props, iconOf(field), h('bdi', {}, text));
}

/** @param {Field} field */
function iconOf(field) {
  if (field === 'folder') return icon('folder');
  return field === 'author' ? icon('person') : null;
}

/** @param {Note} note */
export function problems({ problems }) {
  if (problems.length === 0) return null;
  const lines = problems.map(({ line, reason }) =>
    h('li', {}, line > 0 ? `Line ${line}: ` : '', reason),
  );
  return h('ul', { class: 'warnings', 'aria-label': 'Problems in this note' }, lines);
}

/** @param {Note} note */
export function properties({ aliases, properties }) {
  const rows = Object.entries(properties).flatMap(([key, values]) => [
    h('dt', {}, h('bdi', {}, key)),
    h('dd', {}, values.map((value, i) => [i > 0 && ', ', property(key, value)]).flat()),
  ]);
  if (aliases.length > 0)
    rows.unshift(h('dt', {}, 'also'), h('dd', {}, h('bdi', {}, aliases.join(', '))));
  return rows.length > 0 ? h('dl', { class: 'properties' }, rows) : null;
}

/** @param {string} key @param {string} value, for the notes that say the same */
function property(key, value) {
  const isWord = /^[\p{L}\p{N}_./-]+$/u.test(value);
  const text = h('bdi', {}, value);
  if (!value || /["\\\]\n]/.test(value) || value.length > 60) return text;
  const q = `[${key}:${isWord ? value : `"${value}"`}]`;
  return h('a', { href: href(change(home(), { q })) }, text);
}
