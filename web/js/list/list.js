// @ts-check
// The list of notes over time: of which view it is, and how it is come to another.

import * as api from '../api.js';
import { byKey } from '../html.js';
import { holding, restoreList } from '../scroll.js';
import { href, isHome, opened } from '../state.js';
import { showOpen, showResults, showRun, showWarnings, summary } from './results.js';
/** @import {Answer, Hit, SectionHit} from '../answers.js' */
/** @import {IndexState} from '../live.js' */
/** @import {Place} from '../scroll.js' */
/** @import {View} from '../state.js' */

/** How long typing must rest before it is told what was odd in the query, in milliseconds. */
const REST = 700;

/** How long an answer may take before the list shows that it is awaited, in milliseconds. */
const SLOW = 150;

/** How long what is not waited for is put off at most, in milliseconds. */
const IDLE = 200;

/** @typedef {{place?: Place, typing?: boolean}} Arrival */
/**
 * @typedef {object} Listener
 * @property {(view: View) => string} interval of the histogram
 * @property {(view: View, answer: Answer) => void} onShown
 * @property {(sort: string) => void} onSort
 * @property {(hit: Hit) => void} onOpen
 * @property {(text: string) => void} say
 * @property {(error: unknown, retry: () => void) => void} onError
 */

export class List {
  /** @type {Answer | null} as last shown */
  answer = null;
  /** The address of the list that it answers. */
  answered = '';
  /** The further sections that were asked for, by note. @type {Map<string, SectionHit[]>} */
  further = new Map();
  /** Why notes were found, where it was asked for. @type {Map<string, HTMLElement>} */
  reasons = new Map();
  /** Draws what narrows the list, once something does. @type {((view: View, answer: Answer) => HTMLElement | null) | null} */
  chips = null;
  /** Which arrival the list is at: what an earlier one put off is void. */
  arrival = 0;
  /** Whether the index has changed since it was asked. */
  isStale = false;
  /** @type {IndexState | null} as it was told last */
  run = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  slow;

  /** @param {HTMLElement} parent @param {Listener} listener */
  constructor(parent, listener) {
    this.parent = parent;
    this.listener = listener;
  }

  /** @param {View} view @param {Arrival} arrival */
  async show(view, arrival) {
    this.arrival += 1;
    const { arrival: here } = this;
    if (this.answer && this.answered === addressOf(view)) {
      this.busy(false); // whoever still waits does so in vain
      showOpen(this.parent, view.note);
      if (arrival.place) restoreList(arrival.place);
      this.listener.onShown(view, this.answer);
      return this.catchUp(view);
    }
    this.busy(true);
    try {
      const isTop = !arrival.place && view.offset === 0;
      const [answer] = await Promise.all([this.ask(view), this.needChips(view)]);
      if (here !== this.arrival) return;
      this.answer = answer;
      if (this.answered !== addressOf(view)) this.fold();
      this.answered = addressOf(view);
      this.paint(view, arrival);
      if (isTop) this.toTop(view);
      this.listener.say(
        isHome(view) ? '' : `${summary(this.answer)} for ${view.q.trim() || 'these filters'}`,
      );
    } catch (error) {
      if (api.isReplaced(error) || here !== this.arrival) return;
      this.forget();
      this.listener.onError(error, () => this.show(view, arrival));
    }
    this.busy(false);
    this.catchUp(view);
  }

  get isBusy() {
    return this.parent.getAttribute('aria-busy') === 'true';
  }

  /**
   * Only a slow answer shows that it is awaited: a quick one must not flicker, and what is painted
   * meanwhile is waited for.
   * @param {boolean} isBusy
   */
  busy(isBusy) {
    const { isBusy: wasBusy } = this;
    this.parent.setAttribute('aria-busy', String(isBusy));
    if (isBusy === wasBusy) return;
    clearTimeout(this.slow);
    if (isBusy) this.slow = setTimeout(() => this.parent.toggleAttribute('data-slow', true), SLOW);
    else this.parent.removeAttribute('data-slow');
  }

  /** Asks again when the index changed while an answer was awaited. @param {View} view */
  catchUp(view) {
    if (!this.isStale) return;
    this.isStale = false;
    this.refresh(view);
  }

  /**
   * Takes in what the index says now, without moving what is read; where an answer is awaited,
   * after it.
   * @param {View} view
   */
  async refresh(view) {
    if (this.isBusy) {
      this.isStale = true;
      return;
    }
    try {
      const answer = await this.ask(view);
      const isMoved = this.answered !== addressOf(view);
      if (isMoved) return;
      this.answer = answer;
      this.repaint(view);
    } catch (error) {
      if (!api.isReplaced(error)) this.listener.onError(error, () => this.refresh(view));
    }
  }

  /** @param {View} view @returns {Promise<Answer>} */
  async ask(view) {
    const ask = (/** @type {string} */ sort) =>
      api.search({ ...view, sort }, this.listener.interval(view));
    if (!isHome(view) || view.sort) return ask(view.sort);
    const newest = await ask('newest');
    const isDated = newest.hits.length === 0 || newest.hits[0].date !== null;
    return isDated ? newest : ask('modified');
  }

