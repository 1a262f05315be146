// @ts-check
// The reading pane: one note with its matches, outline, properties and links.

import { day } from '../format.js';
import { h, icon, replace, trusted } from '../html.js';
import { closed, href } from '../state.js';
import { actions, menu } from './actions.js';
import { facts, problems, properties } from './facts.js';
import { Matches } from './matches.js';
import { outline } from './outline.js';
import { pointOut, rail } from './rail.js';
/** @import {Note} from '../answers.js' */
/** @import {View} from '../state.js' */

/**
 * @typedef {object} Listener
 * @property {(delta: 1 | -1) => void} onStep
 * @property {(text: string) => void} say
 */

/**
 * @param {Element} parent @param {View} view @param {Note} note
 * @param {Listener & {notesFolder?: string}} context
 */
export function showNote(parent, view, note, { notesFolder, onStep, say }) {
  const body = h('div', { class: 'note-body', dir: 'auto', lang: note.language });
  trusted(body, note.html);
  prepare(body);
  const does = actions(note, body, notesFolder, say);
  const counter = h('span', { class: 'match-count' });
  const heading = title(body, note);
  const contents = h('div', {});
  const article = h(
    'article',
    { class: 'note' },
    h('header', { class: 'note-head' }, heading, facts(note)),
    problems(note),
    properties(note),
    contents,
    body,
    h('footer', { class: 'note-foot' }, h('div', { id: 'links' }), source(note)),
  );
  const ticks = h('div', { class: 'rail-place' });
  const matches = new Matches(article, counter, (at) =>
    pointOut(ticks.firstElementChild ?? ticks, at),
  );
  ticks.append(rail(article, matches));
  replace(parent, toolbar(view, counter, onStep, menu(note, does)), ticks, article);
  const listed = outline(view, note, matches);
  if (listed) contents.replaceWith(listed);
  else contents.remove();
  if (body.textContent?.includes('$')) import('./math.js').then((math) => math.setFormulas(body));
  if (body.querySelector('pre')) import('./code.js').then(({ colour }) => colour(body));
  return { matches, does };
}

/** @param {View} view @param {HTMLElement} counter @param {Listener['onStep']} onStep @param {HTMLElement} more */
function toolbar(view, counter, onStep, more) {
  const back = {
    class: 'tool',
    href: href(closed(view)),
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
  const steps = [counter, step(-1, 'Previous match (p)', 'up'), step(1, 'Next match (n)', 'down')];
  return h(
    'div',
    { class: 'note-tools' },
    h('a', back, icon('back')),
    h('div', { class: 'steps' }, view.q.trim() ? steps : null, more),
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
  if (!first || !isSame) return h('h1', { dir: 'auto' }, note.title);
  first.remove();
  return h('h1', { id: first.id || null, dir: 'auto' }, [...first.childNodes]);
}

/**
 * What the page adds to the HTML of a note: what scrolls sideways can be reached by key, boxes of
 * task lists have a name, and a link out of the page opens beside it.
 * @param {HTMLElement} body
 */
function prepare(body) {
  for (const wide of body.querySelectorAll('pre, table')) wide.setAttribute('tabindex', '0');
  for (const box of body.querySelectorAll('input[type=checkbox]')) {
    box.setAttribute('aria-label', box.hasAttribute('checked') ? 'Done' : 'To do');
  }
  for (const link of body.querySelectorAll('a[href^="http"]'))
    link.setAttribute('target', '_blank');
  for (const image of body.querySelectorAll('img')) image.setAttribute('loading', 'lazy');
}

/** @param {Note} note */
function source({ path, modified }) {
  const changed = modified.slice(0, 10);
  return h(
    'p',
    { class: 'source' },
    h('code', {}, h('bdi', {}, path)),
    h('span', {}, 'changed ', h('time', { datetime: changed }, day(changed))),
  );
}
