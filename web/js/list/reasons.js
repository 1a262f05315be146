// @ts-check
// Why a note was found: the reasons in sentences, and below them the figures of its score.

import { h } from '../html.js';
/** @import {Explanation} from '../answers.js' */

/** @param {Explanation} explanation @returns {HTMLElement} */
export function reasonsOf({ reasons, figures }) {
  return h(
    'div',
    { class: 'reasons' },
    h('ul', {}, reasons.map((reason) => h('li', { dir: 'auto' }, reason))),
    figures.length > 0 && score(figures),
  );
}

/** @param {string[]} figures a line each */
function score(figures) {
  const lines = h('pre', { tabindex: '0' }, figures.join('\n'));
  return h('details', {}, h('summary', {}, 'Figures of the score'), lines);
}
