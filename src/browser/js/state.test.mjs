// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  change,
  closed,
  href,
  home,
  isHome,
  listed,
  mode,
  opened,
  parse,
  toggle,
  withMode,
} from '../../../web/js/state.js';

const at = (/** @type {string} */ address) => parse(new URL(address, 'http://localhost'));
const same = (/** @type {string} */ address) => assert.equal(href(at(address)), address);

test('an address comes back as it was', () => {
  same('/');
  same('/?q=tea');
  same('/?q=%22a+phrase%22+-b');
  same('/?q=C%2B%2B+%23tag');
  same('/?tag=work&tag=ops&-tag=draft');
  same('/?tag.all=work&tag.all=ops');
  same('/?tag=');
  same('/?-tag=');
  same('/?q=tea&author=Ann&date=2024-03&sort=newest&offset=40');
  same('/note/a.md');
  same('/note/journal/2024/cluster.md?q=tea#n-node-pools');
  same('/note/a.md?q=tea&match=3#n-b');
  same('/note/100%25%20%23sure%3F/%C3%A9.md');
});

test('what is not understood is left out', () => {
  assert.equal(href(at('/?sort=odd&offset=-3&page=2')), '/');
  assert.equal(href(at('/?offset=x')), '/');
  assert.equal(at('/note/%E0%A4%A').note, '%E0%A4%A');
  assert.equal(at('/?q=tea#n-section').anchor, '');
  assert.equal(at('/note/a.md#section').anchor, 'section');
});

test('a value is in one choice of its field at most', () => {
  const any = toggle(home(), 'tag', 'any', 'work');
  assert.equal(href(any), '/?tag=work');
  assert.equal(href(toggle(any, 'tag', 'any', 'work')), '/');
  assert.equal(href(toggle(any, 'tag', 'not', 'work')), '/?-tag=work');
  assert.equal(href(toggle(any, 'tag', 'any', 'ops')), '/?tag=work&tag=ops');
  assert.equal(href(any), '/?tag=work', 'the old view is as it was');
});

test('values of a field are asked for together or one by one', () => {
  const two = at('/?tag=a&tag=b&-tag=c');
  assert.equal(mode(two, 'tag'), 'any');
  const both = withMode(two, 'tag', 'all');
  assert.equal(href(both), '/?tag.all=a&tag.all=b&-tag=c');
  assert.equal(mode(both, 'tag'), 'all');
  assert.equal(href(withMode(both, 'tag', 'any')), href(two));
});

test('a note opens over its list and closes again', () => {
  const list = at('/?q=tea&offset=20');
  const open = opened({ ...list, match: 4 }, 'a.md', 'b');
  assert.equal(href(open), '/note/a.md?q=tea&offset=20#n-b');
  assert.equal(href(closed({ ...open, match: 2 })), '/?q=tea&offset=20');
});

test('another list begins at its top', () => {
  assert.equal(href(change(at('/?q=a&offset=40'), { q: 'b' })), '/?q=b');
  assert.equal(href(toggle(at('/?q=a&offset=40'), 'year', 'any', '2024')), '/?q=a&year=2024');
});

test('the list reaches to the page of the offset', () => {
  assert.deepEqual(listed(at('/')), { offset: 0, limit: 20 });
  assert.deepEqual(listed(at('/?offset=40')), { offset: 0, limit: 60 });
  assert.deepEqual(listed(at('/?offset=200')), { offset: 120, limit: 100 });
});

test('home is where nothing is asked for', () => {
  assert.ok(isHome(at('/')));
  assert.ok(isHome(at('/?q=+')));
  assert.ok(isHome(at('/note/a.md')));
  assert.ok(!isHome(at('/?tag=')));
  assert.ok(!isHome(at('/?date=2024')));
});

test('views made at random survive their address', () => {
  const seed = Date.now() % 100000;
  let x = seed;
  const next = (/** @type {number} */ n) => (x = (x * 1103515245 + 12345) % 2147483648) % n;
  const text = () =>
    Array.from({ length: next(6) }, () => 'aé&=+%#/ "\u{1f600}'.at(next(12))).join('');
  for (let round = 0; round < 500; round++) {
    const view = home();
    view.q = `q${text().toWellFormed()}`;
    view.choices.tag.not = [text().toWellFormed()];
    view.choices.folder.any = [text().toWellFormed(), 'x'];
    view.note = next(2) ? `n/${text().toWellFormed()}.md` : '';
    view.anchor = view.note ? text().toWellFormed() : '';
    view.match = view.note ? next(4) : 0;
    assert.deepEqual(at(href(view)), view, `seed ${seed}`);
  }
});
