// @ts-check
// The box that a query is typed into.

/** How long the keys must rest, in milliseconds: below what a person notices as waiting. */
const REST = 40;

/**
 * Asks while a person types, but not while an input method composes.
 * @param {HTMLFormElement} form @param {HTMLInputElement} box
 * @param {{onType: (q: string) => void, onEnter: (q: string) => void}} listener
 */
export function listen(form, box, { onType, onEnter }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => onType(box.value), REST);
  };
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
