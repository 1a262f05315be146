// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '../../../web/js/note/math.js';

const drawn = (/** @type {string} */ text) =>
  pieces(text)
    .map((piece) => (piece.kind ? `<${piece.kind[0]} ${piece.text}>` : piece.text))
    .join('');

test('formulas stand between dollars', () => {
  assert.equal(drawn('so $a^2$ and $b$.'), 'so <i a^2> and <i b>.');
  assert.equal(drawn('$$\n\\int x\n$$'), '<d \\int x>');
  assert.equal(drawn('x $$a$$ y $b$'), 'x <d a> y <i b>');
});

test('prices and shells are no formulas', () => {
  for (const text of ['$5 and $10', '$5-$10', 'US$5 or US$6', 'a $ b $ c', '$HOME', 'only 5$', '$$', '']) {
    assert.equal(drawn(text), text);
  }
});
