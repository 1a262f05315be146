// @ts-check
// Wires the parts of the page: the address says what to show, the server what there is, and each
// part shows it. Start reading here.

import * as api from './api.js';
import { chips } from './chips.js';
import { openDialog } from './dialog.js';
import { onThisDay, showFailure, showHint, showWelcome } from './empty-state.js';
import { showFacets } from './facets.js';
import { followed } from './follow.js';
import { help } from './help.js';
import { interval, showHistogram } from './histogram.js';
import { byKey, part, replace } from './html.js';
import { command, place } from './keyboard.js';
import { Reader } from './reader.js';
import { showResults, summary } from './results.js';
import { dropPlace, keepPlace, notePlace, noteSoon, restoreList } from './scroll.js';
import { listen } from './search-box.js';
import { change, href, isHome, parse } from './state.js';
import { say, showStatus } from './status.js';
/** @import {Answer} from './api.js' */
/** @import {Arrival} from './reader.js' */
/** @import {View} from './state.js' */

/** From here on the filters stand beside the list; the style sheet says the same. */
const WIDE = matchMedia('(min-width: 45rem)');

const box = /** @type {HTMLInputElement} */ (part('q'));
const results = part('results');
const pane = part('note');
const reader = new Reader(pane, {
  onStep: step,
  onShown: retitle,
  onError: (error, again) => fail(pane, error, again),
});

let view = parse(new URL(location.href));
/** @type {Answer | null} the list as last shown, and of which view */
let answer = null;
let answered = '';
/** @type {Answer | null} of this day in other years */
let past = null;
/** Whether typing begins another step of the history. */
let settled = true;

/** @param {View} next @param {Arrival & {replace?: boolean}} [arrival] */
function go(next, arrival = {}) {
  notePlace();
  if (arrival.replace) history.replaceState(null, '', href(next));
  else history.pushState(null, '', href(next));
  settled = !arrival.typing;
  show(next, arrival);
  noteSoon();
}

/** @param {View} next @param {Arrival} [arrival] */
function show(next, arrival = {}) {
  const isOther = listOf(next) !== answered;
  view = next;
  if (!arrival.typing && box.value !== view.q) box.value = view.q;
  document.body.dataset.view = view.note ? 'note' : isHome(view) ? 'home' : 'list';
  if (isOther) loadList(arrival);
  else showList(arrival);
  if (view.note) reader.show(view, arrival);
  else reader.close();
}

/** @param {View} of the view without what the list does not depend on */
function listOf(of) {
  return href({ ...of, note: '', anchor: '' });
}

/** @param {Arrival} arrival */
async function loadList(arrival) {
  const asked = isHome(view) && !view.sort ? { ...view, sort: 'newest' } : view;
  results.setAttribute('aria-busy', 'true');
  try {
    const isTop = !arrival.place && asked.offset === 0;
    const found = await api.search(asked, interval(view.date));
    answer = found;
    answered = listOf(asked === view ? view : { ...asked, sort: '' });
    showList(arrival);
    if (isTop) toTop();
    say(isHome(view) ? '' : summary(found));
  } catch (error) {
    if (api.isReplaced(error)) return;
    answered = '';
    fail(results, error, () => loadList(arrival));
  }
  results.setAttribute('aria-busy', 'false');
}

/** @param {Arrival} arrival */
function showList(arrival) {
  if (!answer) return;
  const onSort = (/** @type {string} */ sort) =>
    go(change(view, { sort: sort === 'relevance' ? '' : sort }));
  showResults(results, view, answer, { chips: chips(view), onSort });
  showHistogram(part('histogram'), view, answer.histogram, (date) => go(change(view, { date })));
  showFacets(part('facets'), view, answer.facets, (message) => fail(results, message, retry));
  if (!view.note) showPaneWithoutNote();
  if (arrival.place) restoreList(arrival.place);
  retitle();
}

function toTop() {
  results.scrollTop = 0;
  if (!view.note) scrollTo(0, 0);
}

async function showPaneWithoutNote() {
  if (!isHome(view)) return showHint(pane);
  if (answer) showWelcome(pane, answer, past);
  if (past) return;
  try {
    past = await api.few(onThisDay(new Date()));
    if (answer && isHome(view) && !view.note) showWelcome(pane, answer, past);
  } catch (error) {
    if (!api.isReplaced(error)) fail(results, error, retry);
  }
}

