// @ts-check
// The keys, the query language and what can be preferred, for the dialog that `?` opens.

import { h } from '../html.js';
import { EDITORS, prefer, settings } from '../settings.js';

const KEYS = [
  ['/ or Ctrl K', 'to the search box'],
  ['↓ ↑ or j k', 'through the notes found'],
  ['Enter', 'open the note; with Ctrl or ⌘ in a new tab'],
  ['n p', 'next and previous match, on into the next note'],
  ['Esc', 'back: close the note, empty the box'],
  ['f', 'to the filters'],
  ['e', 'open the note in your editor'],
  ['y', 'copy a wikilink to the section'],
  ['Alt ↓', 'suggestions for what stands in the box'],
  ['Alt click', 'on a tag: leave it out'],
  ['?', 'this list'],
];

const QUERIES = [
  ['tea garden', 'both words'],
  ['tea OR coffee -milk', 'either, without'],
  ['"slow morning"', 'a phrase'],
  ['"tea garden"~5', 'within five words'],
  ['garden* ~recieve =Run', 'beginning, typos, exactly this form'],
  ['tag:work title:plan', 'in a field: title, heading, tag, category, author, folder, path, link'],
  ['date:2024-03 since:2023', 'a day, month or year; also date:"last week"'],
  ['on:02-15 weekday:sun', 'that day in any year, that weekday'],
  ['has:tag no:date is:orphan', 'what a note has or lacks'],
  ['[status:open]', 'any key of the front matter'],
  ['sort:newest limit:50', 'order and length'],
];

/** @returns {HTMLElement[]} */
export function help() {
  return [
    h('h3', {}, 'Keys'),
    table(KEYS, 'kbd', 'keys'),
    h('h3', {}, 'Queries'),
    table(QUERIES, 'code', 'queries'),
    h('h3', {}, 'On this machine'),
    preferences(),
  ];
}

/** @param {string[][]} rows @param {string} tag @param {string} name */
function table(rows, tag, name) {
  return h(
    'dl',
    { class: name },
    rows.flatMap(([term, what]) => [h('dt', {}, h(tag, {}, term)), h('dd', {}, what)]),
  );
}

function preferences() {
  const { letters, editor, template } = settings();
  const box = /** @type {HTMLInputElement} */ (
    h('input', {
      type: 'checkbox',
      checked: letters,
      change: () => prefer({ letters: box.checked }),
    })
  );
  const names = Object.entries(EDITORS).map(([value, { name }]) =>
    h('option', { value, selected: value === editor }, name),
  );
  const choice = /** @type {HTMLSelectElement} */ (h('select', { change: () => choose() }, names));
  const own = /** @type {HTMLInputElement} */ (
    h('input', {
      type: 'text',
      value: template,
      placeholder: 'myeditor://open?file={file}&line={line}',
      change: () => prefer({ template: own.value.trim() }),
    })
  );
  const ownLine = h(
    'label',
    { class: 'preference' },
    h('span', {}, 'Its address, with {path} or {file}, and {line}'),
    own,
  );
  const choose = () => {
    prefer({ editor: choice.value });
    ownLine.hidden = choice.value !== 'own';
  };
  ownLine.hidden = editor !== 'own';
  return h(
    'div',
    { class: 'preferences' },
    h('label', { class: 'preference' }, box, h('span', {}, 'Single letters are keys')),
    h('label', { class: 'preference' }, h('span', {}, 'Open notes in'), choice),
    ownLine,
  );
}
