import { expect, test } from 'vitest';
import { readDay } from '../../../../../../src/domain/inventory/sheet/cells/read-day';

test.each([
  ['1-10-2026', '2026-10-01'],
  ['01/10/2026', '2026-10-01'],
  ['1.10.26', '2026-10-01'],
  ['1 oktober 2026', '2026-10-01'],
  ['5 mrt. 2019', '2019-03-05'],
  ['5 maart 2019', '2019-03-05'],
  ['2026-10-01', '2026-10-01'],
  ['2026-10-01T00:00:00.000Z', '2026-10-01'],
])('%s is read as %s', (text, day) => {
  expect(readDay(text)).toEqual({ ok: true, value: day });
});

test.each(['31-2-2026', '2019', 'zomer 2026', '1-13-2026', '46000', '1-1-1066'])('%s is no day', (text) => {
  expect(readDay(text)).toEqual({ ok: false, error: 'not-a-day' });
});