  /** @param {View} view which may hold filters, if only in the query */
  async needChips(view) {
    if (isHome({ ...view, q: '' }) && !/[:#]/.test(view.q)) return;
    this.chips = (await import('./chips.js')).chips;
  }

  /** Closes what was opened in the hits. */
  fold() {
    this.further.clear();
    this.reasons.clear();
  }

  forget() {
    this.answered = '';
  }

  /** @param {View} view @param {Arrival} arrival */
  paint(view, arrival) {
    const answer = /** @type {Answer} */ (this.answer);
    const isTyping = Boolean(arrival.typing);
    const onMore = (/** @type {Hit} */ hit) => this.more(view, hit);
    const onWhy = (/** @type {Hit} */ hit) => this.why(view, hit);
    const { further, reasons, chips, listener } = this;
    const context = { onSort: listener.onSort, onMore, onWhy, isTyping, further, reasons, chips };
    const around = () => listener.onShown(view, answer);
    const rest = showResults(this.parent, view, answer, context);
    if (this.run) showRun(this.parent, this.run);
    if (!isTyping) around();
    else this.afterPaint(rest, around);
    if (arrival.place) restoreList(arrival.place);
    clearTimeout(this.timer);
    if (isTyping) this.timer = setTimeout(() => showWarnings(this.parent, view, answer), REST);
  }

  /**
   * Who types waits for the list in sight; the rest and what stands around it follow once it is
   * painted and no key waits. A note may have been opened from the list meanwhile.
   * @param {() => void} rest @param {() => void} around
   */
  afterPaint(rest, around) {
    const { arrival } = this;
    const then = () => {
      rest();
      if (arrival === this.arrival) around();
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: IDLE });
    else requestAnimationFrame(() => setTimeout(then)); // Safari
  }

  /**
   * Shows the other sections of a note in their place, and leads the focus to the first of them.
   * @param {View} view @param {Hit} hit
   */
  async more(view, hit) {
    try {
      const [note, { passages }] = await Promise.all([
        api.noteOfHit(hit.path, view.q),
        import('./passages.js'),
      ]);
      if (this.answered !== addressOf(view)) return;
      const found = passages(note, hit);
      if (found.length === 0) return this.listener.onOpen(hit);
      this.further.set(hit.path, found);
      this.repaint(view);
      const first = byKey(this.parent, `further ${hit.path}`);
      (first ?? byKey(this.parent, `hit ${hit.path}`))?.focus({ preventScroll: true });
    } catch (error) {
      if (!api.isReplaced(error)) this.listener.onError(error, () => this.more(view, hit));
    }
  }

  /** Opens or closes why a note was found. @param {View} view @param {Hit} hit */
  async why(view, hit) {
    if (this.reasons.delete(hit.path)) return this.repaint(view);
    try {
      const [{ hits }, { reasonsOf }] = await Promise.all([
        api.explained(view, hit.path),
        import('./reasons.js'),
      ]);
      if (this.answered !== addressOf(view)) return;
      const explanation = hits.find(({ path }) => path === hit.path)?.explanation;
      if (!explanation) return;
      this.reasons.set(hit.path, reasonsOf(explanation));
      this.repaint(view);
    } catch (error) {
      if (!api.isReplaced(error)) this.listener.onError(error, () => this.why(view, hit));
    }
  }

  /** Paints again, without moving what is read. @param {View} view */
  repaint(view) {
    holding(this.parent, () => this.paint(view, {}));
  }

  /** @param {IndexState} state how far a run is */
  progress(state) {
    this.run = state;
    showRun(this.parent, state);
  }

  /** @param {View} view */
  toTop(view) {
    this.parent.scrollTop = 0;
    if (!view.note) scrollTo(0, 0);
  }

  /** @param {string} path @param {1 | -1} delta @returns {Hit | undefined} the one beside it */
  beside(path, delta) {
    const hits = this.answer?.hits ?? [];
    return hits[hits.findIndex((hit) => hit.path === path) + delta];
  }

  /** Moves the focus through the hits. @param {View} view @param {1 | -1} delta @returns {boolean} */
  move(view, delta) {
    const items = Array.from(this.parent.querySelectorAll('.hits > li'));
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const open = items.findIndex((item) => item.getAttribute('data-path') === view.note);
    const next = (at < 0 ? open : at) + delta;
    if (next < 0) return false;
    const link = /** @type {HTMLElement | null} */ (items[next]?.querySelector('h2 a') ?? null);
    link?.focus({ preventScroll: true });
    items[next]?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** @param {string} path of the note whose hit gets the focus */
  focus(path) {
    (byKey(this.parent, `hit ${path}`) ?? this.parent).focus({ preventScroll: true });
  }

  /** @param {View} view @returns {string} the address of the first hit, empty when there is none */
  first(view) {
    const [hit] = this.answer?.hits ?? [];
    return hit ? href(opened(view, hit.path, hit.sections[0]?.anchor)) : '';
  }
}

/** @param {View} view @returns {string} without what the list does not depend on */
function addressOf(view) {
  return href(opened(view, ''));
}
