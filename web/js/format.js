// @ts-check
// Dates and numbers as a person reads them.

const number = new Intl.NumberFormat('en');

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

/** A day, month or year (`2024-03`), or what else it is as it stands. @param {string} iso */
export function day(iso) {
  const shape = SHAPES[iso.length];
  const time = Date.parse(iso);
  if (!shape || Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' }).format(time);
}

/** `March 2024`, `2020 to 2022`, `since 2020`. @param {string} date as filters are written */
export function period(date) {
  const [from, to] = date.split('..');
  if (to === undefined) return day(from);
  if (!from) return `until ${day(to)}`;
  return to ? `${day(from)} to ${day(to)}` : `since ${day(from)}`;
}
