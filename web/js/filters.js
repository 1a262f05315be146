// @ts-check
// Filters as a part of the query, and back: what is chosen beside the list can be typed as well,
// kept in a note, or sent to somebody.

import { FIELDS, change, noChoices } from './state.js';
/** @import {Field, View} from './state.js' */

/** What a query may say of a value without quotes. */
const BARE = /^[\p{L}\p{N}_][\p{L}\p{N}_./+&@'-]*$/u;

/** One value, or several with commas between them. */
const VALUE = String.raw`(?:"(?:[^"\\]|\\.)*"|[^\s",()]+)`;
const TOKEN = new RegExp(
  String.raw`-?[\w]+:${VALUE}(?:,${VALUE})*(?!\S)|-?"(?:[^"\\]|\\.)*"|\S+`,
  'gu',
);
const FILTER = /^(-?)([a-z]+):(.+)$/su;

/** @param {View} view @returns {View} the same search with its filters in the query */
export function typed(view) {
  const terms = FIELDS.flatMap((field) => {
    const { any, all, not } = view.choices[field];
    return [
      anyOf(field, any),
      ...all.map((value) => anyOf(field, [value])),
      ...not.map((value) => (value ? `-${anyOf(field, [value])}` : `has:${field}`)),
    ];
  });
  if (view.date) terms.push(`date:${written(view.date)}`);
  const words = /(?:^|\s)OR(?:\s|$)/.test(view.q) ? `(${view.q.trim()})` : view.q.trim();
  const q = [words, ...terms].filter(Boolean).join(' ');
  return change(view, { q, date: '', choices: noChoices() });
}

/**
 * The same search with its filters out of the query.
 * @param {View} view @returns {View | null} null when it holds none that can stand by itself
 */
export function lifted(view) {
  if (/[()]|(?:^|\s)(?:OR|NOT|AND)(?:\s|$)/.test(view.q.replace(/"(?:[^"\\]|\\.)*"/g, '')))
    return null;
  const choices = structuredClone(view.choices);
  let { date } = view;
  const rest = (view.q.match(TOKEN) ?? []).filter((token) => {
    const [, minus, name, value] = FILTER.exec(token) ?? [];
    if (name === 'date' && !minus && !date && !/["*,]/.test(value)) {
      date = value;
      return false;
    }
    return !take(choices, name, minus === '-', value);
  });
  const q = rest.join(' ');
  return q === view.q.trim() ? null : change(view, { q, date, choices });
}

/**
 * @param {View['choices']} choices @param {string | undefined} name @param {boolean} isNot
 * @param {string} text @returns {boolean} whether it is a choice now
 */
function take(choices, name, isNot, text) {
  if ((name === 'no' || name === 'has') && isField(text) && !isNot) {
    choices[text][name === 'no' ? 'any' : 'not'].push('');
    return true;
  }
  if (!isField(name)) return false;
  const values = (text.match(new RegExp(VALUE, 'gu')) ?? []).map(read);
  const choice = choices[name];
  if (values.some((value) => !value || value.includes('*'))) return false;
  if (name === 'year' && values.some((value) => !/^\d{4}$/.test(value))) return false;
  if (isNot) choice.not.push(...values);
  else if (choice.any.length + choice.all.length === 0) choice.any.push(...values);
  else if (values.length === 1 && choice.any.length < 2 && !choice.any.includes('')) {
    choice.all.push(...choice.any.splice(0), ...values);
  } else return false;
  return true;
}

/** @param {string | undefined} name @returns {name is Field} */
function isField(name) {
  return FIELDS.some((field) => field === name);
}

/** @param {Field} field @param {string[]} values */
function anyOf(field, values) {
  if (values.length === 0) return '';
  const named = values.filter(Boolean);
  const list = named.length > 0 ? `${field}:${named.map(written).join(',')}` : '';
  if (named.length === values.length) return list;
  return list ? `(no:${field} OR ${list})` : `no:${field}`;
}

/** @param {string} value */
function written(value) {
  return BARE.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** @param {string} value as it stands in a query */
function read(value) {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
