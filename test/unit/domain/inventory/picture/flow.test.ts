import { makeFlow, NOTHING_IS_SMALL, PICTURE_SIZE, REST_KEY, type FlowLink } from '$domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

test('OVV-3 shows which streams pay for which arrangements, and who owns these', () => {
  const { streams, arrangements, owners, toArrangements, toOwners } = makeFlow(
    [
      sampleArrangement('a', { name: 'Zorgklas' }),
      sampleArrangement('b', {
        name: 'Leertuin',
        youthCount: 30,
        fundingShares: [{ stream: 'school' }, { stream: 'partnership' }],
        financialOwner: { state: 'unclear', names: ['Iemand'] },
      }),
      sampleArrangement('c', {
        name: 'Tussenvoorziening',
        youthCount: 2,
        fundingShares: [],
        financialOwner: { state: 'shared', names: ['De Brug', ' de brug', 'gemeente leiden'] },
      }),
    ],
    NOTHING_IS_SMALL,
  );
  expect(arrangements.map(({ name }) => name)).toEqual(['Leertuin', 'Zorgklas', 'Tussenvoorziening']);
  expect(streams.map(({ key, weight }) => [key, weight])).toEqual([
    ['partnership', 0.9],
    ['municipality-youth-act', 0.6],
    ['school', 0.5],
    ['', 1],
  ]);
  expect(owners.map(({ name, weight }) => [name, weight])).toEqual([
    ['Gemeente Leiden', 1.5],
    ['De Brug', 0.5],
    ['', 1],
  ]);
  expect(toArrangements).toContainEqual({ from: 'municipality-youth-act', to: '1', weight: 0.6 });
  expect(toArrangements).toContainEqual({ from: '', to: '2', weight: 1 });
  expect(toOwners).toContainEqual({ from: '2', to: 'gemeente leiden', weight: 0.5 });
  expect(toOwners).toContainEqual({ from: '0', to: '', weight: 1 });
});

test('OVV-3 what comes in goes out, however many there are, and at most ten are there by name', () => {
  const shares = fc.array(
    fc.record(
      { stream: fc.constantFrom('school', 'subsidy', 'other'), percentage: fc.nat({ max: 100 }) },
      { requiredKeys: ['stream'] },
    ),
    { maxLength: 3 },
  );
  const rowsOf = fc.array(
    fc.record({
      fundingShares: shares,
      names: fc.array(
        fc.nat({ max: 30 }).map((at) => `Partij ${at}`),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(rowsOf, (made) => {
      const rows = made.map(({ fundingShares, names }, at) =>
        sampleArrangement(`r${at}`, { fundingShares, financialOwner: { state: 'shared', names } }),
      );
      const { streams, arrangements, owners, toArrangements, toOwners } = makeFlow(rows, 5);
      const sum = (links: readonly { readonly weight: number }[]) => links.reduce((all, { weight }) => all + weight, 0);
      for (const all of [streams, arrangements, owners, toArrangements, toOwners])
        expect(sum(all)).toBeCloseTo(rows.length, 6);
      const keysOf = (nodes: readonly { readonly key: string }[]) => nodes.map(({ key }) => key);
      for (const nodes of [streams, arrangements, owners]) {
        expect(keysOf(nodes).filter((key) => key !== REST_KEY).length).toBeLessThanOrEqual(PICTURE_SIZE);
        expect(new Set(keysOf(nodes)).size).toBe(nodes.length);
      }
      const leads = (links: readonly FlowLink[], from: readonly string[], to: readonly string[]) =>
        links.every((link) => from.includes(link.from) && to.includes(link.to));
      expect(leads(toArrangements, keysOf(streams), keysOf(arrangements))).toBe(true);
      expect(leads(toOwners, keysOf(arrangements), keysOf(owners))).toBe(true);
    }),
  );
});

test('OVV-3 INV-4 each own stream of a region is one of its own', () => {
  const own = sampleArrangement('a', {
    fundingShares: [
      { stream: 'other', name: 'Regiofonds', percentage: 80 },
      { stream: 'other', name: 'Stadsfonds', percentage: 20 },
    ],
  });
  const { streams, toArrangements } = makeFlow([own], NOTHING_IS_SMALL);
  expect(streams.map(({ name, weight }) => [name, weight])).toEqual([
    ['Regiofonds', 0.8],
    ['Stadsfonds', 0.2],
  ]);
  expect(toArrangements).toContainEqual({ from: 'regiofonds', to: '0', weight: 0.8 });
});
