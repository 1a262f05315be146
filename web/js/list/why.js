// @ts-check
// What a hit does not show by itself: where the words were found, how, and what of them was not.

/** @import {Hit} from '../answers.js' */

/** How words were found that do not stand there as typed. @type {Record<string, string>} */
const TIERS = { form: 'another form', prefix: 'begins so', typo: 'similar spelling' };

/** The parts of a query that are no words to look for. */
const OPERATORS =
  /(?:^|\s)-\S+|\b(?:has|no|is|in|on|date|weekday|before|since|sort|limit):(?:"[^"]*"|\S+)|\w+:(?=\S)|\b(?:OR|AND|NOT|NEAR(?:\/\d+)?)\b|\[[^\]]*\]/g;

/**
 * @param {string} q @param {Hit} hit @param {string[]} everywhere words that no hit has
 * @returns {string[]} in the words of a person
 */
export function why(q, hit, everywhere) {
  if (!q.trim()) return [];
  const told = [];
  const tier = hit.tier ?? hit.sections[0]?.tier;
  if (tier && TIERS[tier]) told.push(TIERS[tier]);
  const place = isMarked(hit) ? byLinks(hit) : unmarked(q, hit);
  if (place) told.push(place);
  const missing = (hit.missing ?? []).filter((word) => !everywhere.includes(word));
  if (missing.length > 0) told.push(`without ${missing.join(', ')}`);
  return told;
}

/** @param {Hit[]} hits @returns {string[]} the words that none of them has */
export function missingEverywhere(hits) {
  const [first, ...rest] = hits.map((hit) => hit.missing ?? []);
  return (first ?? []).filter((word) => rest.every((missing) => missing.includes(word)));
}

/** @param {string} q @param {string} text @returns {boolean} whether a word of the query is in it */
function says(q, text) {
  const words = q.replace(OPERATORS, ' ').toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return words.some((word) => text.toLowerCase().includes(word));
}

/** @param {Hit} hit */
function isMarked({ titleRanges, sections }) {
  if (titleRanges?.length) return true;
  return sections.some(
    (each) => each.headingRanges?.length || each.snippets.some((part) => part.ranges.length > 0),
  );
}

/** @param {Hit} hit @returns {string | undefined} where nothing but links says what was asked for */
function byLinks({ titleRanges, sections }) {
  if (titleRanges?.length || sections.some((each) => each.headingRanges?.length)) return undefined;
  const snippets = sections.flatMap((each) => each.snippets).filter((each) => each.ranges.length);
  return snippets.every((each) => each.links) ? 'by its links' : undefined;
}

/** @param {string} q @param {Hit} hit @returns {string | undefined} */
function unmarked(q, { aliases = [], tags, authors, categories, sections }) {
  const alias = aliases.find((name) => says(q, name));
  if (alias) return `also called ${alias}`;
  /** @type {[string, string[]][]} */
  const places = [
    ['by its tags', tags],
    ['by its author', authors],
    ['by its category', categories],
    ['by a heading above', sections.flatMap(({ breadcrumb }) => breadcrumb.slice(0, -1))],
  ];
  const place = places.find(([, values]) => values.some((value) => says(q, value)));
  return place?.[0];
}
