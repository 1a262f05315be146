// @ts-check
// Stretches of time as filters write them: `2024`, `2024-03`, `2024-03-11`, `2024-03..2024-05`.

/** @import {Bucket} from '../answers.js' */

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Beside the list there is room for so many bars that can still be told apart; then years. */
const MOST_MONTHS = 48;

/** A filter may span more than anybody wrote in. */
const MOST = 12 * 1000;

/** Up to so many days, a stretch is shown day by day, and then week by week. */
const MOST_DAYS = 62;
const MOST_DAYS_OF_WEEKS = 250;

/** @param {string} date of the view @returns {'month' | 'week' | 'day'} how fine notes are counted */
export function interval(date) {
  const { from, to } = bounds(date);
  if (!from || !to) return 'month';
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days <= MOST_DAYS) return 'day';
  return days <= MOST_DAYS_OF_WEEKS ? 'week' : 'month';
}

/**
 * The first and the last day of a filter; empty where it is open or said in words.
 * @param {string} date
 */
export function bounds(date) {
  const [from, to = from] = date.split('..');
  return { from: firstDay(from), to: lastDay(to) };
}

/** @param {string} first a day, or empty @param {string} last @returns {string} as a filter says it */
export function between(first, last) {
  if (!first || !last) return first || last ? `${first}..${last}` : '';
  const [from, to] = first <= last ? [first, last] : [last, first];
  for (const length of [4, 7, 10]) {
    const start = from.slice(0, length);
    const end = to.slice(0, length);
    if (firstDay(start) === from && lastDay(end) === to)
      return start === end ? start : `${start}..${end}`;
  }
  return `${from}..${to}`;
}

/** @param {Bucket} first @param {Bucket} [last] @returns {string} the filter for all from one to the other */
export function spanning(first, last = first) {
  return between(first.from, shifted(last.to, -1));
}

/**
 * The wider stretches that one lies in, widest first, and itself.
 * @param {string} date @returns {string[]}
 */
export function within(date) {
  if (DAY.test(date)) return [date.slice(0, 4), date.slice(0, 7), date];
  if (MONTH.test(date)) return [date.slice(0, 4), date];
  return date ? [date] : [];
}

/**
 * All stretches of a filter with what was counted in them, empty ones too.
 * @param {Bucket[]} buckets of all time @param {string} date @returns {Bucket[]}
 */
export function inside(buckets, date) {
  const { from, to } = bounds(date);
  if (!from || !to) return buckets;
  const notes = new Map(buckets.map((bucket) => [bucket.from, bucket.notes]));
  const { first, next } = STEPS[interval(date)];
  const all = [];
  for (let at = first(from); at <= to && all.length < MOST; at = next(at)) {
    all.push({ from: at, to: next(at), notes: notes.get(at) ?? 0 });
  }
  return all;
}

/**
 * Where the bar that holds a day begins, and the one after it.
 * @type {Record<'day' | 'week' | 'month', {first: (day: string) => string, next: (day: string) => string}>}
 */
const STEPS = {
  day: { first: (day) => day, next: (day) => shifted(day, 1) },
  week: { first: monday, next: (day) => shifted(day, 7) },
  month: { first: (day) => `${day.slice(0, 7)}-01`, next: nextMonth },
};

/** @param {string} day @returns {string} the Monday of its week */
function monday(day) {
  return shifted(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** @param {Bucket[]} buckets in order @returns {Bucket[]} years, where there are too many months */
export function coarse(buckets) {
  if (buckets.length <= MOST_MONTHS) return buckets;
  /** @type {Map<string, Bucket>} */
  const years = new Map();
  for (const { from, notes } of buckets) {
    const year = from.slice(0, 4);
    const to = `${String(Number(year) + 1).padStart(4, '0')}-01-01`;
    const before = years.get(year)?.notes ?? 0;
    years.set(year, { from: `${year}-01-01`, to, notes: before + notes });
  }
  return [...years.values()];
}

/** @param {string} text */
function firstDay(text) {
  if (YEAR.test(text)) return `${text}-01-01`;
  if (MONTH.test(text)) return `${text}-01`;
  return DAY.test(text) ? text : '';
}

/** @param {string} text */
function lastDay(text) {
  if (YEAR.test(text)) return `${text}-12-31`;
  if (DAY.test(text)) return text;
  if (!MONTH.test(text)) return '';
  const [year, month] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** @param {string} day @returns {string} the first day of the month after */
function nextMonth(day) {
  return shifted(lastDay(day.slice(0, 7)), 1);
}

/** @param {string} day @param {number} days */
function shifted(day, days) {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
