// Asks recheck (npm) whether a text could make one of our regular expressions take for ever.
//
//   node src/judges/regexes.mjs [FOLDER...]     exit 1 when one is vulnerable
//
// A pattern that Java only ever holds against a whole text is judged as one that must match it all.
// Reads the string literals that stand in Pattern.compile(...), matches(...), replaceAll(...) and
// replaceFirst(...) in Java, and the literals between slashes in JavaScript.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const recheck = createRequire(join(process.cwd(), 'x.js'))('recheck');
const CALLS = /(?:Pattern\s*\.\s*compile|\.matches|\.replaceAll|\.replaceFirst)\s*\(\s*((?:"(?:[^"\\\n]|\\.)*"\s*\+?\s*)+)/g;
const LITERAL = /(?<=[=(,:?[!&|]\s*)\/((?:[^/\\\n*[]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([a-z]*)/g;

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(java|m?js)$/.test(entry.name)) yield path;
  }
}

// Java's text of a pattern as JavaScript would write it, with its inline flags as flags.
function translated(literals) {
  let text = [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((it) => it[1]).join('');
  text = JSON.parse(`"${text.replace(/\\0/g, '\\u0000').replace(/\\'/g, "'")}"`);
  let flags = 'u';
  text = text.replace(/\(\?([ismx]+)\)/g, (_, inline) => {
    flags += inline.replace(/x/g, '');
    return '';
  });
  text = text
    .replaceAll('\\p{Cntrl}', '\\x00-\\x1f')
    .replaceAll('\\R', '\\n')
    .replace(/\\([-_:#",';=!@&`~<>% ])/g, (_, plain) => (plain === '-' ? '\\-' : plain))
    .replace(/([*+?}])\+/g, '$1');
  return [text, [...new Set(flags)].join('')];
}

// Takes a text that is short by nature, so that the square of its length is nothing: the end of its
// path, and why.
const SHORT = {
  'cli/BadUsage.java': 'messages of the command line',
  'note/Privacy.java': 'options of the owner',
  'query/QueryPrinter.java': 'a query, of 1024 characters',
  'js/list/why.js': 'a query, of 1024 characters',
  'js/search/suggest.js': 'a query, of 1024 characters',
};

// Whether that call, or every use of the constant that it makes, is for whole texts.
function isWhole(source, call) {
  if (call[0].startsWith('.matches')) return true;
  const name = source.slice(0, call.index).match(/Pattern (\w+)\s*=\s*$/)?.[1];
  if (!name) return false;
  const uses = source.replaceAll(`${name}.asMatchPredicate(`, `${name}.matcher(x).matches(`).split(`${name}.matcher(`).slice(1);
  const whole = (use) => /^[^;]*?\)(?:\.matches\(\)|;[^]{0,160}?\.matches\(\))/.test(use) && !/^[^;]*?\)\.(?:find|replace|results|lookingAt)/.test(use);
  return uses.length > 0 && uses.every(whole);
}

// Whether every use of the constant that the call makes begins at the beginning of a text.
function isAtStart(source, call) {
  const name = source.slice(0, call.index).match(/Pattern (\w+)\s*=\s*$/)?.[1];
  const uses = name ? source.split(`${name}.matcher(`).slice(1) : [];
  return uses.length > 0 && uses.every((use) => /^[^;]*?\)(?:;[^]{0,160}?)?\.lookingAt\(\)/.test(use.replace(/;\s*[^;]*?\b\w+(?=\.lookingAt)/, ';')));
}

function* patterns(path) {
  const source = readFileSync(path, 'utf8');
  if (path.endsWith('.java')) {
    for (const call of source.matchAll(CALLS)) {
      const [text, flags] = translated(call[1]);
      yield [isWhole(source, call) ? `^(?:${text})$` : isAtStart(source, call) ? `^(?:${text})` : text, flags];
    }
  } else {
    for (const literal of source.matchAll(LITERAL)) yield [literal[1], literal[2]];
  }
}

const counts = {};
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['src/main/java', 'web'];
for (const folder of folders) {
  for (const path of files(folder)) {
    for (const [source, flags] of patterns(path)) {
      let verdict;
      try {
        verdict = recheck.checkSync(source, flags, { timeout: 8000 });
      } catch (fault) {
        verdict = { status: 'unknown', error: { kind: String(fault) } };
      }
      const short = Object.keys(SHORT).find((end) => path.endsWith(end));
      if (short && verdict.complexity?.type === 'polynomial') verdict.status = 'short';
      counts[verdict.status] = (counts[verdict.status] ?? 0) + 1;
      if (verdict.status !== 'safe' && !short) {
        const how = verdict.attack?.pattern ?? verdict.error?.kind ?? '';
        console.log(`${verdict.status} ${verdict.complexity?.summary ?? ''} ${path}: /${source}/${flags} ${how}`);
      }
    }
  }
}
console.log(counts);
process.exitCode = counts.vulnerable ? 1 : 0;
