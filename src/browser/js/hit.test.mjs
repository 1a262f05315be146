// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '../../../web/js/html.js';
import { begun, best, lines } from '../../../web/js/list/snippet.js';
import { missingEverywhere, why } from '../../../web/js/list/why.js';
/** @import {Hit} from '../../../web/js/answers.js' */

/** @param {Partial<Hit>} [part] @returns {Hit} */
const hit = (part = {}) => ({
  path: 'a.md',
  title: 'A',
  date: null,
  modified: '',
  authors: [],
  categories: [],
  tags: [],
  moreSections: 0,
  sections: [],
  ...part,
});
const found = (/** @type {string} */ text, /** @type {[number, number][]} */ ...ranges) => ({
  text,
  ranges,
});

test('the passages that say most are shown, in the order of the note', () => {
  const [tea, both, cup] = [
    found('tea tea', [0, 3], [4, 7]),
    found('tea cup', [0, 3], [4, 7]),
    found('cup', [0, 3]),
  ];
  assert.deepEqual(best([tea, both, cup], 1), [both]);
  assert.deepEqual(best([cup, tea, both], 2), [cup, both]);
  assert.deepEqual(best([tea], 2), [tea]);
});

test('a sentence begins without dots, half of one with them', () => {
  assert.deepEqual(begun(found('…Tea is hot', [1, 4])), found('Tea is hot', [0, 3]));
  assert.deepEqual(begun(found('…of tea', [4, 7])), found('…of tea', [4, 7]));
});

test('a hit says where its words are when nothing of it is marked', () => {
  assert.deepEqual(why('soil', hit({ tags: ['garden/soil'] }), []), ['by its tags']);
  assert.deepEqual(why('ann', hit({ authors: ['Ann B'], tags: ['x'] }), []), ['by its author']);
  assert.deepEqual(why('has:tag', hit({ tags: ['tagged'] }), []), []);
  assert.deepEqual(why('-soil work', hit({ tags: ['soil'] }), []), []);
  assert.deepEqual(why('tea', hit({ titleRanges: [[0, 3]], tags: ['tea'] }), []), []);
  assert.deepEqual(why('', hit({ tags: ['tea'] }), []), []);
});

test('a hit says how its words were found, and which it lacks', () => {
  const typo = { heading: '', breadcrumb: [], anchor: '', tier: 'typo', snippets: [] };
  assert.deepEqual(why('tae', hit({ sections: [typo] }), []), ['similar spelling']);
  assert.deepEqual(why('a b', hit({ missing: ['b', 'c'] }), ['c']), ['without b']);
});

test('what no hit has is known', () => {
  const missing = (/** @type {string[]} */ ...words) => hit({ missing: words });
  assert.deepEqual(missingEverywhere([missing('a', 'b'), missing('b')]), ['b']);
  assert.deepEqual(missingEverywhere([missing('a'), hit()]), []);
  assert.deepEqual(missingEverywhere([]), []);
});

test('a snippet falls apart into its lines, and a mark over their end too', () => {
  const shown = lines(found('a bc\nd\n', [0, 1], [2, 6])).map(({ text, ranges }) =>
    pieces(text, ranges).map((piece) => (piece.mark ? `[${piece.text}]` : piece.text)).join(''),
  );
  assert.deepEqual(shown, ['[a] [bc]', '[d]', '']);
});

test('a name that is not the title, and links alone, are named', () => {
  assert.deepEqual(why('k8s', hit({ aliases: ['K8s', 'Kube'] }), []), ['also called K8s']);
  const snippet = { ...found('the fig', [4, 7]), links: true };
  const sections = [{ heading: '', breadcrumb: [], anchor: '', tier: 'exact', snippets: [snippet] }];
  assert.deepEqual(why('fig', hit({ sections }), []), ['by its links']);
  assert.deepEqual(why('fig', hit({ sections, titleRanges: [[0, 3]] }), []), []);
});
