// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const web = new URL('../../../web/', import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, web), 'utf8');
const files = ['index.html', 'icon.svg', ...list('css'), ...list('js')];
const page = read('index.html');

/** @param {string} folder @returns {string[]} the files below it */
function list(folder) {
  const below = readdirSync(new URL(folder, web), { recursive: true, withFileTypes: true });
  return below
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(web.pathname.length));
}

test('the page keeps to its content security policy', () => {
  assert.doesNotMatch(page, /\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
  for (const name of files) assert.doesNotMatch(read(name), /(src|href|url\()=?["']?https?:/, name);
  const ways = files.filter((name) => /innerHTML|insertAdjacentHTML|outerHTML/.test(read(name)));
  assert.deepEqual(ways, ['js/html.js'], 'HTML comes in by one way only');
});

test('the page has every part and picture that the scripts ask for', () => {
  for (const name of list('js')) {
    for (const [, id] of read(name).matchAll(/\bpart\('([\w-]+)'\)/g)) {
      assert.match(page, new RegExp(`id="${id}"`), `${name}: ${id}`);
    }
    for (const [, id] of read(name).matchAll(/\bicon\('([\w-]+)'\)/g)) {
      assert.match(page, new RegExp(`id="icon-${id}"`), `${name}: icon ${id}`);
    }
  }
});

test('the page has every marker that the server fills', () => {
  const markers = [
    '<!--results-->',
    '<!--facets-->',
    '<!--note-->',
    '<!--status-->',
    '<title>Daybook</title>',
    'value="" data-query',
  ];
  for (const marker of markers) assert.equal(page.split(marker).length, 2, marker);
});

test('parts know what all share and what is in their own folder, never each other', () => {
  const wiring = 'js/main.js';
  for (const name of list('js').filter((each) => each !== wiring)) {
    const own = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [, path] of read(name).matchAll(/^(?:import .*|} )from '([^']+)'/gm)) {
      const target = new URL(path, new URL(name, web)).pathname.slice(web.pathname.length);
      const isShared = /^js\/[^/]+$/.test(target) && target !== wiring;
      assert.ok(isShared || target.startsWith(own), `${name} imports ${path}`);
    }
  }
});

test('no file is too long to be read at once', () => {
  for (const name of files) assert.ok(read(name).split('\n').length <= 300, name);
});

/** @param {string} name @returns {string[]} that script and all that it can't begin without */
function needed(name) {
  const found = new Set([name]);
  for (const each of found) {
    for (const [, path] of read(each).matchAll(/^(?:import .*|} )from '([^']+)'/gm)) {
      found.add(new URL(path, new URL(each, web)).pathname.slice(web.pathname.length));
    }
  }
  return [...found];
}

test('the first load is below 60 kB', () => {
  const always = ['index.html', 'icon.svg', ...list('css'), ...needed('js/main.js')];
  const bytes = (/** @type {string[]} */ names) =>
    names.map((name) => gzipSync(read(name)).length).reduce((a, b) => a + b);
  const soon = ['js/home/welcome.js', 'js/facets/keys.js'].flatMap(needed);
  const home = bytes([...new Set([...always, ...soon])]);
  assert.ok(home < 60_000, `${home} bytes compressed`);
  const note = bytes(needed('js/note/pane.js').filter((name) => !always.includes(name)));
  assert.ok(note < 10_000, `${note} bytes more for the first note`);
});
