// @ts-check
import { address, params, read } from './state.js';
import { chipList, facetList, hitItem } from './results.js';
import { count, el } from './html.js';
import { noteView } from './note.js';

const $ = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const PAGE = 20;
let state = read(location);
let sequence = 0;
let shown = 0;
let timer = 0;
let openNote = '';

/** @param {string} url */
async function get(url) {
  const response = await fetch(url);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? response.statusText);
  return answer;
}

async function search(offset = 0) {
  const mine = ++sequence;
  const query = params(state);
  query.set('offset', String(offset));
  query.set('limit', String(PAGE));
  const slow = setTimeout(() => document.body.classList.add('is-old'), 200);
  try {
    const result = await get('/api/v1/search?' + query);
    if (mine !== sequence) return;
    show(result, offset);
  } catch (error) {
    if (mine === sequence) $('count').textContent = 'Daybook does not answer: ' + /** @type {Error} */ (error).message;
  } finally {
    clearTimeout(slow);
    document.body.classList.remove('is-old');
  }
}

/** @param {any} result @param {number} offset */
function show(result, offset) {
  const items = result.hits.map((/** @type {any} */ hit) => hitItem(hit, state));
  if (offset === 0) $('hits').replaceChildren(...items);
  else $('hits').append(...items);
  shown = offset + items.length;
  $('more').hidden = shown >= result.total.notes;
  $('count').textContent = `${count(result.total.notes, 'note')}, ${count(result.total.sections, 'section')}`;
  $('facets').replaceChildren(facetList(result.facets, state));
  $('chips').replaceChildren(chipList(state));
  hints(result);
  document.title = state.q ? `${state.q} (${result.total.notes}) · Daybook` : 'Daybook';
}

/** What was odd about the query, and what to try instead. @param {any} result */
function hints(result) {
  const hints = [];
  if (result.partial) hints.push(el('p', {}, 'The search took too long; what is shown may lack notes.'));
  for (const warning of result.query.warnings) {
    const line = el('p', {}, warning.message + ' ');
    if (warning.repaired) line.append(el('a', { href: address({ ...state, q: warning.repaired }) }, warning.repaired));
    hints.push(line);
  }
  for (const each of result.suggestions) {
    hints.push(el('p', {}, 'Try ', el('a', { href: address({ ...state, filters: each.why.includes('facets') ? [] : state.filters, q: each.q }) }, each.q), ` (${each.why}, ${count(each.notes, 'note')})`));
  }
  if (result.total.notes === 0 && hints.length === 0) hints.push(el('p', {}, 'Nothing found. Fewer words find more.'));
  $('hints').replaceChildren(...hints);
}

async function note() {
  document.body.classList.toggle('reading', state.note !== '');
  $('note').hidden = state.note === '';
  if (!state.note) { openNote = ''; return; }
  const url = '/api/v1/notes/' + state.note.split('/').map(encodeURIComponent).join('/') + (state.q ? '?q=' + encodeURIComponent(state.q) : '');
  try {
    if (openNote !== url) $('note').replaceChildren(noteView(await get(url)));
    openNote = url;
  } catch (error) {
    $('note').replaceChildren(el('p', {}, /** @type {Error} */ (error).message));
  }
  const target = document.getElementById('n-' + state.anchor.replace(/^n-/, '')) ?? $('note').querySelector('mark');
  $('note').scrollTop = target ? /** @type {HTMLElement} */ (target).offsetTop - 16 : 0;
}

/** @param {import('./state.js').State} next @param {boolean} entry whether Back leads to what was shown before */
function go(next, entry) {
  const searches = address({ ...state, note: '' }) !== address({ ...next, note: '' });
  state = next;
  if (entry) history.pushState(null, '', address(state));
  else history.replaceState(null, '', address(state));
  render(searches);
}

/** @param {boolean} searches */
function render(searches) {
  if ($('q').value !== state.q) $('q').value = state.q;
  $('sort').value = state.sort;
  if (searches) search();
  note();
}

/** @param {number} step */
function move(step) {
  const links = [...document.querySelectorAll('.hit h2 a')];
  const at = links.indexOf(/** @type {any} */ (document.activeElement));
  /** @type {any} */ (links[Math.max(0, Math.min(links.length - 1, at + step))])?.focus();
}

/** @param {number} step */
function match(step) {
  const marks = [...$('note').querySelectorAll('mark')];
  if (marks.length === 0) return;
  const at = marks.findIndex((mark) => mark.classList.contains('current'));
  marks[at]?.classList.remove('current');
  const next = marks[(at + step + marks.length) % marks.length];
  next.classList.add('current');
  next.scrollIntoView({ block: 'center' });
}

$('q').addEventListener('input', (/** @type {InputEvent} */ event) => {
  if (event.isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(() => go({ ...state, q: $('q').value, note: '', anchor: '' }, false), 30);
});
$('q').form.addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  clearTimeout(timer);
  go({ ...state, q: $('q').value, note: '', anchor: '' }, true);
});
$('sort').addEventListener('change', () => go({ ...state, sort: $('sort').value }, true));
$('more').addEventListener('click', () => search(shown));
window.addEventListener('popstate', () => { state = read(location); render(true); });

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (target.closest('.close')) { go({ ...state, note: '', anchor: '' }, true); return; }
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest('a[href]'));
  if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  const next = read(new URL(link.href));
  go(link.closest('.note') ? { ...state, note: next.note, anchor: next.anchor } : next, true);
});

document.addEventListener('keydown', (event) => {
  const typing = document.activeElement === $('q');
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === '/' && !typing) { event.preventDefault(); $('q').focus(); $('q').select(); }
  else if (event.key === 'Escape' && state.note) go({ ...state, note: '', anchor: '' }, true);
  else if (event.key === 'Escape' && typing && $('q').value) go({ ...state, q: '' }, true);
  else if (event.key === 'ArrowDown') { event.preventDefault(); move(1); }
  else if (event.key === 'ArrowUp' && !typing) { event.preventDefault(); move(-1); }
  else if (!typing && event.key === 'n') match(1);
  else if (!typing && event.key === 'p') match(-1);
});

render(true);
