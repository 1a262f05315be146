// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifted, typed } from '../../../web/js/filters.js';
import { href, parse } from '../../../web/js/state.js';

const at = (/** @type {string} */ address) => parse(new URL(address, 'http://localhost'));
const query = (/** @type {string} */ address) => typed(at(address)).q;
const apart = (/** @type {string} */ q) => {
  const view = lifted(at(`/?${new URLSearchParams({ q })}`));
  return view && decodeURIComponent(href(view).replaceAll('+', ' '));
};

test('filters can be put into the query', () => {
  assert.equal(query('/?q=tea&tag=work'), 'tea tag:work');
  assert.equal(query('/?q=tea&tag=work&tag=ops&-tag=draft'), 'tea tag:work,ops -tag:draft');
  assert.equal(query('/?tag.all=a&tag.all=b'), 'tag:a tag:b');
  assert.equal(query('/?author=Nora+Lindqvist'), 'author:"Nora Lindqvist"');
  assert.equal(query('/?author=A+%22B%22'), 'author:"A \\"B\\""');
  assert.equal(query('/?date=2024-03..2024-05&folder=a/b'), 'folder:a/b date:2024-03..2024-05');
  assert.equal(query('/?tag='), 'no:tag');
  assert.equal(query('/?-tag='), 'has:tag');
  assert.equal(query('/?tag=&tag=a'), '(no:tag OR tag:a)');
  assert.equal(query('/?q=a+OR+b&tag=c'), '(a OR b) tag:c');
  assert.equal(
    href(typed(at('/?q=tea&tag=a&sort=newest&offset=20'))),
    '/?q=tea+tag%3Aa&sort=newest',
  );
});

test('filters can be taken out of the query', () => {
  assert.equal(apart('tea tag:work'), '/?q=tea&tag=work');
  assert.equal(apart('tag:work,ops tea -tag:draft'), '/?q=tea&tag=work&tag=ops&-tag=draft');
  assert.equal(apart('tag:a tag:b'), '/?tag.all=a&tag.all=b');
  assert.equal(apart('author:"Nora Lindqvist" tea'), '/?q=tea&author=Nora Lindqvist');
  assert.equal(apart('date:2024-03..2024-05'), '/?date=2024-03..2024-05');
  assert.equal(apart('no:tag has:author'), '/?tag=&-author=');
});

test('what can not stand by itself stays in the query', () => {
  assert.equal(apart('tea'), null);
  assert.equal(apart('a OR tag:b'), null);
  assert.equal(apart('(tag:b)'), null);
  assert.equal(apart('"tag:b" tea'), null);
  assert.equal(apart('tag:b* tea'), null);
  assert.equal(apart('title:b tea'), null);
  assert.equal(apart('year:last'), null);
});

test('there and back is the same search', () => {
  for (const address of [
    '/?q=tea&tag=work&tag=ops',
    '/?tag.all=a&tag.all=b&-tag=c',
    '/?q=%22a+phrase%22&author=Nora+Lindqvist&folder=journal%2F2024',
    '/?q=x&year=2024&date=2024-03',
  ]) {
    assert.equal(href(/** @type {any} */ (lifted(typed(at(address))))), address);
  }
});
