// @ts-check
// What the server answers, as types: for those who read and write the scripts, never loaded.

/** @typedef {[start: number, end: number]} Range in UTF-16 units */
/** @typedef {{text: string, ranges: Range[], code?: boolean, links?: boolean}} Snippet */
/**
 * @typedef {{heading: string, breadcrumb: string[], anchor: string, tier: string,
 *   headingRanges?: Range[], snippets: Snippet[]}} SectionHit
 */
/** @typedef {{reasons: string[], figures: string[]}} Explanation why a note was found */
/**
 * @typedef {{path: string, title: string, titleRanges?: Range[], aliases?: string[], date: string | null,
 *   modified: string, authors: string[], categories: string[], tags: string[], tier?: string,
 *   missing?: string[], moreSections: number, stale?: boolean, sections: SectionHit[],
 *   explanation?: Explanation}} Hit
 */
/** @typedef {{value: string, notes: number, selected?: boolean, excluded?: boolean}} FacetValue */
/** @typedef {{values: FacetValue[], distinct: number, none: number}} Facet */
/** @typedef {Facet & {matching: number}} AllOfFacet and how many of its values hold what was asked for */
/** @typedef {{from: string, to: string, notes: number}} Bucket the day `to` is not part of it */
/** @typedef {{interval: string, undated: number, buckets: Bucket[]}} Histogram */
/**
 * @typedef {{start: number, end: number, message: string, repaired?: string | null,
 *   notes?: number | null}} Warning with the query as it may be meant, and what that finds
 */
/**
 * @typedef {object} Answer
 * @property {{q: string, parsed: string, whole: string, apart?: string,
 *   warnings: Warning[]}} query with its filters in the text, and apart from it
 * @property {{notes: number, sections: number}} total
 * @property {number} offset
 * @property {Hit[]} hits
 * @property {Record<string, Facet>} facets
 * @property {Histogram} [histogram]
 * @property {{q: string, notes: number, why: string}[]} suggestions
 * @property {boolean} [partial] whether the totals are lower bounds
 * @property {{generation: number, asOf: string, pending: number}} index
 */
/**
 * @typedef {object} Note
 * @property {string} path
 * @property {string} title
 * @property {string[]} aliases
 * @property {string[]} authors
 * @property {string[]} categories
 * @property {string[]} tags
 * @property {string | null} date
 * @property {string} modified
 * @property {string | null} [language] a BCP 47 tag
 * @property {boolean} draft
 * @property {Record<string, string[]>} properties
 * @property {{text: string, level: number, anchor: string, line: number}[]} headings
 * @property {{line: number, reason: string}[]} problems
 * @property {string} html sanitised by the server, the matches marked
 */
/** @typedef {{path: string, title: string}} NoteRef */
/** @typedef {{out: NoteRef[], back: NoteRef[], unresolved: string[]}} Links */
/** @typedef {{related: NoteRef[]}} Related the nearest first */
/**
 * @typedef {{kind: string, text: string, q: string, notes?: number, path?: string}} Suggestion
 *   the whole query when it is taken
 */
/** @typedef {{path: string, line: number, reason: string, indexed?: boolean}} Problem */
/**
 * @typedef {{notes: number, sections: number, notesFolder?: string, problems: Problem[]}} Status
 */

export {};
