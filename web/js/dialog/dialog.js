// @ts-check
// A box over the page that Esc, its button and a click beside it close.

import { h, icon } from '../html.js';

/** @param {string} title @param {...Node} content */
export function openDialog(title, ...content) {
  const close = h(
    'button',
    { class: 'tool', type: 'button', 'aria-label': 'Close', click: () => dialog.close() },
    icon('close'),
  );
  const dialog = /** @type {HTMLDialogElement} */ (
    h(
      'dialog',
      { 'aria-labelledby': 'dialog-title', close: () => dialog.remove(), click: closeBeside },
      h(
        'div',
        { class: 'dialog-box' },
        h('header', {}, h('h2', { id: 'dialog-title' }, title), close),
        content,
      ),
    )
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {MouseEvent} event */
function closeBeside(event) {
  if (event.target === event.currentTarget) /** @type {HTMLDialogElement} */ (event.target).close();
}
