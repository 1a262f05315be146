// @ts-check
// Which key does what, where.

/** @typedef {'box' | 'field' | 'list' | 'note' | 'dialog' | 'page'} Place where the focus is */
/**
 * @typedef {'search' | 'next-hit' | 'previous-hit' | 'next-match' | 'previous-match' | 'back' | 'help'
 *   | 'facets' | 'edit' | 'copy' | 'first-in-tab'} Command
 */

/** @type {Record<string, Command>} */
const LETTERS = {
  '/': 'search',
  j: 'next-hit',
  k: 'previous-hit',
  n: 'next-match',
  p: 'previous-match',
  f: 'facets',
  e: 'edit',
  y: 'copy',
  '?': 'help',
};

/**
 * @param {{key: string, isComposing: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @param {Place} place @param {boolean} [letters] whether single letters are keys
 * @returns {Command | null} null when the key is none of ours
 */
export function command(event, place, letters = true) {
  if (event.isComposing || event.altKey || place === 'dialog') return null;
  if (event.ctrlKey || event.metaKey) return withControl(event.key, place);
  if (event.key === 'Escape') return 'back';
  if (event.key === 'ArrowDown' && (place === 'box' || place === 'list')) return 'next-hit';
  if (event.key === 'ArrowUp' && place === 'list') return 'previous-hit';
  if (place === 'box' || place === 'field' || !letters) return null;
  return LETTERS[event.key] ?? null;
}

/** @param {string} key @param {Place} place @returns {Command | null} */
function withControl(key, place) {
  if (key.toLowerCase() === 'k') return 'search';
  return key === 'Enter' && place === 'box' ? 'first-in-tab' : null;
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
