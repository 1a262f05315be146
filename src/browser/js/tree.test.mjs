// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { above, inOrder, joined, some, tree } from '../../../web/js/facets/tree.js';

const values = (/** @type {string[]} */ ...all) => all.map((value) => ({ value, notes: 1 }));
/** @param {import('../../../web/js/facets/tree.js').Branch[]} branches @returns {string} */
const drawn = (branches) =>
  branches
    .map(({ label, children }) => label + (children.length > 0 ? `(${drawn(children)})` : ''))
    .join(' ');

test('values stand below the value that their path leads through', () => {
  assert.equal(drawn(tree(values('work', 'garden', 'garden/soil'))), 'work garden(soil)');
  assert.equal(drawn(tree(values('a/b/c', 'a'))), 'a(b/c)');
  assert.equal(drawn(tree(values('a', 'a/b', 'a/b/c'))), 'a(b(c))');
  assert.equal(drawn(tree(values('garden/soil', 'gardening'))), 'garden/soil gardening');
  assert.equal(drawn(tree([])), '');
});

test('the paths above are told from the nearest', () => {
  assert.deepEqual(above('a/b/c'), ['a/b', 'a']);
  assert.deepEqual(above('a'), []);
});

test('values keep their order, new ones come last', () => {
  const order = inOrder(values('new', 'c', 'b', 'a'), ['a', 'b', 'gone', 'c']);
  assert.deepEqual(
    order.map((each) => each.value),
    ['a', 'b', 'c', 'new'],
  );
});

test('what lies below is looked through as well', () => {
  const branches = tree(values('a', 'a/b'));
  assert.ok(some(branches, ({ value }) => value === 'a/b'));
  assert.ok(!some(branches, ({ value }) => value === 'b'));
});

test('a folder that holds one folder and nothing else is drawn with it', () => {
  const none = () => false;
  assert.equal(drawn(joined(tree(values('a', 'a/b', 'a/b/c')), none)), 'a/b/c');
  assert.equal(drawn(joined(tree(values('a', 'a/b', 'a/b/c', 'a/b/d')), none)), 'a/b(c d)');
  assert.equal(drawn(joined(tree(values('a', 'a/b', 'c')), ({ value }) => value === 'a')), 'a(b) c');
  const [whole] = joined(tree([{ value: 'a', notes: 2 }, { value: 'a/b', notes: 1 }]), none);
  assert.equal(drawn([whole]), 'a(b)');
});
