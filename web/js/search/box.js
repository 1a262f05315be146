// @ts-check
// The box that a query is typed into.

/** How long the keys must rest once an answer is awaited, in milliseconds. */
const REST = 40;

/**
 * Asks while a person types, but not while an input method composes: at once after a pause, and
 * then as soon as the keys rest.
 * @param {HTMLFormElement} form @param {HTMLInputElement} box
 * @param {{onType: (q: string) => void, onEnter: (q: string) => void}} listener
 */
export function listen(form, box, { onType, onEnter }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = 0;
  const ask = () => {
    asked = performance.now();
    onType(box.value);
  };
  const typed = () => {
    clearTimeout(timer);
    if (performance.now() - asked > 2 * REST) ask();
    else timer = setTimeout(ask, REST);
  };
  // It is one from the beginning, though its list comes with the first key.
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', 'suggestions');
  box.addEventListener('input', (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) typed();
  });
  box.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    onEnter(box.value);
  });
}
