// @ts-check
// Makes elements; text is always text, so that nothing in a note is markup.

/** @param {string} tag @param {Record<string, string>} attributes @param {...(Node | string)} children */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The text with its matches marked. @param {string} text @param {[number, number][]} ranges */
export function marked(text, ranges) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [start, end] of ranges) {
    fragment.append(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}

/** @param {number} number @param {string} thing */
export function count(number, thing) {
  return number.toLocaleString() + ' ' + thing + (number === 1 ? '' : 's');
}
