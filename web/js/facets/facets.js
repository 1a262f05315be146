// @ts-check
// The facets: what the notes found have in common, to keep to it or to leave it out.

import { replace } from '../html.js';
import { FIELDS } from '../state.js';
import { Group, chosen } from './group.js';
/** @import {Facet} from '../answers.js' */
/** @import {Field, View} from '../state.js' */

/** @type {Record<Field, string>} */
const NAMES = {
  tag: 'Tags',
  category: 'Categories',
  author: 'Authors',
  folder: 'Folders',
  year: 'Years',
};

export class Facets {
  /** @param {Element} parent @param {(message: string) => void} onError */
  constructor(parent, onError) {
    this.parent = parent;
    const listener = { onError, onChange: () => this.again() };
    this.groups = FIELDS.map((field) => new Group(field, NAMES[field], listener));
  }

  /** @param {View} view @param {Record<string, Facet>} facets */
  show(view, facets) {
    this.view = view;
    this.facets = facets;
    const shown = this.groups.filter(({ field }) => hasAny(view, field, facets[field]));
    replace(
      this.parent,
      shown.map((group) => group.show(view, facets[group.field])),
    );
  }

  again() {
    if (this.view && this.facets) this.show(this.view, this.facets);
  }
}

/** @param {View} view @param {Field} field @param {Facet | undefined} facet */
function hasAny(view, field, facet) {
  return facet !== undefined && (facet.values.length > 0 || chosen(view, field) > 0);
}
