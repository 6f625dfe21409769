// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { leaveLines } from '../../../src/features/versions/leaving-lines';

test('what looks like personal data is decided on before it goes on paper', () => {
  const leaving = leaveLines(() => [{ kind: 'paragraph', text: 'Bel 06-12345678 hierover.', look: '' }]);
  const print = vi.fn();
  leaving.goOn(print);
  expect(print).not.toHaveBeenCalled();
  expect(leaving.open).toMatchObject([{ words: '06-12345678', place: 'In de tekst' }]);
  leaving.keep();
  leaving.goOn(print);
  expect(print).toHaveBeenCalledOnce();
});
