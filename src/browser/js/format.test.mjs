// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, count, day, period } from '../../../web/js/format.js';

test('dates are written as in the language of the reader', () => {
  assert.equal(day('2024-03-11', 'en-GB'), '11 Mar 2024');
  assert.equal(day('2024-03-11', 'en-US'), 'Mar 11, 2024');
  assert.equal(day('2024-03-11', 'de'), '11. März 2024');
  assert.equal(day('2024-03', 'en-GB'), 'March 2024');
  assert.equal(day('2024', 'en-GB'), '2024');
  assert.equal(day('soon', 'en-GB'), 'soon');
  assert.equal(day('last week!', 'en-GB'), 'last week!');
});

test('stretches of time are said in words', () => {
  assert.equal(period('2020..2022', 'en-GB'), '2020 to 2022');
  assert.equal(period('2020-03..2022-05', 'en-GB'), 'Mar 2020 to May 2022');
  assert.equal(period('..2022-03', 'en-GB'), 'until March 2022');
  assert.equal(period('2020..', 'en-GB'), 'since 2020');
});

test('what is counted is one or more', () => {
  assert.equal(count(1, 'note'), '1 note');
  assert.equal(count(0, 'note'), '0 notes');
  assert.equal(count(1204, 'note').replace(/\D/g, ''), '1204');
});

test('how long ago is said in the largest unit that fits', () => {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const now = new Date(2026, 10, 25, 23, 59);
  const past = (/** @type {string} */ iso, /** @type {string} */ expected) =>
    assert.equal(ago(iso, now, format), expected, iso);
  past('2026-11-25', 'today');
  past('2026-11-24', 'yesterday');
  past('2026-11-26', 'tomorrow');
  past('2026-11-12', '13 days ago');
  past('2026-11-04', '3 weeks ago');
  past('2026-08-20', '3 months ago');
  past('2025-11-20', 'last year');
  past('2016-11-25', '10 years ago');
  past('soon', '');
});
