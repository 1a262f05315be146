// @ts-check
// Colours the code of a note, quietly: comments, texts, numbers and the words that most languages
// keep for themselves. Ranges are coloured, not elements, so that the marks of matches stay.

const KEYWORDS =
  'abstract|and|as|assert|async|await|begin|break|case|catch|class|const|continue|create|def|defer|do|elif|else|end|enum|esac|except|export|extends|false|fi|final|finally|fn|for|from|func|function|go|group|if|impl|implements|import|in|insert|interface|into|is|join|lambda|let|local|match|mod|mut|new|nil|none|not|null|of|on|or|order|package|pass|private|protected|pub|public|raise|record|return|sealed|select|self|static|struct|super|switch|table|then|this|throw|throws|trait|true|try|type|union|update|use|var|void|where|while|with|yield';

/** Languages where `#` begins a comment, and those where `--` does. */
const HASH =
  /^(?:bash|sh|shell|zsh|fish|python|py|ruby|rb|yaml|yml|toml|perl|r|make|makefile|dockerfile|conf|ini|elixir|nix)$/;
const DASHES = /^(?:sql|lua|haskell|hs|ada|elm)$/;
const CASELESS = /^(?:sql|ini)$/;
const PROSE = /^(?:text|txt|plain|console|output|md|markdown|log)?$/;

/** What may take long to look through is left as it is. */
const LONGEST = 50_000;

/** @param {Element} body of the note */
export function colour(body) {
  if (!globalThis.CSS?.highlights) return;
  /** @type {Record<string, Range[]>} */
  const ranges = { comment: [], string: [], number: [], keyword: [] };
  for (const code of body.querySelectorAll('pre > code[class*="language-"]')) {
    const language = /language-(\S+)/.exec(code.className)?.[1].toLowerCase() ?? '';
    const text = code.textContent ?? '';
    if (PROSE.test(language) || text.length > LONGEST) continue;
    place(code, tokens(text, language), ranges);
  }
  for (const [kind, all] of Object.entries(ranges)) {
    CSS.highlights.set(`code-${kind}`, new Highlight(...all));
  }
}

/** @typedef {{kind: string, start: number, end: number}} Token */

/** @param {string} text @param {string} language @returns {Token[]} in order */
export function tokens(text, language) {
  const line = HASH.test(language)
    ? '(?<![^\\s;])#.*'
    : DASHES.test(language)
      ? '--.*'
      : '(?<!:)//.*';
  const block = HASH.test(language) ? '' : '|/\\*[^]*?(?:\\*/|$)|<!--[^]*?(?:-->|$)';
  const pattern = new RegExp(
    `(?<comment>${line}${block})`
      + '|(?<string>"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`(?:[^`\\\\]|\\\\.)*`)'
      + '|(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?\\b)'
      + `|(?<keyword>\\b(?:${KEYWORDS})\\b)`,
    CASELESS.test(language) ? 'gi' : 'g',
  );
  return Array.from(text.matchAll(pattern), (found) => {
    const [kind] = Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined) ?? [
      '',
    ];
    return { kind, start: found.index, end: found.index + found[0].length };
  });
}

/** @param {Element} code @param {Token[]} found @param {Record<string, Range[]>} ranges */
function place(code, found, ranges) {
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = /** @type {Text} */ (text).length;
    if (!text.parentElement?.closest('mark')) {
      for (const token of found) {
        const from = Math.max(token.start, start);
        const to = Math.min(token.end, start + length);
        if (from < to) ranges[token.kind].push(range(text, from - start, to - start));
      }
    }
    start += length;
  }
}

/** @param {Node} text @param {number} from @param {number} to */
function range(text, from, to) {
  const part = document.createRange();
  part.setStart(text, from);
  part.setEnd(text, to);
  return part;
}
