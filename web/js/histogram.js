// @ts-check
// The notes found over time, each stretch a link that narrows the list to it: years, then the
// months of a year, then the days of a month as a leaf of a calendar.

import { brush } from './brush.js';
import { count, day, period } from './format.js';
import { h, replace } from './html.js';
import { change, href } from './state.js';
/** @import {Bucket, Histogram} from './api.js' */
/** @import {View} from './state.js' */

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How a stretch is written, and which part of that stands below its bar. */
const WRITTEN = /** @type {Record<string, {length: number, label: (date: string) => string}>} */ ({
  year: { length: 4, label: (date) => date.slice(2) },
  month: { length: 7, label: (date) => day(date).slice(0, 1) },
  day: { length: 10, label: (date) => String(Number(date.slice(8))) },
});

/** @param {string} date of the view @returns {string} how fine the notes are counted */
export function interval(date) {
  const [from, to] = date.split('..');
  if (DAY.test(from) || (MONTH.test(from) && to === undefined)) return 'day';
  return MONTH.test(from) || (YEAR.test(from) && to === undefined) ? 'month' : 'year';
}

/**
 * @param {Element} parent @param {View} view @param {Histogram | undefined} histogram
 * @param {(date: string) => void} onNarrow
 */
export function showHistogram(parent, view, histogram, onNarrow) {
  if (!histogram || (histogram.buckets.length < 2 && !view.date)) return replace(parent);
  const { buckets, undated } = histogram;
  const bars = barsOf(view, histogram);
  const date = (/** @type {number} */ i) => dateOf(histogram, buckets[i]);
  brush(bars, (first, last) => onNarrow(`${date(first)}..${date(last)}`));
  const rest = `${count(undated, 'note')} without a date`;
  replace(
    parent,
    h(
      'section',
      { class: 'time', 'aria-label': 'Notes over time' },
      trail(view),
      bars,
      undated > 0 && h('p', { class: 'undated' }, rest),
    ),
  );
}

/** @param {View} view @param {Histogram} histogram */
function barsOf(view, histogram) {
  const { interval, buckets } = histogram;
  const most = Math.max(1, ...buckets.map((bucket) => bucket.notes));
  const items = buckets.map((bucket) => {
    const item = h('li', {}, bar(view, dateOf(histogram, bucket), interval, bucket.notes));
    // Through the object model, since the policy of the page allows no style attribute.
    item.style.setProperty('--share', String(bucket.notes / most));
    return item;
  });
  if (interval !== 'day') return h('ol', { class: 'bars' }, items);
  items[0]?.style.setProperty('--weekday', String(weekday(buckets[0].from)));
  return h('ol', { class: 'leaf' }, items);
}

/** @param {View} view @param {string} date @param {string} interval @param {number} notes */
function bar(view, date, interval, notes) {
  const title = `${day(date)}: ${count(notes, 'note')}`;
  const short = WRITTEN[interval].label(date);
  const label = h('span', { class: 'bar-label', 'aria-hidden': 'true' }, short);
  if (notes === 0) return h('span', { class: 'bar', title }, label);
  const to = change(view, { date: view.date === date ? '' : date });
  const props = { class: 'bar', title, href: href(to), 'data-key': `bar ${date}` };
  return h('a', props, label, h('span', { class: 'visually-hidden' }, title));
}

/** @param {Histogram} histogram @param {Bucket} bucket */
function dateOf({ interval }, { from }) {
  return from.slice(0, WRITTEN[interval].length);
}

/** @param {string} date @returns {number} 1 for Monday to 7 */
function weekday(date) {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** The way back to the longer stretches of time. @param {View} view */
function trail(view) {
  const link = (/** @type {string} */ text, /** @type {string} */ date) =>
    h('a', { href: href(change(view, { date })), 'data-key': `time ${date}` }, text);
  const steps = stepsTo(view.date).map((date) =>
    h('li', {}, date === view.date ? period(date) : link(period(date), date)),
  );
  const root = view.date ? link('All time', '') : 'All time';
  return h('ul', { class: 'trail' }, h('li', {}, root), steps);
}

/** @param {string} date @returns {string[]} its year and month, where it is within one, and itself */
function stepsTo(date) {
  if (DAY.test(date)) return [date.slice(0, 4), date.slice(0, 7), date];
  if (MONTH.test(date)) return [date.slice(0, 4), date];
  return date ? [date] : [];
}
