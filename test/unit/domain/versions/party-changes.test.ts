import {
  changesByParty,
  compareLines,
  toCharacters,
  type FrozenNode,
  type TextLine,
  type Writer,
  type WriterRun,
} from '$domain';
import { expect, test } from 'vitest';

const writers: readonly Writer[] = [
  { kind: 'template', clientId: 1, at: 1 },
  { kind: 'person', clientId: 2, participantId: 'anna', partyId: 'leiden', at: 2 },
  { kind: 'person', clientId: 3, participantId: 'bo', partyId: 'swv', at: 3 },
];

/** Words of a session, with the number of their first character. */
type Written = readonly [clientId: number, first: number, text: string];
type Told = { readonly lines: readonly TextLine[]; readonly characters: ReturnType<typeof toCharacters> };

/** A text of paragraphs; one that begins with "# " is a heading. */
function told(...blocks: readonly (readonly Written[])[]): Told {
  const texts = blocks.map((block) => block.map(([, , text]) => text).join(''));
  const nodes = texts.map((text): FrozenNode => ({ name: 'paragraph', children: [{ runs: [{ text }] }] }));
  const runs = blocks.flatMap((block) =>
    block.map(([clientId, first, { length }]): WriterRun => [length, clientId, first]),
  );
  const lines = texts.map((text): TextLine => ({
    ...(text.startsWith('# ') ? { kind: 'heading', level: 1 } : { kind: 'paragraph' }),
    text,
    look: '',
  }));
  return { lines, characters: toCharacters(nodes, runs) };
}

/** What changed, a line for each sentence: whose, where, and the words with what came and went between signs. */
function look(before: Told, after: Told): readonly string[] {
  const comparison = compareLines(before.lines, after.lines);
  const { parties, isPartlyUnknown } = changesByParty(
    comparison,
    { before: before.characters, after: after.characters },
    writers,
  );
  const sentences = parties.flatMap(({ partyId, chapters }) =>
    chapters.flatMap(({ title, added, removed }) =>
      [...added, ...removed].map(({ isWhole, pieces }) => {
        const words = pieces.map(({ change, text }) => {
          if (change === 'same') return text;
          return change === 'added' ? `+${text}+` : `-${text}-`;
        });
        return `${partyId} ${title} ${isWhole ? 'all' : 'some'}: ${words.join('')}`;
      }),
    ),
  );
  return [...sentences, ...(isPartlyUnknown ? ['unknown'] : [])];
}

const visie: readonly Written[] = [[1, 0, '# Visie']];

test('DM91 a new sentence is of the party that wrote it, in its chapter', () => {
  const before = told(visie, [[2, 0, 'Er stond iets. ']]);
  const after = told(visie, [
    [2, 0, 'Er stond iets. '],
    [3, 0, 'Dit is nieuw.'],
  ]);
  expect(look(before, after)).toEqual(['swv # Visie all: +Dit is nieuw.+']);
});

test('DM91 of a sentence that was changed the new words are of who wrote them, and those that went of who had written them', () => {
  const before = told([[2, 0, 'Elke jongere krijgt binnen 6 weken een antwoord.']]);
  const after = told([
    [2, 0, 'Elke jongere krijgt binnen '],
    [3, 5, '4'],
    [2, 28, ' weken een antwoord.'],
  ]);
  expect(look(before, after)).toEqual([
    'swv  some: Elke jongere krijgt binnen +4+ weken een antwoord.',
    'leiden  some: Elke jongere krijgt binnen -6- weken een antwoord.',
  ]);
});

test('DM91 who mends a letter of a word is named for it, who wrote the rest of the word is not', () => {
  const before = told([[2, 0, 'Wij doen het smen met de school.']]);
  const after = told([
    [2, 0, 'Wij doen het s'],
    [3, 0, 'a'],
    [2, 14, 'men met de school.'],
  ]);
  expect(look(before, after)).toEqual(['swv  some: Wij doen het +samen+ met de school.']);
});

test('DM91 a sentence of two parties is told of both, each with its own words', () => {
  const after = told([
    [2, 0, 'Wij doen het '],
    [3, 0, 'allen samen.'],
  ]);
  expect(look(told(), after)).toEqual([
    'leiden  all: +Wij doen het+ allen samen.',
    'swv  all: Wij doen het +allen samen.+',
  ]);
});

test('DM91 what moved, what stayed and what a table begins with is of nobody', () => {
  const line: readonly Written[] = [[2, 0, 'Deze alinea staat eerst boven.']];
  const other: readonly Written[] = [[2, 40, 'En deze andere stond er al onder.']];
  expect(look(told(line, other), told(other, [[3, 0, 'Deze alinea staat eerst boven.']]))).toEqual([]);
  expect(look(told(), told([[1, 0, 'Van het sjabloon.']]))).toEqual([]);
});

test('DM91 a sentence that went into a paragraph of its own is neither gone nor new', () => {
  const before = told([[2, 0, 'Elke school heeft een vast gezicht. De gemeente betaalt het vervoer.']]);
  const after = told(
    [[2, 0, 'Elke school heeft een vast gezicht.']],
    [[3, 0, 'De gemeente betaalt het vervoer.']],
    [[3, 90, 'Ja.']],
  );
  expect(look(before, after)).toEqual(['swv  all: +Ja.+']);
});

test('DM91 of what is not known nobody is named', () => {
  const after = told([[9, 0, 'Van een ander.']]);
  expect(look(told(), after)).toEqual(['unknown']);
  expect(look({ ...told(), characters: undefined }, { ...after, characters: undefined })).toEqual([]);
});

test('DM91 the lines of agreements, which come after the text, are of nobody', () => {
  const after = told([[2, 0, 'Nieuw.']]);
  const agreement: TextLine = { kind: 'paragraph', text: 'Wat is afgesproken.', look: 'agreement' };
  expect(look(told(), { ...after, lines: [...after.lines, agreement] })).toEqual(['leiden  all: +Nieuw.+']);
});
