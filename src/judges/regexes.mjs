// Asks recheck (npm) whether a text could make one of our regular expressions take for ever.
//
//   node src/judges/regexes.mjs [FOLDER...]     exit 1 when one is vulnerable
//
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

function* patterns(path) {
  const source = readFileSync(path, 'utf8');
  if (path.endsWith('.java')) {
    for (const call of source.matchAll(CALLS)) yield translated(call[1]);
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
      counts[verdict.status] = (counts[verdict.status] ?? 0) + 1;
      if (verdict.status !== 'safe') {
        const how = verdict.attack?.pattern ?? verdict.error?.kind ?? '';
        console.log(`${verdict.status} ${verdict.complexity?.summary ?? ''} ${path}: /${source}/${flags} ${how}`);
      }
    }
  }
}
console.log(counts);
process.exitCode = counts.vulnerable ? 1 : 0;
