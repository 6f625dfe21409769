import { compareLines, tellLines, toCharacters, type TextLine, type Writer, type WriterRun } from '$domain';
import { expect, test } from 'vitest';

const writers: readonly Writer[] = [
  { kind: 'template', clientId: 1, at: 1 },
  { kind: 'person', clientId: 2, participantId: 'anna', partyId: 'leiden', at: 2 },
  { kind: 'person', clientId: 3, participantId: 'bo', partyId: 'swv', at: 3 },
];

const toLines = (...texts: readonly string[]): readonly TextLine[] =>
  texts.map((text) => ({ kind: 'paragraph', text, look: '' }));

/** The words that came, with whose they are, line by line. */
function cameFrom(before: readonly string[], runs: readonly (readonly [number, string])[][]): readonly string[] {
  const texts = runs.map((line) => line.map(([, text]) => text).join(''));
  const written = runs.flat().map(([clientId, { length }], at): WriterRun => [length, clientId, at * 1000]);
  const nodes = texts.map((text) => ({ name: 'paragraph', children: [{ runs: [{ text }] }] }));
  const told = tellLines(compareLines(toLines(...before), toLines(...texts)), toCharacters(nodes, written), writers);
  return told.flatMap(({ pieces }) =>
    pieces.filter(({ change }) => change === 'added').map(({ partyId, text }) => `${partyId ?? '-'}: ${text.trim()}`),
  );
}

test('ED35 each word that came is told with the party whose it is, also two in one line', () => {
  expect(
    cameFrom(
      ['De gemeente betaalt.', 'Dit gaat weg.'],
      [
        [
          [1, 'De gemeente '],
          [2, 'vergoedt en '],
          [3, 'regelt '],
          [1, 'betaalt.'],
        ],
        [[3, 'Een nieuwe regel van het samenwerkingsverband.']],
      ],
    ),
  ).toEqual(['leiden: vergoedt en', 'swv: regelt', 'swv: Een nieuwe regel van het samenwerkingsverband.']);
});

test('ED35 words of nobody, and of a text of which it was not kept, are of no party', () => {
  expect(cameFrom([], [[[1, 'Visie']]])).toEqual(['-: Visie']);
  const comparison = compareLines([], toLines('Nieuw.'));
  expect(tellLines(comparison, undefined, writers)[0]?.pieces).toEqual([
    { change: 'added', text: 'Nieuw.', partyId: undefined },
  ]);
});
