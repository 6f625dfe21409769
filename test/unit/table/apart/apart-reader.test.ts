import { expect, test } from 'vitest';
import { ApartReader } from '../../../../src/table/apart';
import { writersApart } from '../../../helpers/apart';

test('what did not change is the same value, what did is read anew', () => {
  const [ann] = writersApart('ann');
  const reader = new ApartReader(ann.table);
  const { content } = reader.read();
  expect(reader.read().content.stretches).toBe(content.stretches);
  ann.rewrite('Morgen beginnen wij.', 'Nu beginnen wij.');
  expect(reader.read().snapshot.pieces.at(-1)?.text).toBe('Nu beginnen wij.');
  ann.makeFile();
  expect(reader.read().content.stretches).toHaveLength(content.stretches.length + 1);
  reader.stop();
});
