// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingTitle } from '../../../web/js/list/notices.js';
import { summary } from '../../../web/js/list/results.js';
import { home } from '../../../web/js/state.js';

/** @param {number} notes @param {boolean} partial */
const answer = (notes, partial) =>
  /** @type {any} */ ({ total: { notes, complete: notes, sections: 2 * notes }, partial });

test('how many notes are found, or at least so many', () => {
  assert.equal(summary(answer(3, false)), '3 notes, 6 sections');
  assert.equal(summary(answer(3, true)), 'At least 3 notes, 6 sections');
  assert.equal(summary(answer(0, false)), 'Nothing found');
});

test('a search that was given up does not say that there is nothing', () => {
  assert.equal(summary(answer(0, true)), 'Not finished');
  assert.match(nothingTitle(home(), answer(0, true)), /given up/);
  assert.equal(nothingTitle(home(), answer(0, false)), 'No note says that.');
});
