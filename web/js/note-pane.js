// @ts-check
// The reading pane: one note with its matches, outline, properties and links.

import { h, icon, replace, trusted } from './html.js';
import { Matches } from './matches.js';
import { facts, outline, problems, properties, source } from './note-facts.js';
import { headingId, href } from './state.js';
/** @import {Links, Note, NoteRef} from './api.js' */
/** @import {View} from './state.js' */

/**
 * @param {Element} parent @param {View} view @param {Note} note
 * @param {{notesFolder?: string, onStep: (delta: 1 | -1) => void}} context
 * @returns {Matches}
 */
export function showNote(parent, view, note, { notesFolder, onStep }) {
  const body = h('div', { class: 'note-body', dir: 'auto', lang: note.language });
  trusted(body, note.html);
  prepare(body);
  const counter = h('span', { class: 'match-count' });
  const article = h(
    'article',
    { class: 'note' },
    h('header', { class: 'note-head' }, title(body, note), facts(view, note)),
    problems(note),
    properties(note),
    outline(view, note),
    body,
    h('footer', { class: 'note-foot' }, h('div', { id: 'links' }), source(note, notesFolder)),
  );
  replace(parent, toolbar(view, counter, onStep), article);
  return new Matches(article, counter);
}

/** Scrolls to a section. @param {string} anchor @returns {Element | null} its heading */
export function showSection(anchor) {
  const heading = anchor ? document.getElementById(headingId(anchor)) : null;
  heading?.scrollIntoView({ block: 'start' });
  return heading;
}

/** @param {View} view @param {Links} links */
export function showLinks(view, links) {
  const parent = document.getElementById('links');
  if (!parent) return;
  const refs = (/** @type {string} */ name, /** @type {NoteRef[]} */ notes) =>
    block(
      name,
      notes.map(({ path, title }) =>
        h('a', { href: href({ ...view, note: path, anchor: '' }) }, h('bdi', {}, title)),
      ),
    );
  const open = block(
    'Not written yet',
    links.unresolved.map((name) => h('bdi', {}, name)),
  );
  replace(parent, refs('Linked from', links.back), refs('Links to', links.out), open);
}

/** @param {string} name @param {HTMLElement[]} items */
function block(name, items) {
  if (items.length === 0) return null;
  const list = h(
    'ul',
    {},
    items.map((item) => h('li', {}, item)),
  );
  return h('section', { class: 'links' }, h('h3', {}, name), list);
}

/** @param {View} view @param {HTMLElement} counter @param {(delta: 1 | -1) => void} onStep */
function toolbar(view, counter, onStep) {
  const back = {
    class: 'tool',
    href: href({ ...view, note: '', anchor: '' }),
    'aria-label': 'Close note',
    title: 'Close (Esc)',
  };
  const step = (
    /** @type {1 | -1} */ delta,
    /** @type {string} */ name,
    /** @type {string} */ picture,
  ) =>
    h(
      'button',
      {
        class: 'tool',
        type: 'button',
        'aria-label': name,
        title: name,
        click: () => onStep(delta),
        'data-key': name,
      },
      icon(picture),
    );
  const steps = h(
    'div',
    { class: 'steps' },
    counter,
    step(-1, 'Previous match (p)', 'up'),
    step(1, 'Next match (n)', 'down'),
  );
  return h(
    'div',
    { class: 'note-tools' },
    h('a', back, icon('back')),
    view.q.trim() ? steps : null,
  );
}

/**
 * The title: the heading that a note begins with, where it says the same, so that it is not said
 * twice and keeps its anchor and its marks.
 * @param {HTMLElement} body @param {Note} note
 */
function title(body, note) {
  const first = body.firstElementChild;
  const isSame = first?.matches('h1, h2') && first.textContent?.trim() === note.title;
  if (!first || !isSame) return h('h1', {}, h('bdi', {}, note.title));
  first.remove();
  return h('h1', { id: first.id || null }, h('bdi', {}, [...first.childNodes]));
}

/**
 * What the page adds to the HTML of a note: what scrolls sideways can be reached by key, and boxes
 * of task lists have a name.
 * @param {HTMLElement} body
 */
function prepare(body) {
  for (const wide of body.querySelectorAll('pre, table')) wide.setAttribute('tabindex', '0');
  for (const box of body.querySelectorAll('input[type=checkbox]')) {
    box.setAttribute('aria-label', box.hasAttribute('checked') ? 'Done' : 'To do');
  }
}
