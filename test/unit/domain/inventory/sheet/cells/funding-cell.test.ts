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

test('INV-4 a stream of the region comes back with its name, whatever that holds', () => {
  for (const name of ['Regiofonds', 'Fonds 2025; 10 % en school', 'a "b" + c', 'gemeente', '$& 5 %']) {
    const shares = [
      { stream: 'other', name, percentage: 80 },
      { stream: 'subsidy' },
      { stream: 'other', name },
    ] as const;
    expect(readShares(writeShares(shares))).toEqual({ ok: true, value: shares });
  }
  expect(writeShares([{ stream: 'other', name: 'Regiofonds', percentage: 80 }])).toBe('anders "Regiofonds" 80 %');
  expect(writeShares([{ stream: 'other', percentage: 80 }])).toBe('anders 80 %');
});

test('INV-4 a stream that the region has is known by its name, and one that nobody has is not', () => {
  expect(readShares('Regiofonds 70 %; gemeentefonds 30%', ['Gemeentefonds', 'Regiofonds'])).toEqual({
    ok: true,
    value: [
      { stream: 'other', name: 'Regiofonds', percentage: 70 },
      { stream: 'other', name: 'Gemeentefonds', percentage: 30 },
    ],
  });
  expect(readShares('Regiofonds 70 %', ['Gemeentefonds'])).toEqual({ ok: false, error: 'unknown-stream' });
  expect(readShares('gemeente 70 %', [''])).toMatchObject({ value: [{ stream: 'municipality-youth-act' }] });
  expect(readShares(`anders "${'x'.repeat(201)}"`)).toEqual({ ok: false, error: 'too-long' });
});
