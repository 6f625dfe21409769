import { fingerprintToWords, frozenToText } from '$domain';
import { readFrozen } from '$table';
import { expect, test } from 'vitest';
import { meet, writersApart, type ApartWriter } from '../helpers/apart';

type Name = 'ann' | 'bob' | 'cas';
const NAMES: readonly Name[] = ['ann', 'bob', 'cas'];

/** Everything that they typed while apart, as anybody has to be able to find it. */
const TYPED = [
  'De gemeente betaalt alle zorg.',
  'Wij werken elke week samen.',
  'Gemeente en school betalen elk de helft.',
  'Wij schrijven twee plannen.',
  'Ook op zaterdag rijdt er een bus.',
  'De taxi is voor wie ver woont.',
  'Cas begint in mei.',
];

/** Three who went away with the same document: two write the same places anew, and one takes out what the third extends. */
function goApart(): Readonly<Record<Name, ApartWriter>> {
  const [ann, bob, cas] = writersApart('ann', 'bob', 'cas');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  ann.rewrite('Wij werken samen aan een plan.', 'Wij werken elke week samen.');
  ann.remove('Vervoer', 'Het vervoer is', 'De bus rijdt');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen elk de helft.');
  bob.rewrite('Wij werken samen aan een plan.', 'Wij schrijven twee plannen.');
  cas.addTo('De bus rijdt elke dag.', ' Ook op zaterdag rijdt er een bus.');
  cas.addBelow('De bus rijdt elke dag.', 'De taxi is voor wie ver woont.');
  cas.addTo('Morgen beginnen wij.', ' Cas begint in mei.');
  return { ann, bob, cas };
}

/** Two see each other, or one takes in a file that another made just then. */
type Joining = { readonly how: 'meet' | 'file'; readonly from: Name; readonly to: Name };

function ordersOf<T>(some: readonly T[]): readonly (readonly T[])[] {
  if (some.length <= 1) return [some];
  return some.flatMap((one, at) =>
    ordersOf([...some.slice(0, at), ...some.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}

/** One of them is reached by files alone, and the others meet. */
function joiningsByFile(name: Name): readonly Joining[] {
  const [one = name, other = name] = NAMES.filter((each) => each !== name);
  return [
    { how: 'meet', from: one, to: other },
    ...[one, other].flatMap((each): readonly Joining[] => [
      { how: 'file', from: name, to: each },
      { how: 'file', from: each, to: name },
    ]),
  ];
}

const MEETINGS: readonly Joining[] = [
  { how: 'meet', from: 'ann', to: 'bob' },
  { how: 'meet', from: 'bob', to: 'cas' },
  { how: 'meet', from: 'cas', to: 'ann' },
];

async function wordsOf({ table }: ApartWriter): Promise<string> {
  const bytes = new TextEncoder().encode(frozenToText(readFrozen(table)));
  return fingerprintToWords(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).join(' ');
}

/** What each of them has when all have joined in one order. */
async function joinIn(order: readonly Joining[]) {
  const writers = goApart();
  for (const { how, from, to } of order)
    if (how === 'meet') meet(writers[from], writers[to]);
    else writers[to].takeIn(writers[from].makeFile());
  return Promise.all(
    NAMES.map(async (name) => {
      const { readable, lookHere, offered } = writers[name];
      return {
        lost: TYPED.filter((words) => !readable.includes(words)),
        readings: lookHere.map(({ readings }) => readings.flatMap(({ partyIds }) => partyIds).sort()),
        offered: offered.map((offer) => [offer.removers.partyIds, offer.writers.partyIds]),
        words: await wordsOf(writers[name]),
      };
    }),
  );
}

const BOTH = ['school.ann', 'school.bob'];

test.each([
  { name: 'all meet', joinings: MEETINGS },
  ...NAMES.map((name) => ({ name: `${name} is reached by files`, joinings: joiningsByFile(name) })),
])('J6 TD80 in whatever order three come together, each finds everything of all: $name', async ({ joinings }) => {
  const [first] = await joinIn(joinings);
  expect(first?.words.split(' ')).toHaveLength(6);
  for (const order of ordersOf(joinings)) {
    const saying = order.map(({ how, from, to }) => `${how} ${from} ${to}`).join(', ');
    for (const found of await joinIn(order))
      expect(found, saying).toEqual({
        lost: [],
        readings: [BOTH, BOTH],
        offered: [[['school.ann'], ['school.cas']]],
        words: first?.words,
      });
  }
});
