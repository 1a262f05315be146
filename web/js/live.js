// @ts-check
// What the server tells by itself: that the index is another one now, how far a run is, and by its
// silence that it is gone.

/** @typedef {{generation: number, pending: number, done?: number, total?: number, running?: boolean}} IndexState */
/**
 * @typedef {object} Listener
 * @property {() => void} onChanged another generation answers now than the one that is shown
 * @property {(state: IndexState) => void} onProgress
 * @property {() => void} onBack the server answers again
 */

/** How soon, and at the latest, a server that is gone is looked for again, in milliseconds. */
const SOON = 1_000;
const LATEST = 10_000;

/** How soon a newer generation is asked for again, which the server may not have taken up yet. */
const TAKEN_UP = 250;

export class Live {
  /** The generation that the server told of last, and that of the answer that is shown. */
  told = 0;
  shown = 0;
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
    this.told = state.generation;
    this.listener.onProgress(state);
    if (this.shown !== 0 && this.shown !== this.told) this.listener.onChanged();
  }

  /** What is shown is of that generation, which may be older than one told of meanwhile. @param {number} generation */
  shows(generation) {
    this.shown = generation;
    if (this.told > generation) setTimeout(() => this.catchUp(), TAKEN_UP);
  }

  catchUp() {
    if (this.told > this.shown) this.listener.onChanged();
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
