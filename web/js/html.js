// @ts-check
// Elements from values. Text always goes in as text; the one way in for HTML is `trusted`, for the
// notes that the server has sanitised.

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | boolean | null | undefined | ((event: any) => void)>} Props */

/**
 * An element. A property that is a function listens, a true one is an empty attribute, and one that
 * is false, null or undefined is left out.
 * @param {string} tag @param {Props} [props] @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(.../** @type {(Node | string)[]} */ (children.flat().filter(isShown)));
  return element;
}

/** @param {string} tag @param {Record<string, string>} props @returns {SVGElement} */
export function svg(tag, props) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(props)) element.setAttribute(name, value);
  return element;
}

/** @param {string} name of a symbol in the page @returns {SVGElement} which says nothing aloud */
export function icon(name) {
  const picture = svg('svg', { class: 'icon', 'aria-hidden': 'true' });
  picture.append(svg('use', { href: `#icon-${name}` }));
  return picture;
}

/** @param {string} text @param {[number, number][]} [ranges] @returns {(Node | string)[]} */
export function marked(text, ranges) {
  return pieces(text, ranges).map((piece) => (piece.mark ? h('mark', {}, piece.text) : piece.text));
}

/**
 * The text cut at the borders of ranges. Ranges that are out of order, empty, overlapping or beyond
 * the text lose what does not fit; the text is always whole.
 * @param {string} text @param {[number, number][]} [ranges]
 * @returns {{text: string, mark: boolean}[]} none of them empty
 */
export function pieces(text, ranges = []) {
  const found = [];
  let at = 0;
  for (const [start, end] of ranges) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (from >= to) continue;
    if (from > at) found.push({ text: text.slice(at, from), mark: false });
    found.push({ text: text.slice(from, to), mark: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), mark: false });
  return found;
}

/**
 * Puts other children into an element. The focus and the folding of what has the same `data-key`
 * before and after stay as they are.
 * @param {Element} parent @param {...(Child | Child[])} children
 */
export function replace(parent, ...children) {
  const active = document.activeElement;
  const focused = active && parent.contains(active) ? active.getAttribute('data-key') : null;
  const open = new Map(
    Array.from(parent.querySelectorAll('details[data-key]'), (details) => [
      details.getAttribute('data-key'),
      details.hasAttribute('open'),
    ]),
  );
  parent.replaceChildren(.../** @type {(Node | string)[]} */ (children.flat().filter(isShown)));
  for (const details of parent.querySelectorAll('details[data-key]')) {
    const wasOpen = open.get(details.getAttribute('data-key'));
    if (wasOpen !== undefined) details.toggleAttribute('open', wasOpen);
  }
  if (focused) byKey(parent, focused)?.focus({ preventScroll: true });
}

/** @param {ParentNode} parent @param {string} key @returns {HTMLElement | null} */
export function byKey(parent, key) {
  return parent.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

/** @param {string} id @returns {HTMLElement} which is part of the page */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}; is index.html from another version?`);
  return element;
}

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('daybook', {
  createHTML: (/** @type {string} */ html) => html,
});

/** @param {Element} element @param {string} html sanitised by the server */
export function trusted(element, html) {
  element.innerHTML = policy ? policy.createHTML(html) : html;
}

/** @param {Child} child */
function isShown(child) {
  return child !== null && child !== undefined && child !== false && child !== '';
}
