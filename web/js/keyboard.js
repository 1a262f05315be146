// @ts-check
// Which key does what, where.

/** @typedef {'box' | 'field' | 'list' | 'note' | 'dialog' | 'page'} Place where the focus is */
/**
 * @typedef {'search' | 'next-hit' | 'previous-hit' | 'next-match' | 'previous-match' | 'back' | 'help'}
 *   Command
 */

/** @type {Record<string, Command>} */
const LETTERS = {
  '/': 'search',
  j: 'next-hit',
  k: 'previous-hit',
  n: 'next-match',
  p: 'previous-match',
  '?': 'help',
};

/**
 * @param {{key: string, isComposing: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @param {Place} place @returns {Command | null} null when the key is none of ours
 */
export function command(event, place) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (place === 'dialog') return null;
  if (event.key === 'Escape') return 'back';
  if (event.key === 'ArrowDown' && (place === 'box' || place === 'list')) return 'next-hit';
  if (event.key === 'ArrowUp' && place === 'list') return 'previous-hit';
  if (place === 'box' || place === 'field') return null;
  return LETTERS[event.key] ?? null;
}

/** @param {Element | null} element that has the focus @returns {Place} */
export function place(element) {
  if (!element) return 'page';
  if (element.closest('dialog')) return 'dialog';
  if (element.id === 'q') return 'box';
  if (element.matches('input, select, textarea, [contenteditable]')) return 'field';
  if (element.closest('.hits')) return 'list';
  return element.closest('#note') ? 'note' : 'page';
}
