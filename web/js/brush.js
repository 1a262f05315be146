// @ts-check
// Drawing over bars with the pointer, to choose all from the first to the last. Each bar is a link
// of its own besides, for the keyboard.

/**
 * @param {HTMLElement} list whose items are the bars
 * @param {(first: number, last: number) => void} onBrush told the places of two different bars
 */
export function brush(list, onBrush) {
  let from = -1;
  const place = (/** @type {Event} */ event) => {
    const item = /** @type {Element} */ (event.target).closest('li');
    return item ? Array.from(list.children).indexOf(item) : -1;
  };
  const show = (/** @type {number} */ first, /** @type {number} */ last) =>
    Array.from(list.children).forEach((item, i) =>
      item.classList.toggle('is-brushed', first <= i && i <= last),
    );
  list.addEventListener('dragstart', (event) => event.preventDefault());
  list.addEventListener('pointerdown', (event) => {
    from = event.pointerType === 'touch' ? -1 : place(event);
  });
  list.addEventListener('pointerover', (event) => {
    const to = place(event);
    if (from >= 0 && to >= 0 && event.buttons === 1) show(Math.min(from, to), Math.max(from, to));
  });
  list.addEventListener('pointerleave', () => {
    from = -1;
    show(0, -1);
  });
  list.addEventListener('pointerup', (event) => {
    const to = place(event);
    if (from >= 0 && to >= 0 && to !== from) onBrush(Math.min(from, to), Math.max(from, to));
    from = -1;
  });
}
