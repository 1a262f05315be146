// @ts-check
// Choosing a stretch of the chart: by drawing over it with the pointer, or by moving its two ends
// with the keys. Both tell the same places.

import { h } from '../html.js';

/**
 * @typedef {object} Brush
 * @property {number} length how many bars there are
 * @property {(i: number) => string} spoken what an end says aloud
 * @property {(first: number, last: number) => void} onMove while it is drawn
 * @property {(first: number, last: number) => void} onChoose at the end
 */

/** @param {HTMLElement} chart @param {Brush} brush */
export function listen(chart, { length, onMove, onChoose }) {
  let from = -1;
  const place = (/** @type {PointerEvent} */ { clientX }) => {
    const { left, width } = chart.getBoundingClientRect();
    return Math.min(length - 1, Math.max(0, Math.floor(((clientX - left) / width) * length)));
  };
  const both = (/** @type {number} */ to) =>
    /** @type {const} */ ([Math.min(from, to), Math.max(from, to)]);
  chart.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    from = place(event);
    chart.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  chart.addEventListener('pointermove', (event) => {
    const to = place(event);
    if (from >= 0) onMove(...both(to));
    else onMove(to, to);
  });
  chart.addEventListener('pointerup', (event) => {
    if (from >= 0) onChoose(...both(place(event)));
    from = -1;
  });
  chart.addEventListener('pointercancel', () => (from = -1));
  chart.addEventListener('pointerleave', () => from < 0 && onMove(0, -1));
}

/** The two ends, for the keys. @param {Brush} brush @returns {HTMLInputElement[]} */
export function ends({ length, spoken, onMove, onChoose }) {
  const end = (/** @type {string} */ name, /** @type {number} */ at) => {
    const props = {
      type: 'range',
      class: 'time-end',
      min: '0',
      max: String(length - 1),
      step: '1',
    };
    const box = /** @type {HTMLInputElement} */ (
      h('input', { ...props, 'aria-label': name, 'data-key': `time ${name}`, value: String(at) })
    );
    box.setAttribute('aria-valuetext', spoken(at));
    return box;
  };
  const both = [end('From', 0), end('To', length - 1)];
  const [first, last] = both;
  for (const box of both) {
    box.addEventListener('input', () => {
      const [a, b] = both.map((each) => Number(each.value));
      if (box === first && a > b) last.value = first.value;
      if (box === last && b < a) first.value = last.value;
      for (const each of both) each.setAttribute('aria-valuetext', spoken(Number(each.value)));
      onMove(Number(first.value), Number(last.value));
    });
    box.addEventListener('change', () =>
      settle(() => onChoose(Number(first.value), Number(last.value))),
    );
  }
  return both;
}

/** How long the keys must rest before a moved end is taken as meant, in milliseconds. */
const REST = 400;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {() => void} then */
function settle(then) {
  clearTimeout(timer);
  timer = setTimeout(then, REST);
}
