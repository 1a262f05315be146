// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorUrl, settings } from '../../../web/js/settings.js';

const usual = settings();

test('editors are asked for a file at a line', () => {
  const open = (/** @type {object} */ patch, file = '/home/me/a note.md') =>
    editorUrl(file, 12, { ...usual, ...patch });
  assert.equal(open({}), 'vscode://file/home/me/a%20note.md:12');
  assert.equal(open({ editor: 'obsidian' }), 'obsidian://open?path=%2Fhome%2Fme%2Fa%20note.md');
  assert.equal(
    open({ editor: 'own', template: 'x://{line}/{file}' }),
    'x://12/%2Fhome%2Fme%2Fa%20note.md',
  );
  assert.equal(open({ editor: 'own', template: '' }), 'vscode://file/home/me/a%20note.md:12');
  assert.equal(open({}, 'C:\\notes\\a.md'), 'vscode://file/C%3A/notes/a.md:12');
});
