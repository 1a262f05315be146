// @ts-check
// What the server tells by itself: that the index is another one now, how far a run is, and by its
// silence that it is gone.

/** @typedef {{generation: number, pending: number, done?: number, total?: number, running?: boolean}} IndexState */
/**
 * @typedef {object} Listener
 * @property {(state: IndexState) => void} onChanged another generation answers now
 * @property {(state: IndexState) => void} onProgress
 * @property {() => void} onBack the server answers again
 */

/** How soon, and at the latest, a server that is gone is looked for again, in milliseconds. */
const SOON = 1_000;
const LATEST = 10_000;

export class Live {
  generation = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener;
  }

  listen() {
    const source = new EventSource('/api/v1/events');
    source.addEventListener('changed', (event) => this.changed(JSON.parse(event.data)));
    source.addEventListener('progress', (event) =>
      this.listener.onProgress(JSON.parse(event.data)),
    );
    // The browser tries again by itself unless the server refused, which older ones do.
    source.addEventListener(
      'error',
      () => source.readyState === EventSource.CLOSED && source.close(),
    );
  }

  /** @param {IndexState} state */
  changed(state) {
    const isOther = this.generation !== 0 && this.generation !== state.generation;
    this.generation = state.generation;
    this.listener.onProgress(state);
    if (isOther) this.listener.onChanged(state);
  }

  /** Looks for a server that does not answer, until it does. */
  await() {
    if (this.timer === undefined) this.look(SOON);
  }

  /** @param {number} delay */
  look(delay) {
    this.timer = setTimeout(async () => {
      if (!(await isThere())) return this.look(Math.min(2 * delay, LATEST));
      this.timer = undefined;
      this.listener.onBack();
    }, delay);
  }
}

async function isThere() {
  try {
    return (await fetch('/health')).ok;
  } catch {
    return false; // It is asked again soon.
  }
}
