import {
  BLIND_SPOT_KINDS,
  blankArrangement,
  blankRegisterRow,
  findBlindSpots,
  schoolYearEnd,
  type Arrangement,
  type BlindSpot,
  type RegisterRow,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../helpers/samples';

const TODAY = '2026-11-26';
const NAMES = ['De Brug', ' de brug', 'Het Anker', ''] as const;
const name = fc.constantFrom(...NAMES);
const names = fc.array(name, { maxLength: 2 });
const day = fc.constantFrom('2026-07-31', '2026-11-25', TODAY, '2026-12-31', '2027-07-31', '2027-08-01');

const arrangements: fc.Arbitrary<readonly Arrangement[]> = fc
  .array(
    fc.record(
      {
        schools: names,
        providers: names,
        municipality: name,
        offeredTo: names,
        contractEnd: day,
        origins: fc.array(
          fc.record({ municipality: name, youthCount: fc.nat(3) }, { requiredKeys: ['municipality'] }),
          { maxLength: 2 },
        ),
        youthCount: fc.nat(9),
        fundingShares: fc.array(
          fc.record(
            { stream: fc.constant('school' as const), percentage: fc.constantFrom(40, 60) },
            { requiredKeys: ['stream'] },
          ),
          { maxLength: 3 },
        ),
        fundingGapReason: fc.constantFrom('', 'komt nog'),
      },
      { requiredKeys: ['schools', 'providers', 'municipality', 'offeredTo'] },
    ),
    { maxLength: 4 },
  )
  .map((made) => made.map((facts, at) => ({ ...blankArrangement(`a${at}`, 1), ...facts })));

const registerRow: fc.Arbitrary<RegisterRow> = fc.oneof(
  name.map((school) => ({ ...blankRegisterRow('school', 's', 1), name: school })),
  name.map((school) => ({ ...blankRegisterRow('basic-support', 'b', 1), school })),
  fc.tuple(name, fc.option(day, { nil: undefined })).map(([provider, until]) => ({
    ...blankRegisterRow('contract', 'c', 1),
    provider,
    ...(until === undefined ? {} : { until }),
  })),
  fc
    .tuple(name, names, fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const))
    .map(([provider, formsOfHelp, isContracted]) => ({
      ...blankRegisterRow('provider', 'p', 1),
      name: provider,
      formsOfHelp,
      isContracted,
    })),
  name.map((formOfHelp) => ({ ...blankRegisterRow('estimate', 'e', 1), formOfHelp })),
);

const keyOf = (text: string): string => text.trim().toLowerCase();
const holds = (list: readonly string[], wanted: string): boolean => list.some((text) => keyOf(text) === keyOf(wanted));

