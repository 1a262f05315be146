// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasTerm, withTerm } from '../../../web/js/facets/term.js';

const OPEN = '[status:open]';

test('a term is put into a query once, and taken out again', () => {
  assert.equal(withTerm('', OPEN, true), OPEN);
  assert.equal(withTerm('tea', OPEN, true), `tea ${OPEN}`);
  assert.equal(withTerm(`tea ${OPEN}`, OPEN, true), `tea ${OPEN}`);
  assert.equal(withTerm(`tea ${OPEN} cup`, OPEN, false), 'tea cup');
  assert.equal(withTerm('tea', OPEN, false), 'tea');
});

test('a term is not the same one behind a minus', () => {
  assert.ok(hasTerm(`tea ${OPEN}`, OPEN));
  assert.ok(!hasTerm(`tea -${OPEN}`, OPEN));
  assert.ok(hasTerm(`tea -${OPEN}`, `-${OPEN}`));
});
