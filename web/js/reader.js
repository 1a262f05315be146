// @ts-check
// The reading pane over time: which note is open in it, and at which of its matches.

import * as api from './api.js';
import { showLinks, showNote, showSection } from './note-pane.js';
import { restoreNote } from './scroll.js';
/** @import {Note} from './api.js' */
/** @import {Matches} from './matches.js' */
/** @import {Place} from './scroll.js' */
/** @import {View} from './state.js' */

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
 * @property {(error: unknown, retry: () => void) => void} onError
 */

export class Reader {
  /** @type {Note | null} */
  note = null;
  /** @type {Matches | null} */
  matches = null;
  /** The query whose matches are marked. */
  markedFor = '';
  /** @type {string | undefined} the folder of the notes, when it is known */
  notesFolder;

  /** @param {HTMLElement} pane @param {Listener} listener */
  constructor(pane, listener) {
    this.pane = pane;
    this.listener = listener;
  }

  /** @param {View} view with a note @param {Arrival} arrival */
  async show(view, arrival) {
    if (this.note?.path === view.note && this.markedFor === view.q)
      return this.arrive(view, arrival);
    this.pane.setAttribute('aria-busy', 'true');
    try {
      const note = await api.note(view.note, view.q);
      this.note = note;
      this.markedFor = view.q;
      const { notesFolder, listener } = this;
      this.matches = showNote(this.pane, view, note, { notesFolder, onStep: listener.onStep });
      this.arrive(view, arrival);
      this.showLinks(view);
    } catch (error) {
      if (api.isReplaced(error)) return;
      this.listener.onError(error, () => this.show(view, arrival));
    }
    this.pane.setAttribute('aria-busy', 'false');
  }

  close() {
    this.note = null;
    this.matches = null;
    api.drop('note');
  }

  /** @param {1 | -1} delta @returns {boolean} whether the note has a match further on */
  step(delta) {
    return this.matches?.step(delta) ?? false;
  }

  /** Goes to what the view means. @param {View} view of the open note @param {Arrival} arrival */
  arrive(view, { place, match }) {
    this.listener.onShown();
    if (place) return restoreNote(place);
    this.pane.scrollTop = 0;
    scrollTo(0, 0);
    this.pane.focus({ preventScroll: true });
    const heading = showSection(view.anchor);
    this.matches?.start(match ?? heading ?? 'first');
    if (match) this.matches?.scroll();
  }

  /** @param {View} view */
  async showLinks(view) {
    try {
      const links = await api.links(view.note);
      if (this.note?.path === view.note) showLinks(view, links);
    } catch (error) {
      if (!api.isReplaced(error)) this.listener.onError(error, () => this.showLinks(view));
    }
  }
}
