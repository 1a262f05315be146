// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '../../../web/js/note/code.js';

/** @param {string} language @param {string} text @param {string} expected */
function read(language, text, expected) {
  const found = tokens(text, language).map(
    ({ kind, start, end }) => `${kind[0]}<${text.slice(start, end)}>`,
  );
  assert.equal(found.join(' '), expected, text);
}

test('comments, texts, numbers and words of the language are told apart', () => {
  read('java', 'return "a // b"; // done', 'k<return> s<"a // b"> c<// done>');
  read('java', 'int x = 3_000; /* two\nlines */ y', 'n<3_000> c</* two\nlines */>');
  read('js', "const a = 'it\\'s' + `x`", "k<const> s<'it\\'s'> s<`x`>");
  read('python', 'def f(): # why', 'k<def> c<# why>');
  read('bash', 'echo ${#a} # b', 'c<# b>');
  read('sql', 'SELECT 1 -- one', 'k<SELECT> n<1> c<-- one>');
  read('java', 'see https://a.b', '');
  read('java', '"left open\nreturn', 'k<return>');
});
