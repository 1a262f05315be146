// @ts-check
// What a person prefers on this machine, kept by the browser.

/** @typedef {{letters: boolean, editor: string, template: string}} Settings */

/** What opens a file at a line. @type {Record<string, {name: string, template: string}>} */
export const EDITORS = {
  vscode: { name: 'VS Code', template: 'vscode://file{path}:{line}' },
  obsidian: { name: 'Obsidian', template: 'obsidian://open?path={file}' },
  zed: { name: 'Zed', template: 'zed://file{path}:{line}' },
  idea: { name: 'IntelliJ IDEA', template: 'idea://open?file={file}&line={line}' },
  own: { name: 'another one', template: '' },
};

const KEY = 'daybook';

/** @type {Settings} */
const USUAL = { letters: true, editor: 'vscode', template: '' };

/** @returns {Settings} */
export function settings() {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return USUAL; // The browser keeps nothing, or something else was kept there.
  }
}

/** @param {Partial<Settings>} patch @returns {Settings} as they are now */
export function prefer(patch) {
  const all = { ...settings(), ...patch };
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Then the preference ends with this page.
  }
  return all;
}

/**
 * The address that opens a file in the editor of choice.
 * @param {string} file absolute @param {number} line from 1 @param {Settings} preferred
 */
export function editorUrl(file, line, { editor, template }) {
  const path = file.replaceAll('\\', '/');
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const pattern = EDITORS[editor]?.template || template || EDITORS.vscode.template;
  return pattern
    .replaceAll('{path}', rooted.split('/').map(encodeURIComponent).join('/'))
    .replaceAll('{file}', encodeURIComponent(path))
    .replaceAll('{line}', String(Math.max(1, line)));
}
