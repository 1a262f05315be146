// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../../web/js/keyboard.js';

/**
 * @param {import('../../../web/js/keyboard.js').Place} place @param {string} key
 * @param {string | null} expected @param {object} [held]
 */
function press(place, key, expected, held = {}) {
  const event = { key, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
  assert.equal(command(event, place), expected, `${key} in ${place}`);
}

test('keys do what the help says', () => {
  press('page', '/', 'search');
  press('note', '/', 'search');
  press('page', 'j', 'next-hit');
  press('list', 'k', 'previous-hit');
  press('list', 'ArrowDown', 'next-hit');
  press('list', 'ArrowUp', 'previous-hit');
  press('box', 'ArrowDown', 'next-hit');
  press('note', 'n', 'next-match');
  press('page', 'p', 'previous-match');
  press('page', '?', 'help');
  press('box', 'Escape', 'back');
  press('note', 'Escape', 'back');
});

test('keys with Control or Command are few', () => {
  press('page', 'k', 'search', { ctrlKey: true });
  press('box', 'k', 'search', { metaKey: true });
  press('box', 'Enter', 'first-in-tab', { ctrlKey: true });
  press('list', 'Enter', null, { ctrlKey: true });
  press('page', 'e', null, { ctrlKey: true });
});

test('single letters can be turned off', () => {
  const event = { key: 'n', isComposing: false, ctrlKey: false, metaKey: false, altKey: false };
  assert.equal(command(event, 'page', true), 'next-match');
  assert.equal(command(event, 'page', false), null);
  assert.equal(command({ ...event, key: 'Escape' }, 'note', false), 'back');
  assert.equal(command({ ...event, key: 'ArrowDown' }, 'list', false), 'next-hit');
});

test('typing is typing', () => {
  for (const key of ['/', 'j', 'k', 'n', 'p', '?']) {
    press('box', key, null);
    press('field', key, null);
  }
  press('box', 'ArrowUp', null);
});

test('keys of the browser, of dialogs and of input methods stay theirs', () => {
  press('page', 'n', null, { ctrlKey: true });
  press('page', '/', null, { metaKey: true });
  press('box', 'Enter', null);
  press('page', 'p', null, { altKey: true });
  press('box', 'Escape', null, { isComposing: true });
  press('dialog', 'Escape', null);
  press('note', 'ArrowDown', null);
  press('page', 'x', null);
});
