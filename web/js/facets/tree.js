// @ts-check
// Values such as `garden/soil` as a tree, and their order while a person points at them.

/** @import {FacetValue} from '../answers.js' */

/** @typedef {FacetValue & {label: string, children: Branch[]}} Branch the label is its last part */

/**
 * Puts each value below the nearest one that its path leads through.
 * @param {FacetValue[]} values @returns {Branch[]} in the order of the values, on every level
 */
export function tree(values) {
  const branches = new Map(
    values.map((value) => [value.value, { ...value, label: value.value, children: [] }]),
  );
  /** @type {Branch[]} */
  const roots = [];
  for (const branch of /** @type {Iterable<Branch>} */ (branches.values())) {
    const parent = above(branch.value).find((path) => branches.has(path));
    if (parent === undefined) roots.push(branch);
    else {
      branch.label = branch.value.slice(parent.length + 1);
      /** @type {Branch} */ (branches.get(parent)).children.push(branch);
    }
  }
  return roots;
}

/**
 * Draws a branch and its only child together, where both hold the same notes: `content/en`.
 * @param {Branch[]} branches @param {(branch: Branch) => boolean} isKept by itself
 * @returns {Branch[]}
 */
export function joined(branches, isKept) {
  return branches.map((branch) => {
    let end = branch;
    let { label } = branch;
    while (end.children.length === 1 && end.children[0].notes === end.notes && !isKept(end)) {
      [end] = end.children;
      label = `${label}/${end.label}`;
    }
    return { ...end, label, children: joined(end.children, isKept) };
  });
}

/** @param {string} value @returns {string[]} the paths that lead to it, the nearest first */
export function above(value) {
  const parts = value.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('/'));
}

/**
 * The values in the order that they stood in, and the new ones after them.
 * @param {FacetValue[]} values @param {string[]} order of values before
 */
export function inOrder(values, order) {
  const place = new Map(order.map((value, i) => [value, i]));
  const at = (/** @type {FacetValue} */ { value }) => place.get(value) ?? order.length;
  return values.toSorted((a, b) => at(a) - at(b));
}

/**
 * @param {Branch[]} branches @param {(branch: Branch) => boolean} isIt of them or below them
 * @returns {boolean}
 */
export function some(branches, isIt) {
  return branches.some((branch) => isIt(branch) || some(branch.children, isIt));
}
