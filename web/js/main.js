// @ts-check
// Wires the parts of the page: the address says what to show, the server what there is, and each
// part shows it. Start reading here.

import * as api from './api.js';
import { Facets } from './facets/facets.js';
import { part, replace } from './html.js';
import { command, place } from './keyboard.js';
import { List } from './list/list.js';
import { showFailure, showHint } from './list/notices.js';
import { Live } from './live.js';
import { Navigation } from './navigation.js';
import { keepPlace } from './scroll.js';
import { listen } from './search/box.js';
import { settings } from './settings.js';
import { change, closed, isHome, opened } from './state.js';
import { say, showProgress, showStatus } from './status.js';
import { showHistogram } from './time/histogram.js';
import { interval } from './time/stretch.js';
/** @import {Answer, Suggestion} from './answers.js' */
/** @import {Arrival} from './navigation.js' */
/** @import {Reader} from './note/reader.js' */
/** @import {View} from './state.js' */

/** From here on the filters stand beside the list; the style sheet says the same. */
const WIDE = matchMedia('(min-width: 45rem)');

const box = /** @type {HTMLInputElement} */ (part('q'));
const pane = part('note');
const navigation = new Navigation(show);
const facets = new Facets(part('facets'), say);
/** Keys of the front matter, which nobody waits for. */
const keys = import('./facets/keys.js').then(({ Keys }) => new Keys(part('keys'), say));
const list = new List(part('results'), {
  interval: (view) => interval(view.date),
  onShown: showAround,
  onSort: (sort) => go({ ...change(navigation.view, { sort: sort === 'relevance' ? '' : sort }) }),
  onOpen: (hit) => go(opened(navigation.view, hit.path)),
  say,
  onError: (error, again) => fail(part('results'), error, again),
});
/** The reading pane, once a note is opened. @type {Reader | null} */
let reader = null;
const live = new Live({
  onChanged: () => {
    list.refresh(navigation.view);
    loadStatus();
  },
  onProgress: (state) => {
    showProgress(state);
    list.progress(state);
  },
  onBack: retry,
});

/** @param {View} view @param {Arrival} [arrival] */
function go(view, arrival) {
  navigation.go(view, arrival);
}

/** @param {View} view @param {Arrival} arrival */
function show(view, arrival) {
  if (!arrival.typing && box.value !== view.q) box.value = view.q;
  document.body.dataset.view = view.note ? 'note' : isHome(view) ? 'home' : 'list';
  list.show(view, arrival);
  if (view.note) read(view, arrival);
  else reader?.close();
}

/** @param {View} view with a note @param {Arrival} arrival */
async function read(view, arrival) {
  try {
    reader ??= await reading();
    if (navigation.view === view) reader.show(view, arrival);
  } catch (error) {
    fail(pane, error, () => show(navigation.view, {}));
  }
}

async function reading() {
  const { Reader } = await import('./note/reader.js');
  return new Reader(pane, {
    onStep: step,
    onShown: retitle,
    say,
    onError: (error, again) => fail(pane, error, again),
    folder: known,
  });
}

/** @param {View} view @param {Answer} answer */
function showAround(view, answer) {
  showHistogram(part('histogram'), view, answer.histogram, (date) => go(change(view, { date })));
  facets.show(view, answer.facets);
  keys.then((shown) => shown.show(view));
  document.body.dataset.ready = '';
  live.shows(answer.index.generation);
  if (!navigation.view.note) showWithoutNote(view, answer);
  retitle();
}

/** @param {View} view @param {Answer} answer */
function showWithoutNote(view, answer) {
  if (!isHome(view)) showHint(pane, answer.hits.length > 0);
  else if (!pane.querySelector('.welcome .examples > *')) invite(answer);
}

/** @param {Answer} answer of all notes */
async function invite(answer) {
  const { candidates, onThisDay, showWelcome } = await import('./home/welcome.js');
  showWelcome(pane, null, []);
  const counted = candidates(answer.facets).map(async ([q, what]) => {
    const { total } = await api.few(q, 0);
    return { q, what, notes: total.notes };
  });
  try {
    const [past, ...examples] = await Promise.all([api.few(onThisDay(new Date()), 5), ...counted]);
    if (isHome(navigation.view) && !navigation.view.note) {
      showWelcome(pane, past, examples.filter(({ notes }) => notes > 0).slice(0, 5));
    }
  } catch (error) {
    if (!api.isReplaced(error)) live.await();
  }
}

