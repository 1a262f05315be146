// @ts-check
// What is said aloud, and what the index could not take as it was meant.

import { count, grouped } from './format.js';
import { h, icon, part, replace } from './html.js';
import { home, href } from './state.js';
/** @import {Problem, Status} from './answers.js' */
/** @import {IndexState} from './live.js' */

/** How long typing must rest before something is said, in milliseconds. */
const REST = 500;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Says a text in the one live region, unless another one follows soon. @param {string} text */
export function say(text) {
  clearTimeout(timer);
  timer = setTimeout(() => (part('spoken').textContent = text), REST);
}

/** @param {Status} status @param {(title: string, ...content: Node[]) => void} open a dialog */
export function showStatus({ notes, problems }, open) {
  const text = count(notes, 'note');
  const found = count(problems.length, 'problem');
  const show = () => open(`${found} in the notes`, explanation(), list(problems));
  const button = h(
    'button',
    { class: 'problems', type: 'button', 'aria-haspopup': 'dialog', click: show },
    icon('warning'),
    h('span', { class: 'problems-count' }, found),
  );
  replace(
    part('index-state'),
    problems.length > 0 ? button : h('span', { class: 'notes-total' }, text),
  );
}

/** How far the index is behind the notes. @param {IndexState} state */
export function showProgress({ pending, running, done = 0, total = 0 }) {
  const isRunning = running && total > 0;
  const text = isRunning
    ? `Reading ${grouped(done)} of ${grouped(total)}`
    : `${count(pending, 'note')} to read`;
  part('progress').textContent = isRunning || pending > 0 ? text : '';
}

function explanation() {
  return h(
    'p',
    {},
    'Nothing is lost: what could be read of these files is found. Mend the line and it is read again.',
  );
}

/** @param {Problem[]} problems */
function list(problems) {
  const items = problems.map(({ path, line, reason, indexed }) =>
    h(
      'li',
      {},
      indexed === false
        ? h('bdi', {}, path)
        : h('a', { href: href({ ...home(), note: path }) }, h('bdi', {}, path)),
      line > 0 && h('span', { class: 'line' }, `line ${line}`),
      h('span', { class: 'reason' }, reason),
    ),
  );
  return h('ul', { class: 'problem-list' }, items);
}
