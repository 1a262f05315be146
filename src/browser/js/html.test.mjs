// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '../../../web/js/html.js';

/** @param {string} text @param {[number, number][]} ranges @param {string} expected */
function cut(text, ranges, expected) {
  const shown = pieces(text, ranges).map((piece) => (piece.mark ? `[${piece.text}]` : piece.text));
  assert.equal(shown.join(''), expected);
}

test('text is cut at its ranges', () => {
  cut('the tea house', [[4, 7]], 'the [tea] house');
  cut('tea', [[0, 3]], '[tea]');
  cut('tea', [], 'tea');
  cut('', [[0, 3]], '');
  cut(
    'tea tea',
    [
      [0, 3],
      [4, 7],
    ],
    '[tea] [tea]',
  );
  cut('a<b>&amp;', [[1, 4]], 'a[<b>]&amp;');
});

test('ranges that do not fit lose what does not', () => {
  cut('tea', [[1, 99]], 't[ea]');
  cut('tea', [[2, 2]], 'tea');
  cut('tea', [[2, 1]], 'tea');
  cut(
    'tea house',
    [
      [0, 5],
      [2, 7],
    ],
    '[tea h][ou]se',
  );
  cut(
    'tea house',
    [
      [4, 9],
      [0, 3],
    ],
    'tea [house]',
  );
});

test('no text is lost at any ranges', () => {
  for (let seed = 1; seed < 300; seed++) {
    const at = (/** @type {number} */ n) => ((seed * n * 7919) % 13) - 1;
    const text = 'over the hills'.slice(0, 1 + (seed % 14));
    const found = pieces(text, [
      [at(1), at(2)],
      [at(3), at(5)],
    ]);
    assert.equal(found.map((piece) => piece.text).join(''), text, `seed ${seed}`);
  }
});
