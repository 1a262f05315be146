// @ts-check
import { el } from './html.js';

const policy = globalThis.trustedTypes?.createPolicy('daybook', { createHTML: (/** @type {string} */ html) => html });

/** The open note; its HTML comes sanitised and marked from the server. @param {any} note */
export function noteView(note) {
  const body = el('div', { class: 'note-body' });
  body.innerHTML = /** @type {any} */ (policy ? policy.createHTML(note.html) : note.html);
  const view = document.createDocumentFragment();
  view.append(
    el('button', { class: 'close', type: 'button' }, 'Close'),
    el('h2', { class: 'title' }, el('bdi', {}, note.title)),
    el('p', { class: 'hit-meta' }, [note.date, note.authors.join(', '), note.path].filter(Boolean).join(' · ')));
  for (const problem of note.problems) view.append(el('p', { class: 'more' }, 'Line ' + problem.line + ': ' + problem.reason));
  view.append(body, linkList('Linked from', note.backlinks), linkList('Links to', note.links));
  return view;
}

/** @param {string} title @param {{url: string, title: string}[]} links */
function linkList(title, links) {
  if (!links || links.length === 0) return document.createDocumentFragment();
  const list = el('ul', {});
  for (const link of links) list.append(el('li', {}, el('a', { href: link.url }, link.title)));
  return el('section', { class: 'note-links' }, el('h2', {}, title), list);
}
