// @ts-check
// The server, as far as the page asks it. Each kind of question is asked once at a time: a newer
// one ends the older, so that a late answer can't overwrite a newer.

import { FIELDS, encodePath, listed, params } from './state.js';
/** @import {Field, View} from './state.js' */
/** @import {AllOfFacet, Answer, Links, Note, Related, Status, Suggestion} from './answers.js' */

const ROOT = '/api/v1';

/** Values asked for of each facet: enough for the branches of a tree. */
const VALUES = 40;

/** A question that the server answered with a refusal, or (status 0) not at all. */
export class ApiError extends Error {
  /** @param {number} status @param {string} message @param {string} [suggestion] */
  constructor(status, message, suggestion) {
    super(message);
    this.status = status;
    this.suggestion = suggestion;
  }
}

/** @type {Map<string, AbortController>} */
const asked = new Map();

/** Whether this is no failure, but a question that a newer one replaced. */
export function isReplaced(/** @type {unknown} */ error) {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** @param {View} view @param {string} interval of the histogram @returns {Promise<Answer>} */
export function search(view, interval) {
  const query = params(view);
  const { offset, limit } = listed(view);
  query.set('offset', String(offset));
  query.set('limit', String(limit));
  query.set('facets', FIELDS.join(','));
  query.set('facetValues', String(VALUES));
  query.set('histogram', interval);
  return ask('search', `/search?${query}`);
}

/**
 * The notes of the same page of the list, each with why it was found.
 * @param {View} view @param {string} path of the note it is asked for @returns {Promise<Answer>}
 */
export function explained(view, path) {
  const query = params(view);
  const { offset, limit } = listed(view);
  query.set('offset', String(offset));
  query.set('limit', String(limit));
  query.set('explain', '1');
  return ask(`why ${path}`, `/search?${query}`);
}

/**
 * The newest few notes without anything besides.
 * @param {string} q @param {number} limit @returns {Promise<Answer>}
 */
export function few(q, limit) {
  const query = new URLSearchParams({ q, sort: 'newest', limit: String(limit) });
  return ask(`few ${q}`, `/search?${query}`);
}

/**
 * The values of a facet that contain a text, as many as the limit lets.
 * @param {View} view @param {Field} field @param {string} contains @param {number} limit
 * @returns {Promise<AllOfFacet>}
 */
export function facet(view, field, contains, limit) {
  const query = params(view);
  query.delete('sort');
  query.set('contains', contains);
  query.set('limit', String(limit));
  return ask(`facet ${field}`, `/facets/${field}?${query}`);
}

/** @param {string} path @param {string} q @returns {Promise<Note>} */
export function note(path, q) {
  return ask('note', `/notes/${encodePath(path)}?${new URLSearchParams({ q })}`);
}

/** The same for the list, beside a note that is read. @param {string} path @param {string} q @returns {Promise<Note>} */
export function noteOfHit(path, q) {
  return ask(`hit ${path}`, `/notes/${encodePath(path)}?${new URLSearchParams({ q })}`);
}

/** @param {string} path @returns {Promise<Links>} */
export function links(path) {
  return ask('links', `/notes/${encodePath(path)}/links`);
}

/** @param {string} path @returns {Promise<Related | null>} null from a server without such */
export async function related(path) {
  try {
    return await ask('related', `/notes/${encodePath(path)}/related`);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** @param {string} q as typed so far @returns {Promise<{q: string, suggestions: Suggestion[]}>} */
export function suggest(q) {
  return ask('suggest', `/suggest?${new URLSearchParams({ q })}`);
}

/** The same for a part of the page. @param {string} kind @param {string} q @returns {Promise<Suggestion[]>} */
export async function complete(kind, q) {
  return (await ask(kind, `/suggest?${new URLSearchParams({ q })}`)).suggestions;
}

/** How many notes a view finds. @param {View} view @param {string} kind @returns {Promise<number>} */
export async function total(view, kind) {
  const query = params(view);
  query.set('limit', '0');
  return (await ask(`total ${kind}`, `/search?${query}`)).total.notes;
}

/** @returns {Promise<Status>} */
export function status() {
  return ask('status', '/status');
}

/** Ends a question that nobody waits for any more. @param {string} kind */
export function drop(kind) {
  asked.get(kind)?.abort();
}

/** @param {string} kind @param {string} address @returns {Promise<any>} */
async function ask(kind, address) {
  drop(kind);
  const controller = new AbortController();
  asked.set(kind, controller);
  const response = await fetched(ROOT + address, controller.signal);
  if (response.ok) return response.json();
  throw await refusal(response);
}

/** @param {string} address @param {AbortSignal} signal */
async function fetched(address, signal) {
  try {
    return await fetch(address, { signal, headers: { accept: 'application/json' } });
  } catch (error) {
    if (isReplaced(error)) throw error;
    throw new ApiError(0, 'Daybook does not answer. Is it running?');
  }
}

/** @param {Response} response not ok @returns {Promise<ApiError>} as RFC 9457 tells it */
async function refusal(response) {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const problem = isProblem ? await response.json() : {};
  const message = problem.detail ?? problem.title ?? `Daybook answered with ${response.status}.`;
  return new ApiError(response.status, message, problem.suggestion);
}