/** The facts that a spot has to rest on, looked up again in another way. */
function expectFacts(spot: BlindSpot, rows: readonly Arrangement[], registers: readonly RegisterRow[]): void {
  const { place } = spot;
  const arrangement = place.type === 'arrangement' ? rows.find(({ id }) => id === place.id) : undefined;
  const register =
    place.type === 'register' ? registers.find(({ kind, id }) => kind === place.kind && id === place.id) : undefined;
  expect(arrangement ?? register).toBeDefined();
  switch (spot.kind) {
    case 'no-number':
      expect(arrangement).not.toHaveProperty('youthCount');
      return;
    case 'shares-not-whole': {
      const shares = arrangement?.fundingShares ?? [];
      expect(shares.reduce((sum, { percentage = 0 }) => sum + percentage, 0)).toBe(spot.total);
      expect(spot.total).not.toBe(100);
      expect(spot.total).toBeGreaterThan(0);
      expect(arrangement?.fundingGapReason ?? '').toBe('');
      return;
    }
    case 'contract-ended':
    case 'contract-before-school-year': {
      const ends = [
        ...rows.map(({ contractEnd }) => contractEnd),
        ...registers.map((row) => (row.kind === 'contract' ? row.until : undefined)),
      ];
      expect(ends).toContain(spot.day);
      expect(spot.day < TODAY).toBe(spot.kind === 'contract-ended');
      if (spot.kind === 'contract-before-school-year') expect(spot.day.slice(5)).not.toBe('07-31');
      return;
    }
    case 'contract-end-differs':
      expect(arrangement?.contractEnd).toBe(spot.day);
      // A contract without a provider says nothing of anybody's.
      for (const row of registers)
        if (row.kind === 'contract' && keyOf(row.provider) !== '' && holds(arrangement?.providers ?? [], row.provider))
          expect(row.until).not.toBe(spot.day);
      expect(registers).toContainEqual(expect.objectContaining({ kind: 'contract', until: spot.until }));
      return;
    case 'provider-without-contract':
      expect(holds(arrangement?.providers ?? [], spot.provider)).toBe(true);
      for (const row of rows) if (holds(row.providers, spot.provider)) expect(row).not.toHaveProperty('contractEnd');
      for (const row of registers) {
        if (row.kind === 'contract') expect(keyOf(row.provider)).not.toBe(keyOf(spot.provider));
        if (row.kind === 'provider' && row.isContracted === 'yes')
          expect(keyOf(row.name)).not.toBe(keyOf(spot.provider));
      }
      return;
    case 'offer-leaves-out':
      if (spot.isOrigin)
        expect(
          arrangement?.origins?.some(
            ({ municipality, youthCount }) => municipality.trim() === spot.municipality && youthCount !== 0,
          ),
        ).toBe(true);
      else expect(arrangement?.municipality.trim()).toBe(spot.municipality);
      expect(arrangement?.offeredTo.some((text) => text.trim() !== '')).toBe(true);
      expect(holds(arrangement?.offeredTo ?? [], spot.municipality)).toBe(false);
      return;
    case 'school-without-data':
      expect(registers.some((row) => row.kind === 'school' && row.name.trim() === spot.school)).toBe(true);
      expect(rows.some(({ schools }) => holds(schools, spot.school))).toBe(false);
      expect(registers.some((row) => row.kind === 'basic-support' && keyOf(row.school) === keyOf(spot.school))).toBe(
        false,
      );
      return;
    case 'form-nobody-gives':
      expect(registers.some((row) => row.kind === 'estimate' && keyOf(row.formOfHelp) === keyOf(spot.formOfHelp))).toBe(
        true,
      );
      expect(registers.some((row) => row.kind === 'provider' && holds(row.formsOfHelp, spot.formOfHelp))).toBe(false);
  }
}

