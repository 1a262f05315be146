// @ts-check
// Dates and numbers as the reader's language writes them.

const READER = globalThis.navigator?.language ?? 'en';
const number = new Intl.NumberFormat(READER);
const distance = new Intl.RelativeTimeFormat(READER, { numeric: 'auto' });

const DAY_MS = 86_400_000;

/** From how many days on a distance is said in that unit, and how many days it has. */
const UNITS = /** @type {[from: number, unit: Intl.RelativeTimeFormatUnit, days: number][]} */ ([
  [365, 'year', 365],
  [60, 'month', 30.5],
  [14, 'week', 7],
  [0, 'day', 1],
]);

/** `1,204 notes`, `1 note`. @param {number} n @param {string} noun */
export function count(n, noun) {
  return `${number.format(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** @param {number} n */
export function grouped(n) {
  return number.format(n);
}

/** @type {Record<number, Intl.DateTimeFormatOptions>} */
const SHAPES = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/**
 * A day, month or year (`2024-03`), or what else it is as it stands.
 * @param {string} iso @param {string} [language] @param {Intl.DateTimeFormatOptions} [change]
 */
export function day(iso, language = READER, change = {}) {
  const shape = SHAPES[iso.length];
  const time = Date.parse(iso);
  if (!shape || Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(language, { ...shape, ...change, timeZone: 'UTC' }).format(time);
}

/** The same as an end of a longer time. @param {string} iso @param {string} language */
function short(iso, language) {
  return day(iso, language, iso.length === 7 ? { month: 'short' } : {});
}

/** `March 2024`, `Mar 2020 to May 2022`. @param {string} date as filters are written @param {string} [language] */
export function period(date, language = READER) {
  const [from, to] = date.split('..');
  if (to === undefined) return day(from, language);
  if (!from) return `until ${day(to, language)}`;
  return to ? `${short(from, language)} to ${short(to, language)}` : `since ${day(from, language)}`;
}

/**
 * `3 weeks ago`.
 * @param {string} iso a day @param {Date} [now] @param {Intl.RelativeTimeFormat} [format]
 */
export function ago(iso, now = new Date(), format = distance) {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((Date.parse(iso.slice(0, 10)) - today) / DAY_MS);
  if (Number.isNaN(days)) return '';
  const [, unit, size] = UNITS.find(([from]) => Math.abs(days) >= from) ?? UNITS[3];
  return format.format(Math.sign(days) * Math.floor(Math.abs(days) / size), unit);
}
