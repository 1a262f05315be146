// @ts-check
// Bars as a picture. It says nothing aloud: the table beside it says the same.

import { svg } from '../html.js';
/** @import {Bucket} from '../answers.js' */

/** The height of the picture in its own units. */
const HIGH = 40;

/** The least height of a bar for any note at all. */
const LEAST = 3;

/** Above so many bars there is no room for gaps between them. */
const MOST_WITH_GAPS = 70;

/** @param {Bucket[]} buckets */
export function bars(buckets) {
  const most = Math.max(1, ...buckets.map((bucket) => bucket.notes));
  const width = buckets.length > MOST_WITH_GAPS ? 1 : 0.82;
  const picture = svg('svg', {
    class: 'time-bars',
    viewBox: `0 0 ${buckets.length} ${HIGH}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  buckets.forEach(({ notes }, i) => {
    const high = notes === 0 ? 0.6 : LEAST + (HIGH - LEAST) * Math.sqrt(notes / most);
    picture.append(
      svg('rect', {
        class: notes === 0 ? 'is-empty' : '',
        x: String(i + (1 - width) / 2),
        y: String(HIGH - high),
        width: String(width),
        height: String(high),
      }),
    );
  });
  return picture;
}

/** @param {Element} picture @param {number} first @param {number} last of the bars that stand out */
export function pointOut(picture, first, last) {
  picture.classList.toggle('is-brushed', last >= first);
  Array.from(picture.children).forEach((bar, i) =>
    bar.classList.toggle('is-in', first <= i && i <= last),
  );
}