describe('INV-11 blind spots', () => {
  test('INV-11 never a spot without the facts', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arrangements, fc.array(registerRow, { maxLength: 6 }), (rows, registers) => {
        for (const spot of findBlindSpots({ arrangements: rows, registerRows: registers }, TODAY)) {
          seen.add(spot.kind);
          expectFacts(spot, rows, registers);
        }
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual([...BLIND_SPOT_KINDS].sort());
  });

  test('INV-5 the end of a contract that was typed twice is laid beside the one in the register', () => {
    const row = sampleArrangement('a', { contractEnd: '2027-07-31', providers: ['Jeugdhulp Rijnland'] });
    const contract = (until: string, id = 'c') => ({
      ...blankRegisterRow('contract', id, 1),
      provider: ' Stichting Jeugdhulp Rijnland',
      until,
    });
    const find = (...registerRows: readonly RegisterRow[]) =>
      findBlindSpots({ arrangements: [row], registerRows }, TODAY).filter(
        ({ kind }) => kind === 'contract-end-differs',
      );
    expect(find(contract('2027-07-31'))).toEqual([]);
    expect(find(contract('2027-12-31'), contract('2027-07-31', 'd'))).toEqual([]);
    expect(find({ ...contract('2027-12-31'), provider: 'Horizon' })).toEqual([]);
    expect(find(contract('2027-12-31'))).toMatchObject([
      { day: '2027-07-31', provider: 'Stichting Jeugdhulp Rijnland', until: '2027-12-31', place: { id: 'a' } },
    ]);
  });

  test('INV-11 finds what is there to be found', () => {
    const row = sampleArrangement('a', { contractEnd: '2027-07-31', offeredTo: ['Leiden', 'Lisse'] });
    const {
      youthCount: _count,
      contractEnd: _end,
      ...open
    } = sampleArrangement('b', {
      providers: ['Aanbieder Y'],
      offeredTo: ['Katwijk'],
    });
    const kinds = (looked: Parameters<typeof findBlindSpots>[0]) =>
      findBlindSpots(looked, TODAY).map(({ kind }) => kind);
    expect(kinds({ arrangements: [], registerRows: [] })).toEqual([]);
    expect(kinds({ arrangements: [row], registerRows: [] })).toEqual([]);
    expect(kinds({ arrangements: [{ ...row, contractEnd: '2026-12-31' }], registerRows: [] })).toEqual([
      'contract-before-school-year',
    ]);
    expect(kinds({ arrangements: [{ ...row, contractEnd: '2026-01-01' }], registerRows: [] })).toEqual([
      'contract-ended',
    ]);
    expect(kinds({ arrangements: [open], registerRows: [] })).toEqual([
      'no-number',
      'provider-without-contract',
      'offer-leaves-out',
      'offer-leaves-out',
    ]);
    expect(kinds({ arrangements: [{ ...row, origins: [], offeredTo: ['Katwijk'] }], registerRows: [] })).toEqual([
      'offer-leaves-out',
    ]);
    const registerRows = [
      { ...blankRegisterRow('school', 's', 1), name: 'De Werf' },
      { ...blankRegisterRow('estimate', 'e', 1), formOfHelp: 'dagbehandeling' },
      { ...blankRegisterRow('contract', 'c', 1), provider: ' aanbieder y' },
    ];
    expect(kinds({ arrangements: [row], registerRows })).toEqual(['school-without-data', 'form-nobody-gives']);
    expect(kinds({ arrangements: [open], registerRows })).not.toContain('provider-without-contract');
  });

  test('INV-11 one provider that is written in two ways is one: its contract counts, and without one it is told once', () => {
    const row = { ...sampleArrangement('a'), providers: ['Jeugdhulp Rijnland'], contractEnd: undefined };
    const other = { ...sampleArrangement('b'), providers: ['Stichting Jeugdhulp Rijnland'], contractEnd: undefined };
    const tell = (registerRows: readonly RegisterRow[]) =>
      findBlindSpots({ arrangements: [row, other], registerRows }, TODAY).flatMap((spot) =>
        spot.kind === 'provider-without-contract' ? [spot.provider] : [],
      );
    expect(tell([])).toEqual(['Jeugdhulp Rijnland']);
    expect(tell([{ ...blankRegisterRow('contract', 'c', 1), provider: 'Jeugdhulp Rijnland BV' }])).toEqual([]);
    expect(tell([{ ...blankRegisterRow('contract', 'c', 1), provider: 'Jeugdhulp Delfland' }])).toEqual([
      'Jeugdhulp Rijnland',
    ]);
  });

  test('a school year ends on 31 July', () => {
    expect(['2026-07-31', '2026-08-01', '2027-01-01'].map(schoolYearEnd)).toEqual([
      '2026-07-31',
      '2027-07-31',
      '2027-07-31',
    ]);
  });
});

describe('INV-4 INV-11 shares that do not make 100 %', () => {
  const found = (change: Partial<Arrangement>) =>
    findBlindSpots(
      { arrangements: [sampleArrangement('a', { fundingGapReason: '', ...change })], registerRows: [] },
      TODAY,
    ).filter(({ kind }) => kind === 'shares-not-whole');

  test('are a blind spot while it is not said why, also above 100 %', () => {
    const shares = (percentage: number): Arrangement['fundingShares'] => [
      { stream: 'school', percentage },
      { stream: 'subsidy', percentage: 60 },
    ];
    expect(found({ fundingShares: shares(30) })).toMatchObject([{ place: { id: 'a' }, total: 90 }]);
    expect(found({ fundingShares: shares(50) })).toMatchObject([{ total: 110 }]);
    expect(found({ fundingShares: shares(50), fundingGapReason: ' ' })).toHaveLength(1);
    expect(found({ fundingShares: shares(50), fundingGapReason: 'dubbel betaald tot zomer' })).toEqual([]);
    expect(found({ fundingShares: shares(40) })).toEqual([]);
    expect(found({ fundingShares: [{ stream: 'school' }] })).toEqual([]);
    expect(found({ fundingShares: [] })).toEqual([]);
  });
});
