// @ts-check
// A term such as `[status:open]` in a query, put in and taken out.

/** @param {string} q @param {string} term @returns {boolean} */
export function hasTerm(q, term) {
  return ` ${q} `.includes(` ${term} `);
}

/** @param {string} q @param {string} term @param {boolean} on @returns {string} the query with or without it */
export function withTerm(q, term, on) {
  if (hasTerm(q, term) === on) return q;
  return (on ? `${q} ${term}` : ` ${q} `.replace(` ${term} `, ' ')).trim();
}
