// @ts-check
// Which clicks the page follows itself, without a reload.

/**
 * @param {MouseEvent} event
 * @returns {{link: HTMLAnchorElement, url: URL} | null} null when the browser is to follow the link
 */
export function followed(event) {
  const link = /** @type {Element} */ (event.target).closest('a');
  if (!link || event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const url = new URL(link.href, location.href);
  const isOurs = url.pathname === '/' || url.pathname.startsWith('/note/');
  if (url.origin !== location.origin || !isOurs || link.classList.contains('skip')) return null;
  return { link, url };
}
