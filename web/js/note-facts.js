// @ts-check
// What stands around the text of a note: what the file says of itself, its outline and its place.

import { day } from './format.js';
import { h, icon } from './html.js';
import { encodePath, home, href, toggle } from './state.js';
/** @import {Note} from './api.js' */
/** @import {Field, View} from './state.js' */

/** @param {View} view @param {Note} note */
export function facts(view, note) {
  const folder = note.path.split('/').slice(0, -1).join('/');
  const link = (
    /** @type {Field} */ field,
    /** @type {string} */ value,
    /** @type {string} */ text,
  ) =>
    h(
      'a',
      { class: field === 'tag' ? 'tag' : field, href: href(toggle(home(), field, 'any', value)) },
      field === 'tag' ? null : iconOf(field),
      h('bdi', {}, text),
    );
  return h(
    'p',
    { class: 'hit-meta' },
    note.date && h('time', { datetime: note.date }, day(note.date)),
    note.authors.map((author) => link('author', author, author)),
    note.categories.map((category) => link('category', category, category)),
    folder && link('folder', folder, folder),
    note.draft && h('span', { class: 'draft' }, 'Draft'),
    note.tags.map((tag) => link('tag', tag, `#${tag}`)),
  );
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
  const all = Object.entries({
    ...(aliases.length > 0 && { 'also known as': aliases }),
    ...properties,
  });
  if (all.length === 0) return null;
  const rows = all.flatMap(([key, values]) => [
    h('dt', {}, key),
    h('dd', {}, h('bdi', {}, values.join(', '))),
  ]);
  return h('dl', { class: 'properties' }, rows);
}

/** @param {View} view @param {Note} note */
export function outline(view, { headings }) {
  const named = headings.filter((heading) => heading.text);
  if (named.length < 3) return null;
  const top = Math.min(...named.map((heading) => heading.level));
  const items = named.map(({ text, level, anchor }) =>
    h(
      'li',
      { 'data-depth': String(Math.min(level - top, 3)) },
      h('a', { href: href({ ...view, anchor }) }, text),
    ),
  );
  return h(
    'details',
    { class: 'outline', 'data-key': 'outline' },
    h('summary', {}, 'Contents'),
    h('ol', {}, items),
  );
}

/** @param {Note} note @param {string} [notesFolder] absolute */
export function source({ path, modified }, notesFolder) {
  const file = notesFolder && `${notesFolder}/${path}`;
  const editors = file
    ? [
        h('a', { href: `vscode://file${encodePath(file)}` }, 'Open in VS Code'),
        h('a', { href: `obsidian://open?path=${encodeURIComponent(file)}` }, 'Open in Obsidian'),
      ]
    : [];
  return h(
    'p',
    { class: 'source' },
    h('code', {}, path),
    h('span', {}, `changed ${day(modified.slice(0, 10))}`),
    editors,
  );
}
