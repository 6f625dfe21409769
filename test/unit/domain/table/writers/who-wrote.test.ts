import { whoWrote, type Writer, type WrittenRun } from '$domain';
import { describe, expect, test } from 'vitest';

const writers: readonly Writer[] = [
  { kind: 'template', clientId: 1, at: 1 },
  { kind: 'person', clientId: 2, participantId: 'anna', partyId: 'leiden', at: 2 },
  { kind: 'person', clientId: 3, participantId: 'bo', partyId: 'swv', at: 3 },
  { kind: 'person', clientId: 4, participantId: 'anna', partyId: 'leiden', at: 4 },
];

/** The sentences of one paragraph, each with its writers. */
const look = (...runs: readonly (readonly [clientId: number, text: string])[]) =>
  whoWrote([{ level: undefined, runs: runs.map(([clientId, text]): WrittenRun => ({ clientId, text })) }], writers)
    .flatMap(({ sentences }) => sentences)
    .map(({ text, partyIds, isFromTemplate, isUnknown }) => [
      text,
      ...partyIds,
      ...(isFromTemplate ? ['template'] : []),
      ...(isUnknown ? ['unknown'] : []),
    ]);

describe('DOC-11 who wrote a sentence', () => {
  test('each sentence has the parties that wrote in it, whatever session it was', () => {
    expect(look([2, 'Samen doen. Wij '], [3, 'allen samen. '], [4, 'En dan?'])).toEqual([
      ['Samen doen.', 'leiden'],
      ['Wij allen samen.', 'leiden', 'swv'],
      ['En dan?', 'leiden'],
    ]);
  });

  test('a sentence ends where another begins, not at an abbreviation or in a number', () => {
    expect(look([2, 'Dit kost o.a. geld: 1.5 procent. “Goed!” Wij gaan door'])).toHaveLength(3);
    expect(look([2, 'Zie art. 3'])).toHaveLength(2);
    expect(look([2, 'Regel een'], [3, '\nregel twee'])).toEqual([
      ['Regel een', 'leiden'],
      ['regel twee', 'swv'],
    ]);
  });

  test('words of a new table are of the template; of whom nobody said who it is, it is not known', () => {
    expect(look([1, 'Visie'])).toEqual([['Visie', 'template']]);
    expect(look([9, 'Ouder '], [2, 'en nieuwer'])).toEqual([['Ouder en nieuwer', 'leiden', 'unknown']]);
  });

  test('a space or a full stop of another tells nothing, unless there is nothing else', () => {
    expect(look([2, 'Samen'], [3, ' .'])).toEqual([['Samen .', 'leiden']]);
    expect(look([3, '—'])).toEqual([['—', 'swv']]);
  });

  test('blocks without words are left, and a heading keeps its level', () => {
    const blocks = [
      { level: 1, runs: [{ text: 'Visie', clientId: 1 }] },
      { level: undefined, runs: [{ text: ' \n ', clientId: 2 }] },
      { level: undefined, runs: [] },
    ];
    expect(whoWrote(blocks, writers).map(({ level }) => level)).toEqual([1]);
  });
});
