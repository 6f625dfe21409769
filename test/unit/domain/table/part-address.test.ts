import { partAddress, readPartAddress } from '$domain';
import { expect, test } from 'vitest';

const from = { checklistId: 'vragen', partCode: '1.1a' };

test('CHK-9 the address of a part leads back to it, whatever its code', () => {
  for (const partCode of ['1.1a', 'a b&c=d#e'])
    expect(readPartAddress(partAddress('t1', { checklistId: 'x/y', partCode }))).toEqual({
      checklistId: 'x/y',
      partCode,
    });
  expect(partAddress('t1', from)).toBe('#/aan-tafel/t1/spiegel?lijst=vragen&vraag=1.1a');
});

test('what leads to no part is not taken for one', () => {
  for (const address of ['', '#/aan-tafel/t1/spiegel', '#/x?vraag=1.1a', '#/x?lijst=&vraag=1', '#/x?lijst=a&vraag='])
    expect(readPartAddress(address)).toBeUndefined();
});
