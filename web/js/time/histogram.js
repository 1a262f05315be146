// @ts-check
// The notes found over time, to choose a stretch of it: with the pointer or the keys on the chart,
// or by two dates; and the same as a table.

import { count, grouped, period } from '../format.js';
import { h, replace } from '../html.js';
import { change, href } from '../state.js';
import { bars, pointOut } from './bars.js';
import { ends, listen } from './brush.js';
import { between, bounds, coarse, inside, spanning, within } from './stretch.js';
/** @import {Bucket, Histogram} from '../answers.js' */
/** @import {View} from '../state.js' */

/**
 * @param {Element} parent @param {View} view @param {Histogram | undefined} histogram
 * @param {(date: string) => void} onNarrow
 */
export function showHistogram(parent, view, histogram, onNarrow) {
  if (!histogram || (histogram.buckets.length === 0 && !view.date)) return replace(parent);
  const buckets = coarse(inside(histogram.buckets, view.date));
  replace(
    parent,
    h(
      'section',
      { class: 'time', 'aria-label': 'Notes over time' },
      (view.date || buckets.length > 1) && trail(view),
      buckets.length > 1 && chart(view, buckets, onNarrow),
      histogram.undated > 0 && undated(view, histogram.undated),
      h(
        'details',
        { class: 'time-more', 'data-key': 'time more' },
        h('summary', {}, 'Dates and table'),
        dates(view, onNarrow),
        table(buckets),
      ),
    ),
  );
}

/** @param {View} view @param {Bucket[]} buckets @param {(date: string) => void} onNarrow */
function chart(view, buckets, onNarrow) {
  const picture = bars(buckets);
  const first = edge(buckets[0], 'from');
  const last = edge(buckets[buckets.length - 1], 'to');
  const label = h('p', { class: 'time-label', 'aria-hidden': 'true' });
  const tell = (/** @type {number} */ from, /** @type {number} */ to) => {
    pointOut(picture, from, to);
    if (to < from) return replace(label, h('span', {}, first), h('span', {}, last));
    const notes = buckets.slice(from, to + 1).reduce((sum, bucket) => sum + bucket.notes, 0);
    replace(
      label,
      h('span', {}, period(spanning(buckets[from], buckets[to]))),
      h('b', {}, grouped(notes)),
    );
  };
  const brush = {
    length: buckets.length,
    spoken: (/** @type {number} */ i) => `${name(buckets[i])}, ${count(buckets[i].notes, 'note')}`,
    onMove: tell,
    onChoose: (/** @type {number} */ from, /** @type {number} */ to) =>
      onNarrow(spanning(buckets[from], buckets[to])),
  };
  const box = h('div', { class: 'time-chart' }, picture, ends(brush));
  listen(box, brush);
  tell(0, -1);
  return h('div', {}, box, label);
}

/** @param {Bucket} bucket */
function name(bucket) {
  return period(spanning(bucket));
}

/** An end of the chart: of a week its day. @param {Bucket} bucket @param {'from' | 'to'} end */
function edge(bucket, end) {
  const date = spanning(bucket);
  return period(date.includes('..') ? bounds(date)[end] : date);
}

/** @param {View} view @param {number} notes */
function undated(view, notes) {
  const q = `${view.q.trim()} no:date`.trim();
  const link = h(
    'a',
    { href: href(change(view, { q, date: '' })), 'data-key': 'undated' },
    'without a date',
  );
  return h('p', { class: 'undated' }, `${count(notes, 'note')} `, link);
}

/** @param {View} view @param {(date: string) => void} onNarrow */
function dates(view, onNarrow) {
  const { from, to } = bounds(view.date);
  const box = (/** @type {string} */ text, /** @type {string} */ value) => {
    const input = /** @type {HTMLInputElement} */ (
      h('input', { type: 'date', value, 'data-key': `date ${text}`, change: () => take() })
    );
    return { input, label: h('label', {}, h('span', {}, text), input) };
  };
  const first = box('First day', from);
  const last = box('Last day', to);
  const take = () => onNarrow(between(first.input.value, last.input.value));
  return h('div', { class: 'time-dates' }, first.label, last.label);
}

/** @param {Bucket[]} buckets */
function table(buckets) {
  const rows = buckets
    .filter((bucket) => bucket.notes > 0)
    .map((bucket) =>
      h('tr', {}, h('th', { scope: 'row' }, name(bucket)), h('td', {}, grouped(bucket.notes))),
    );
  const head = h('tr', {}, h('th', { scope: 'col' }, 'Time'), h('th', { scope: 'col' }, 'Notes'));
  return h(
    'div',
    {
      class: 'time-table',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Notes over time, as a table',
    },
    h('table', {}, h('thead', {}, head), h('tbody', {}, rows)),
  );
}

/** The way back to the longer stretches of time. @param {View} view */
function trail(view) {
  const link = (/** @type {string} */ text, /** @type {string} */ date) =>
    h('a', { href: href(change(view, { date })), 'data-key': `time ${date}` }, text);
  const steps = within(view.date).map((date) =>
    h('li', {}, date === view.date ? period(date) : link(period(date), date)),
  );
  const root = view.date ? link('All time', '') : 'All time';
  return h('ul', { class: 'trail' }, h('li', {}, root), steps);
}
