// @ts-check
// The keys and the query language, for the dialog that `?` opens.

import { h } from './html.js';

const KEYS = [
  ['/', 'to the search box'],
  ['↓ ↑ or j k', 'through the notes found'],
  ['Enter', 'open the note'],
  ['n p', 'next and previous match, on into the next note'],
  ['Esc', 'back: close the note, empty the box'],
  ['?', 'this list'],
];

const QUERIES = [
  ['tea garden', 'both words'],
  ['tea OR coffee -milk', 'either, without'],
  ['"slow morning"', 'a phrase'],
  ['garden* ~recieve =Run', 'beginning, typos, exactly this form'],
  ['tag:work title:plan', 'in a field: title, heading, tag, category, author, folder, path, link'],
  ['date:2024-03 since:2023', 'a day, month or year; also date:"last week"'],
  ['on:02-15 weekday:sun', 'that day in any year, that weekday'],
  ['has:tag no:date is:orphan', 'what a note has or lacks'],
  ['sort:newest limit:50', 'order and length'],
];

/** @returns {HTMLElement[]} */
export function help() {
  return [
    h('h3', {}, 'Keys'),
    table(KEYS, 'kbd', 'keys'),
    h('h3', {}, 'Queries'),
    table(QUERIES, 'code', 'queries'),
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
