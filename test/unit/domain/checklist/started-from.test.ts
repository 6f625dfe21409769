import { isSamePart, listStartedFrom } from '$domain';
import { expect, test } from 'vitest';

const from = { checklistId: 'vragen', partCode: '1.1a' };

test('CHK-9 a trace leads to one part of one checklist', () => {
  expect(isSamePart({ ...from }, from)).toBe(true);
  expect(isSamePart({ ...from, partCode: '1.1b' }, from)).toBe(false);
  expect(isSamePart({ ...from, checklistId: 'andere' }, from)).toBe(false);
  expect(isSamePart(undefined, from)).toBe(false);
  const list = [{ id: 'a', startedFrom: from }, { id: 'b' }, { id: 'c', startedFrom: { ...from, partCode: '2' } }];
  expect(listStartedFrom(list, from).map(({ id }) => id)).toEqual(['a']);
});
