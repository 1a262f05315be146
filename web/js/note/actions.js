// @ts-check
// What can be done with the open note: open its file in an editor, copy a link to it, see it raw.

import { h, icon } from '../html.js';
import { EDITORS, editorUrl, settings } from '../settings.js';
import { encodePath, headingId } from '../state.js';
/** @import {Note} from '../answers.js' */

/**
 * @param {Note} note @param {Element} body @param {string | undefined} notesFolder absolute
 * @param {(text: string) => void} say
 */
export function actions(note, body, notesFolder, say) {
  const file = notesFolder && `${notesFolder}/${note.path}`;
  const at = () => section(note, body);
  const copy = async (/** @type {string} */ text, /** @type {string} */ what) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`Copied ${what}`);
    } catch {
      say(`The browser does not let Daybook copy. It would be: ${text}`);
    }
  };
  return {
    edit() {
      if (file) location.href = editorUrl(file, at()?.line ?? 1, settings());
      else say('It is not known where the notes lie');
    },
    copyWikilink() {
      const heading = at()?.text;
      return copy(`[[${name(note.path)}${heading ? `#${heading}` : ''}]]`, 'a wikilink');
    },
    copyAddress() {
      return copy(location.href, 'the link');
    },
    isEditable: Boolean(file),
  };
}

/** @typedef {ReturnType<typeof actions>} Actions */

/** @param {Note} note @param {Actions} does @returns {HTMLElement} */
export function menu({ path }, does) {
  const button = (
    /** @type {string} */ text,
    /** @type {string} */ key,
    /** @type {() => void} */ click,
  ) => h('li', {}, h('button', { type: 'button', click }, text, key && h('kbd', {}, key)));
  const editor = EDITORS[settings().editor]?.name ?? '';
  const raw = `/api/v1/notes/${encodePath(path)}?format=md`;
  const items = h(
    'ul',
    {},
    does.isEditable && button(`Open in ${editor}`, 'e', does.edit),
    button('Copy [[wikilink]]', 'y', does.copyWikilink),
    button('Copy link', '', does.copyAddress),
    h('li', {}, h('a', { href: raw, target: '_blank', rel: 'noopener' }, 'Raw text')),
    h('li', {}, h('button', { type: 'button', click: () => print() }, 'Print')),
  );
  const fold = /** @type {HTMLDetailsElement} */ (
    h(
      'details',
      { class: 'menu' },
      h(
        'summary',
        { class: 'tool', 'aria-label': 'More for this note', title: 'More' },
        icon('more'),
      ),
      items,
    )
  );
  closeByItself(fold);
  return fold;
}

/** @param {HTMLDetailsElement} fold */
function closeByItself(fold) {
  fold.addEventListener('click', (event) => {
    if (/** @type {Element} */ (event.target).closest('li')) fold.open = false;
  });
  fold.addEventListener('focusout', (event) => {
    if (!fold.contains(/** @type {Node | null} */ (event.relatedTarget))) fold.open = false;
  });
  fold.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !fold.open) return;
    event.stopPropagation();
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
}

/** The section that is read: of the match that is shown, else the last that begins above the fold. */
function section(/** @type {Note} */ { headings }, /** @type {Element} */ body) {
  const now = body.querySelector('mark[aria-current]');
  const top = now ? now.getBoundingClientRect().bottom : innerHeight / 3;
  return headings.findLast(({ anchor }) => {
    const heading = document.getElementById(headingId(anchor));
    return heading !== null && heading.getBoundingClientRect().top <= top;
  });
}

/** @param {string} path */
function name(path) {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
}
