import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Live } from '../../../web/js/live.js';

/** A listener that counts, beside what it listens to. */
function listening() {
  const heard = { changed: 0, progress: 0 };
  const live = new Live({
    onChanged: () => heard.changed++,
    onProgress: () => heard.progress++,
    onBack: () => {},
  });
  return { live, heard };
}

test('the first word of the server changes nothing when it is of what is shown', () => {
  const { live, heard } = listening();
  live.shows(3);
  live.changed({ generation: 3, pending: 0 });
  assert.deepEqual(heard, { changed: 0, progress: 1 });
});

test('another generation than the one that is shown is a change, though it be the first told of', () => {
  const { live, heard } = listening();
  live.shows(3);
  live.changed({ generation: 4, pending: 0 });
  assert.equal(heard.changed, 1);
});

test('an answer of an older generation than told of is asked for again', async () => {
  const { live, heard } = listening();
  live.changed({ generation: 4, pending: 0 });
  assert.equal(heard.changed, 0, 'nothing is shown yet');
  live.shows(3);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(heard.changed, 1);
});

test('an answer of the generation told of is not', async () => {
  const { live, heard } = listening();
  live.changed({ generation: 4, pending: 0 });
  live.shows(4);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(heard.changed, 0);
});
