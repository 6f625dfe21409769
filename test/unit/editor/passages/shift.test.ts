import { expect, test } from 'vitest';
import { documentSchema } from '../../../../src/editor/model/schema';
import { makeShift } from '../../../../src/editor/passages/shift';

const makeText = (text: string) =>
  documentSchema.node('doc', null, [
    documentSchema.node('paragraph', null, text === '' ? [] : [documentSchema.text(text)]),
  ]);

test('ED15 a place moves with the letters around it, and is nowhere where its words are gone', () => {
  const before = makeText('een twee drie');
  const range = { from: 5, to: 9 };
  expect(makeShift(before, before)(range)).toBe(range);
  expect(makeShift(before, makeText('nu een twee drie'))(range)).toEqual({ from: 8, to: 12 });
  expect(makeShift(before, makeText('een twee drie vier'))(range)).toEqual(range);
  expect(makeShift(before, makeText('een  drie'))(range)).toBeUndefined();
});
