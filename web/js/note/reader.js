// @ts-check
// The reading pane over time: which note is open in it, and at which of its matches.

import * as api from '../api.js';
import { restoreNote } from '../scroll.js';
import { headingId } from '../state.js';
/** @import {Note} from '../answers.js' */
/** @import {Place} from '../scroll.js' */
/** @import {View} from '../state.js' */
/** @import {Actions} from './actions.js' */
/** @import {Matches} from './matches.js' */

/**
 * @typedef {object} Arrival how a view is come to
 * @property {Place} [place] where a person was, when they were here before
 * @property {'first' | 'last'} [match] the match to go to
 * @property {boolean} [typing]
 */
/**
 * @typedef {object} Listener
 * @property {(delta: 1 | -1) => void} onStep
 * @property {() => void} onShown
 * @property {(text: string) => void} say
 * @property {(error: unknown, retry: () => void) => void} onError
 * @property {Promise<string | undefined>} folder where the notes lie, or that this can't be known
 */

export class Reader {
  /** @type {Note | null} */
  note = null;
  /** @type {Matches | null} */
  matches = null;
  /** @type {Actions | null} */
  does = null;
  /** The query whose matches are marked. */
  markedFor = '';
  /** Which arrival the pane is at: what an earlier one still waits for is not shown any more. */
  arrival = 0;

  /** @param {HTMLElement} pane @param {Listener} listener */
  constructor(pane, listener) {
    this.pane = pane;
    this.listener = listener;
  }

  /** @param {View} view with a note @param {Arrival} arrival */
  async show(view, arrival) {
    this.arrival += 1;
    const { arrival: here } = this;
    if (this.isShown(view)) return this.arrive(view, arrival);
    this.pane.setAttribute('aria-busy', 'true');
    try {
      const [note, { showNote }, notesFolder] = await Promise.all([
        api.note(view.note, view.q),
        import('./pane.js'),
        this.listener.folder,
      ]);
      if (here !== this.arrival) return;
      this.note = note;
      this.markedFor = view.q;
      const { listener } = this;
      Object.assign(this, showNote(this.pane, view, note, { ...listener, notesFolder }));
      this.arrive(view, arrival);
      this.showLinks(view);
    } catch (error) {
      if (api.isReplaced(error) || here !== this.arrival) return;
      this.listener.onError(error, () => this.show(view, arrival));
    }
    this.pane.setAttribute('aria-busy', 'false');
  }

  /** @param {View} view */
  isShown(view) {
    return this.note?.path === view.note && this.markedFor === view.q;
  }

  close() {
    this.arrival += 1;
    this.pane.setAttribute('aria-busy', 'false');
    this.note = null;
    this.matches = null;
    this.does = null;
    api.drop('note');
  }

  /** @param {1 | -1} delta @returns {number} the match gone to, from 1; 0 when there is no further */
  step(delta) {
    return this.matches?.step(delta) ? this.matches.at + 1 : 0;
  }

  /** Goes to what the view means. @param {View} view of the open note @param {Arrival} arrival */
  arrive(view, { place, match }) {
    const { matches } = this;
    this.listener.onShown();
    if (place) {
      matches?.start(view.match || 1);
      return restoreNote(place);
    }
    this.pane.scrollTop = 0;
    scrollTo(0, 0);
    this.pane.focus({ preventScroll: true });
    const heading = showSection(view.anchor);
    const last = matches?.marks.length ?? 0;
    matches?.start(match === 'last' ? last : view.match || heading || 1);
    if (match) matches?.scroll();
    else this.showMatch(heading);
  }

  /** Brings the match into sight, unless it is there already. @param {Element | null} heading */
  showMatch(heading) {
    const [mark] = this.matches?.marks[this.matches.at] ?? [];
    if (!mark) return;
    const { bottom } = mark.getBoundingClientRect();
    const isBelow = bottom > innerHeight - 40;
    if (isBelow || (!heading && bottom > innerHeight / 2)) this.matches?.scroll();
  }

  /** @param {View} view */
  async showLinks(view) {
    try {
      const [links, related, { showLinks }] = await Promise.all([
        api.links(view.note),
        api.related(view.note),
        import('./links.js'),
      ]);
      const parent = document.getElementById('links');
      if (parent && this.note?.path === view.note) showLinks(parent, view, links, related);
    } catch (error) {
      if (!api.isReplaced(error)) this.listener.onError(error, () => this.showLinks(view));
    }
  }
}

/** Scrolls to a section. @param {string} anchor @returns {Element | null} its heading */
function showSection(anchor) {
  const heading = anchor ? document.getElementById(headingId(anchor)) : null;
  heading?.scrollIntoView({ block: 'start' });
  return heading;
}