/** @param {1 | -1} delta */
function step(delta) {
  if (!view.note || reader.step(delta)) return;
  const hits = answer?.hits ?? [];
  const next = hits[hits.findIndex((hit) => hit.path === view.note) + delta];
  if (!next) return say(delta > 0 ? 'No further match' : 'No earlier match');
  go(
    { ...view, note: next.path, anchor: '' },
    { replace: true, match: delta > 0 ? 'first' : 'last' },
  );
}

/** @param {1 | -1} delta */
function moveHit(delta) {
  const items = Array.from(results.querySelectorAll('.hits > li'));
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const open = items.findIndex((item) => item.getAttribute('data-path') === view.note);
  const next = (at < 0 ? open : at) + delta;
  if (next < 0) return box.focus();
  const link = /** @type {HTMLElement | null} */ (items[next]?.querySelector('h2 a') ?? null);
  link?.focus({ preventScroll: true });
  items[next]?.scrollIntoView({ block: 'nearest' });
}

function back() {
  if (document.activeElement === box && box.value) {
    box.value = '';
    return type('');
  }
  if (!view.note) return box.focus();
  const path = view.note;
  go({ ...view, note: '', anchor: '' });
  (byKey(results, `hit ${path}`) ?? results).focus();
}

/** @param {string} q */
function type(q) {
  if (q !== view.q)
    go(change(view, { q, note: '', anchor: '' }), { replace: !settled, typing: true });
}

/** @param {Element} where @param {unknown} error @param {() => void} again */
function fail(where, error, again) {
  const message = error instanceof Error ? error.message : String(error);
  showFailure(where, message, again);
  say(message);
}

function retry() {
  answered = '';
  show(view);
}

function retitle() {
  const asked = view.q.trim();
  const total = answer && asked ? `${asked} (${answer.total.notes})` : asked;
  const parts = [view.note ? (reader.note?.title ?? '') : '', view.note ? asked : total, 'Daybook'];
  document.title = parts.filter(Boolean).join(' – ');
}

/** @param {MouseEvent} event */
function follow(event) {
  const found = followed(event);
  if (!found) return;
  event.preventDefault();
  found.link.closest('dialog')?.close();
  const next = parse(found.url);
  const isWithin = found.link.closest('.note') && next.note;
  const to = isWithin ? { ...view, note: next.note, anchor: next.anchor } : next;
  go(to, { replace: href({ ...to, offset: view.offset }) === href(view) });
}

/** @param {KeyboardEvent} event */
function press(event) {
  const order = command(event, place(document.activeElement));
  if (!order) return;
  event.preventDefault();
  switch (order) {
    case 'search':
      return box.select();
    case 'next-hit':
      return moveHit(1);
    case 'previous-hit':
      return moveHit(-1);
    case 'next-match':
      return step(1);
    case 'previous-match':
      return step(-1);
    case 'back':
      return back();
    case 'help':
      return openDialog('Keys and queries', ...help());
  }
}

async function loadStatus() {
  try {
    const status = await api.status();
    reader.notesFolder = status.notesFolder;
    showStatus(status, openDialog);
  } catch (error) {
    if (!api.isReplaced(error)) replace(part('index-state'), '');
  }
}

function fold() {
  part('filters').toggleAttribute('open', WIDE.matches);
}

const form = /** @type {HTMLFormElement} */ (part('search'));
listen(form, box, {
  onType: type,
  onEnter: (q) => {
    type(q);
    settled = true;
  },
});
document.addEventListener('click', follow);
document.addEventListener('keydown', press);
addEventListener('popstate', (event) => {
  dropPlace();
  settled = true;
  show(parse(new URL(location.href)), { place: event.state ?? undefined });
});
WIDE.addEventListener('change', fold);
part('help').addEventListener('click', () => openDialog('Keys and queries', ...help()));
part('help').hidden = false;
fold();
keepPlace();
loadStatus();
show(view, { place: history.state ?? undefined });
if (!view.note && WIDE.matches) {
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
