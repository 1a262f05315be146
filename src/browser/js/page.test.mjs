// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const web = new URL('../../../web/', import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, web), 'utf8');
const files = ['index.html', 'icon.svg', ...list('css'), ...list('js')];
const page = read('index.html');

/** @param {string} folder */
function list(folder) {
  return readdirSync(new URL(folder, web)).map((name) => `${folder}/${name}`);
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

test('the first load is below 60 kB', () => {
  const bytes = files.map((name) => gzipSync(read(name)).length).reduce((a, b) => a + b);
  assert.ok(bytes < 60_000, `${bytes} bytes compressed`);
});
