import { createTable } from '$table';
import { expect, test } from 'vitest';
import { readApart } from '../../../../src/table/apart';
import { sampleChoice, sampleStretch, sampleWords } from '../../../helpers/stretches';

test('TD5 what was written apart is read in one order, and what does not have the form is left out', () => {
  const table = createTable('t1');
  const { doc } = table.replica;
  for (const id of ['b', 'a']) doc.getMap('stretches').set(id, sampleStretch(id));
  doc.getMap('stretches').set('c', sampleStretch('other'));
  doc.getMap('stretches').set('d', { ...sampleStretch('d'), gone: 'alles' });
  doc.getMap('stretchWords').set('a/p1', sampleWords('a', 'Een.', 'Twee.'));
  doc.getMap('stretchWords').set('a/p2', sampleWords('a', 'Een.', 'Twee.'));
  doc.getMap('stretchWords').set('a/p3', 'woorden');
  doc.getMap('apartChoices').set('1', sampleChoice('1', ['r']));
  doc.getMap('apartChoices').set('2', sampleChoice('2', []));
  const { stretches, words, choices } = readApart(table);
  expect(stretches.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(words.map(({ stretchId, pieceId }) => `${stretchId}/${pieceId}`)).toEqual(['a/p1']);
  expect(choices.map(({ id }) => id)).toEqual(['1']);
});