/** @param {1 | -1} delta */
function step(delta) {
  const { view } = navigation;
  if (!view.note) return;
  const match = reader?.step(delta) ?? 0;
  if (match > 0) return navigation.note({ ...view, match });
  const next = list.beside(view.note, delta);
  if (!next) return say(delta > 0 ? 'No further match' : 'No earlier match');
  go(opened(view, next.path), { match: delta > 0 ? 'first' : 'last' });
}

function back() {
  const { view } = navigation;
  if (document.activeElement === box && box.value) {
    box.value = '';
    return type('');
  }
  if (!view.note) return box.focus();
  go(closed(view));
  list.focus(view.note);
}

/** @param {string} q */
function type(q) {
  const { view, settled } = navigation;
  if (q !== view.q) go(closed(change(view, { q })), { replace: !settled, typing: true });
}

/** The key pressed last in the box, until the suggestions are there to take it. */
let pressed = /** @type {KeyboardEvent | null} */ (null);

/** @param {KeyboardEvent} event in the box; of the first few the last counts */
async function suggest(event) {
  pressed = event;
  const { Suggestions } = await import('./search/suggest.js');
  if (pressed !== event) return;
  box.removeEventListener('keydown', suggest);
  new Suggestions(box, part('suggestions'), take).begin(event);
}

/** @param {Suggestion} suggestion */
function take({ q, path }) {
  if (path) return go(opened(navigation.view, path));
  box.value = q;
  type(q);
}

/** @param {Element} where @param {unknown} error @param {() => void} again */
function fail(where, error, again) {
  const isGone = error instanceof api.ApiError && error.status === 0;
  const message = error instanceof Error ? error.message : String(error);
  showFailure(where, message, again);
  document.body.dataset.ready = '';
  say(message);
  if (isGone) live.await();
}

function retry() {
  for (const old of document.querySelectorAll('.failure')) old.remove();
  list.forget();
  show(navigation.view, {});
  loadStatus();
}

function retitle() {
  const { view } = navigation;
  const asked = view.q.trim();
  const total = list.answer && asked ? `${asked} (${list.answer.total.notes})` : asked;
  const parts = [view.note ? (reader?.note?.title ?? '') : '', view.note ? asked : total, 'Daybook'];
  document.title = parts.filter(Boolean).join(' – ');
}

async function openHelp() {
  const [{ openDialog }, { help }] = await Promise.all([
    import('./dialog/dialog.js'),
    import('./dialog/help.js'),
  ]);
  openDialog('Keys and queries', ...help());
}

function openFilters() {
  part('filters').toggleAttribute('open', true);
  const first = /** @type {HTMLElement | null} */ (document.querySelector('#facets a'));
  first?.focus();
}

/** @type {Record<import('./keyboard.js').Command, () => void>} */
const COMMANDS = {
  search: () => box.select(),
  'next-hit': () => list.move(navigation.view, 1),
  'previous-hit': () => list.move(navigation.view, -1) || box.focus(),
  'next-match': () => step(1),
  'previous-match': () => step(-1),
  back,
  help: openHelp,
  facets: openFilters,
  edit: () => reader?.does?.edit(),
  copy: () => reader?.does?.copyWikilink(),
  'first-in-tab': () => window.open(list.first(navigation.view) || '/', '_blank', 'noopener'),
};

document.addEventListener('keydown', (event) => {
  const order = command(event, place(document.activeElement), settings().letters);
  if (!order || event.defaultPrevented) return;
  event.preventDefault();
  COMMANDS[order]();
});

/** @returns {Promise<string | undefined>} the folder of the notes, when it can be known */
async function loadStatus() {
  try {
    const status = await api.status();
    showStatus(status, async (title, ...content) => {
      const { openDialog } = await import('./dialog/dialog.js');
      openDialog(title, ...content);
    });
    return status.notesFolder;
  } catch (error) {
    if (!api.isReplaced(error)) replace(part('index-state'), '');
    return undefined;
  }
}

function fold() {
  part('filters').toggleAttribute('open', WIDE.matches);
}

listen(/** @type {HTMLFormElement} */ (part('search')), box, {
  onType: type,
  onEnter: (q) => {
    type(q);
    navigation.settle();
  },
});
box.addEventListener('keydown', suggest);
WIDE.addEventListener('change', fold);
part('help').addEventListener('click', COMMANDS.help);
part('help').hidden = false;
fold();
keepPlace();
const known = loadStatus();
show(navigation.view, { place: history.state ?? undefined });
live.listen();
if (!navigation.view.note && WIDE.matches) {
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
