// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interval } from '../../../web/js/histogram.js';

const fine = (/** @type {string} */ date, /** @type {string} */ expected) =>
  assert.equal(interval(date), expected, date);

test('notes are counted one step finer than the time that is chosen', () => {
  fine('', 'year');
  fine('2024', 'month');
  fine('2024-03', 'day');
  fine('2024-03-11', 'day');
  fine('2020..2023', 'year');
  fine('2020-03..2020-07', 'month');
  fine('2020-03-02..2020-03-09', 'day');
  fine('..2020', 'year');
  fine('last week', 'year');
});
