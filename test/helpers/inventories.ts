import { blankArrangement, FUNDING_STREAMS, VOLUME_UNITS, type Arrangement } from '$domain';
import fc from 'fast-check';

const names = (...some: readonly string[]) => fc.uniqueArray(fc.constantFrom(...some), { maxLength: 3 });
const owner = fc.constantFrom('unclear', 'named').map((state) => ({ state, names: state === 'named' ? ['Wij'] : [] }));

/** Arrangements by chance, each with an id of its own. */
export const anyInventory: fc.Arbitrary<readonly Arrangement[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('Zorgklas 9', 'Zorgklas 10', 'Leertuin', ''),
      schools: names('De Brug', ' de brug ', 'Het Anker', ''),
      municipality: fc.constantFrom('Leiden', 'leiden', 'Katwijk', ''),
      partnership: fc.constantFrom('SWV Rijnstreek', ''),
      providers: names('Aanbieder X', 'Aanbieder Y'),
      streams: fc.uniqueArray(fc.constantFrom(...FUNDING_STREAMS), { maxLength: 2 }),
      financialOwner: owner,
      contentOwner: owner,
      youthCount: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
      volume: fc.option(
        fc.record({
          amount: fc.nat({ max: 10_000 }).map((cents) => cents / 100),
          unit: fc.constantFrom(...VOLUME_UNITS),
        }),
        { nil: undefined },
      ),
      contractEnd: fc.option(fc.constantFrom('2026-12-31', '2027-07-31'), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ streams, ...facts }, at) => ({
      ...blankArrangement(`row-${String(at)}`, at),
      ...facts,
      fundingShares: streams.map((stream) => ({ stream })),
    })),
  );

/** Lots by chance of one provider, and none of the other. */
export const someLots = new Map([['aanbieder x', ['Perceel 1', 'Perceel 2']]]);
