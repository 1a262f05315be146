// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  between,
  bounds,
  coarse,
  inside,
  interval,
  spanning,
  within,
} from '../../../web/js/time/stretch.js';

const fine = (/** @type {string} */ date, /** @type {string} */ expected) =>
  assert.equal(interval(date), expected, date);

test('notes are counted by the week and the day once the time is short', () => {
  fine('', 'month');
  fine('2024', 'month');
  fine('2024-03', 'day');
  fine('2024-03-11', 'day');
  fine('2020..2023', 'month');
  fine('2020-01..2020-10', 'month');
  fine('2020-03..2020-07', 'week');
  fine('2020-03-02..2020-03-09', 'day');
  fine('..2020', 'month');
  fine('last week', 'month');
});

test('a filter covers whole days', () => {
  assert.deepEqual(bounds('2024'), { from: '2024-01-01', to: '2024-12-31' });
  assert.deepEqual(bounds('2024-02'), { from: '2024-02-01', to: '2024-02-29' });
  assert.deepEqual(bounds('2023-02..2024'), { from: '2023-02-01', to: '2024-12-31' });
  assert.deepEqual(bounds('2024-03-11..'), { from: '2024-03-11', to: '' });
  assert.deepEqual(bounds('last week'), { from: '', to: '' });
});

test('a stretch is written as short as it can be', () => {
  assert.equal(between('2024-01-01', '2024-12-31'), '2024');
  assert.equal(between('2023-01-01', '2024-12-31'), '2023..2024');
  assert.equal(between('2024-02-01', '2024-02-29'), '2024-02');
  assert.equal(between('2024-02-01', '2024-03-31'), '2024-02..2024-03');
  assert.equal(between('2024-02-02', '2024-02-29'), '2024-02-02..2024-02-29');
  assert.equal(between('2024-02-02', '2024-02-02'), '2024-02-02');
  assert.equal(between('2024-02-09', '2024-02-02'), '2024-02-02..2024-02-09', 'in either order');
  assert.equal(between('2024-02-02', ''), '2024-02-02..');
  assert.equal(between('', '2024-02-02'), '..2024-02-02');
  assert.equal(between('', ''), '');
});

test('bars say what they span', () => {
  const march = { from: '2024-03-01', to: '2024-04-01', notes: 1 };
  const may = { from: '2024-05-01', to: '2024-06-01', notes: 2 };
  assert.equal(spanning(march), '2024-03');
  assert.equal(spanning(march, may), '2024-03..2024-05');
  assert.equal(spanning({ from: '2024-03-11', to: '2024-03-12', notes: 1 }), '2024-03-11');
});

test('a stretch has all its days or months, empty ones too', () => {
  const day = { from: '2024-02-10', to: '2024-02-11', notes: 3 };
  const days = inside([day, { from: '2020-01-01', to: '2020-01-02', notes: 1 }], '2024-02');
  assert.equal(days.length, 29);
  assert.deepEqual(days[9], day);
  assert.equal(days[28].to, '2024-03-01');
  const march = { from: '2023-03-01', to: '2023-04-01', notes: 2 };
  const months = inside([march], '2023..2024');
  assert.equal(months.length, 24);
  assert.deepEqual(months[2], march);
  assert.deepEqual(inside([march], ''), [march]);
  assert.equal(inside([march], '2023-02-10..2023-12-02')[1].notes, 2);
});

test('many months become years, and no note is lost', () => {
  const months = Array.from({ length: 60 }, (_, i) => {
    const iso = (/** @type {number} */ n) =>
      new Date(Date.UTC(2020, n, 1)).toISOString().slice(0, 10);
    return { from: iso(i), to: iso(i + 1), notes: i };
  });
  const years = coarse(months);
  assert.equal(years.length, 5);
  assert.deepEqual(years[0], { from: '2020-01-01', to: '2021-01-01', notes: 66 });
  const sum = (/** @type {{notes: number}[]} */ all) => all.reduce((n, each) => n + each.notes, 0);
  assert.equal(sum(years), sum(months));
  assert.equal(coarse(months.slice(0, 24)).length, 24);
});

test('the way out leads over the month and the year', () => {
  assert.deepEqual(within('2024-03-11'), ['2024', '2024-03', '2024-03-11']);
  assert.deepEqual(within('2024-03'), ['2024', '2024-03']);
  assert.deepEqual(within('2020..2022'), ['2020..2022']);
  assert.deepEqual(within(''), []);
});

test('some months are shown week by week, each from its Monday', () => {
  const weeks = inside([{ from: '2024-03-04', to: '2024-03-11', notes: 2 }], '2024-03..2024-05');
  assert.deepEqual(weeks[0], { from: '2024-02-26', to: '2024-03-04', notes: 0 });
  assert.deepEqual(weeks[1], { from: '2024-03-04', to: '2024-03-11', notes: 2 });
  assert.equal(weeks.length, 14);
  assert.equal(spanning(weeks[1]), '2024-03-04..2024-03-10');
});
