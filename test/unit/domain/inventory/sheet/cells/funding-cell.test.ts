import { FUNDING_STREAMS } from '$domain';
import { expect, test } from 'vitest';
import { readShares, writeShares } from '../../../../../../src/domain/inventory/sheet/cells/funding-cell';

test('shares come back as they were written', () => {
  const shares = FUNDING_STREAMS.map((stream, at) => (at % 3 === 0 ? { stream } : { stream, percentage: at * 2.5 }));
  expect(readShares(writeShares(shares))).toEqual({ ok: true, value: shares });
});

test('shares are read as people write them', () => {
  expect(readShares('60% gemeente, 33,5 procent SWV en subsidie')).toEqual({
    ok: true,
    value: [
      { stream: 'municipality-youth-act', percentage: 60 },
      { stream: 'partnership', percentage: 33.5 },
      { stream: 'subsidy' },
    ],
  });
  expect(readShares('loterij 10 %')).toEqual({ ok: false, error: 'unknown-stream' });
  expect(readShares('gemeente 110 %')).toEqual({ ok: false, error: 'over-100' });
});
