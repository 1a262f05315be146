// MiniSearch over the sections of a file, searched as Omnisearch does: each word is also a beginning
// and may have typos, titles and headings count more, and the best sections come with an excerpt.
//
// node minisearch.js SECTIONS   a section as JSON a line: id, note, title, heading, body
//
// Reads a query a line from stdin, and answers with the microseconds of CPU that it took and the
// number of notes found.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import MiniSearch from 'minisearch';

const SHOWN = 60; // 20 notes with 3 sections each, as the other engines show
const EXCERPT = 160; // characters

const plain = (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const sections = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const index = new MiniSearch({ fields: ['title', 'heading', 'body'], processTerm: plain });
index.addAll(sections);

const options = {
  combineWith: 'AND',
  prefix: true,
  fuzzy: (term) => (term.length <= 3 ? 0 : term.length <= 5 ? 0.05 : 0.1),
  boost: { title: 10, heading: 6 },
};

const excerpt = (body, terms) => {
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const at = Math.max(0, body.search(new RegExp(words, 'i')) - EXCERPT / 2);
  return body.slice(at, at + EXCERPT).replace(new RegExp(words, 'gi'), '[$&]');
};

const search = (query) => {
  const phrase = query.startsWith('"') ? query.slice(1, -1).toLowerCase() : '';
  let found = index.search(query, options);
  if (phrase) found = found.filter((hit) => sections[hit.id].body.toLowerCase().includes(phrase));
  const notes = new Set(found.map((hit) => sections[hit.id].note));
  const shown = found.slice(0, SHOWN).map((hit) => excerpt(sections[hit.id].body, hit.terms));
  return { notes: notes.size, shown };
};

for await (const query of createInterface({ input: process.stdin })) {
  const start = process.cpuUsage();
  const { notes } = search(query);
  const { user, system } = process.cpuUsage(start);
  console.log(`${user + system} ${notes}`);
}
