// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { makeBox, showPlaces } from '../../../../src/editor/suggesting/field-box';

test('the field holds the words, has a name, and says below what is changed', () => {
  const box = makeBox('Uw voorstel', 'zes weken wachten');
  expect([box.field.value, box.field.getAttribute('aria-label')]).toEqual(['zes weken wachten', 'Uw voorstel']);
  expect(makeBox('Uw voorstel', '').id).not.toBe(box.id);
  box.field.value = 'vier weken wachten';
  showPlaces(box, 'zes weken wachten');
  const parts = [...box.changes.querySelectorAll('del, ins')].map(({ tagName, textContent }) => [tagName, textContent]);
  expect(parts).toEqual([
    ['DEL', 'zes'],
    ['INS', 'vier'],
  ]);
});
