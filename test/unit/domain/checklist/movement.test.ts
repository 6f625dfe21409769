import {
  ANSWER_VALUES,
  countMovements,
  findMovements,
  MOVEMENT_KINDS,
  reasonOf,
  type MirrorAnswer,
  type WithdrawnAnswer,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const answer = (
  entryId: string,
  partCode: string,
  partyId: string,
  value: MirrorAnswer['value'],
  broughtInAt: number,
): MirrorAnswer => ({ entryId, partCode, partyId, value, broughtInAt, explanation: entryId, evidenceLink: '' });

const withdrawn = (
  id: string,
  partCode: string,
  partyId: string,
  broughtInAt: number,
  withdrawnAt: number,
): WithdrawnAnswer => ({ id, partCode, partyId, participantId: 'p', checklistId: 'vragen', broughtInAt, withdrawnAt });

const SINCE = 100;
const CODES = ['Q1', 'Q2', 'Q3'];
const find = (answers: readonly MirrorAnswer[], withdrawnAnswers: readonly WithdrawnAnswer[] = []) =>
  findMovements(CODES, { answers, withdrawnAnswers }, SINCE);

describe('CHK-10 what moved since a moment', () => {
  test('CHK-10 a party moved where its latest answer differs from its latest before', () => {
    const movements = find([
      answer('a', 'Q2', 'leiden', 'no', 10),
      answer('b', 'Q2', 'leiden', 'partly', 20),
      answer('c', 'Q2', 'leiden', 'yes', 120),
      answer('d', 'Q1', 'school', 'no', 20),
      answer('e', 'Q1', 'school', 'yes', 100),
      answer('f', 'Q1', 'school', 'partly', 130),
    ]);
    expect(
      movements.map(({ partCode, changes }) => [partCode, changes.map((c) => [c.before?.entryId, c.after?.entryId])]),
    ).toEqual([
      ['Q1', [['d', 'f']]],
      ['Q2', [['b', 'c']]],
    ]);
  });

  test('CHK-10 who said the same did not move, nor did an unknown part', () => {
    const movements = find([
      answer('a', 'Q1', 'leiden', 'no', 10),
      answer('b', 'Q1', 'leiden', 'no', 120),
      answer('d', 'Q3', 'leiden', 'yes', 10),
      answer('e', 'Q9', 'leiden', 'yes', 10),
      answer('f', 'Q9', 'leiden', 'no', 110),
    ]);
    expect(movements).toEqual([]);
  });

  test('an answer in words alone moves with its words', () => {
    expect(
      find([answer('a', 'Q1', 'leiden', undefined, 10), answer('b', 'Q1', 'leiden', undefined, 120)]),
    ).toMatchObject([{ kind: 'otherwise' }]);
  });

  test.each([
    ['closer', [answer('a', 'Q1', 'x', 'no', 1), answer('b', 'Q1', 'y', 'yes', 1), answer('c', 'Q1', 'x', 'yes', 101)]],
    ['apart', [answer('a', 'Q1', 'x', 'yes', 1), answer('b', 'Q1', 'y', 'yes', 1), answer('c', 'Q1', 'x', 'no', 101)]],
    ['otherwise', [answer('a', 'Q1', 'x', 'no', 1), answer('c', 'Q1', 'x', 'yes', 101)]],
    ['new', [answer('b', 'Q1', 'y', 'yes', 1), answer('c', 'Q1', 'x', 'no', 101)]],
  ] as const)('OVV-5 a part moved %s', (kind, answers) => {
    expect(find(answers).map((movement) => movement.kind)).toEqual([kind]);
  });

  test('OVV-5 what was withdrawn is seen, without its words; what was replaced counts as answered otherwise', () => {
    expect(find([], [withdrawn('a', 'Q1', 'x', 10, 110)])).toMatchObject([
      { partCode: 'Q1', kind: 'withdrawn', changes: [{ partyId: 'x', isBeforeGone: true, before: undefined }] },
    ]);
    expect(find([answer('b', 'Q1', 'x', 'yes', 120)], [withdrawn('a', 'Q1', 'x', 10, 120)])).toMatchObject([
      { kind: 'otherwise', changes: [{ isBeforeGone: true, after: { entryId: 'b' } }] },
    ]);
    // Laid and taken back before, or since: it was not there at the moment one looks back to, or not any more.
    expect(find([], [withdrawn('a', 'Q1', 'x', 10, 90), withdrawn('b', 'Q1', 'x', 110, 130)])).toEqual([]);
  });

  test('CHK-10 the reason is the one given, else the explanation that is new', () => {
    const [before, after] = [answer('a', 'Q1', 'x', 'no', 1), answer('b', 'Q1', 'x', 'yes', 101)];
    const change = { partyId: 'x', before, isBeforeGone: false, after };
    expect(reasonOf({ ...change, after: { ...after, changeReason: ' Besluit van de raad ' } })).toBe(
      'Besluit van de raad',
    );
    expect(reasonOf(change)).toBe('b');
    expect(reasonOf({ ...change, after: { ...after, explanation: 'a' } })).toBe('');
    expect(reasonOf({ ...change, after: undefined })).toBe('');
  });
});

describe('movement, whatever was said', () => {
  const moment = fc.integer({ min: 0, max: 200 });
  const part = fc.constantFrom(...CODES, 'Q9');
  const party = fc.constantFrom('x', 'y', 'z');
  const said = fc
    .uniqueArray(
      fc.tuple(fc.uuid(), part, party, fc.option(fc.constantFrom(...ANSWER_VALUES), { nil: undefined }), moment),
      {
        selector: ([id]) => id,
        maxLength: 20,
      },
    )
    .map((all) => all.map((facts) => answer(...facts)));
  const gone = fc
    .uniqueArray(fc.tuple(fc.uuid(), part, party, moment, moment), { selector: ([id]) => id, maxLength: 10 })
    .map((all) =>
      all.map(([id, code, by, one, other]) => withdrawn(id, code, by, Math.min(one, other), Math.max(one, other))),
    );

  test('DM21 CHK-10 does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(said, gone, moment, fc.integer(), (answers, withdrawnAnswers, since, turn) => {
        const turned = <T>(list: readonly T[]): readonly T[] => {
          const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        expect(
          findMovements(CODES, { answers: turned(answers), withdrawnAnswers: turned(withdrawnAnswers) }, since),
        ).toEqual(findMovements(CODES, { answers, withdrawnAnswers }, since));
      }),
    );
  });

  test('CHK-10 nothing moved since everything lay there', () => {
    fc.assert(
      fc.property(said, gone, (answers, withdrawnAnswers) => {
        expect(findMovements(CODES, { answers, withdrawnAnswers }, 201)).toEqual([]);
      }),
    );
  });

  test('DM21 OVV-5 every part that moved is of exactly one kind, and has a change; nothing else is', () => {
    fc.assert(
      fc.property(said, gone, moment, (answers, withdrawnAnswers, since) => {
        const movements = findMovements(CODES, { answers, withdrawnAnswers }, since);
        const counts = countMovements(movements);
        expect(MOVEMENT_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(movements.length);
        expect(new Set(movements.map(({ partCode }) => partCode)).size).toBe(movements.length);
        for (const { changes } of movements) {
          expect(changes.length).toBeGreaterThan(0);
          expect(new Set(changes.map(({ partyId }) => partyId)).size).toBe(changes.length);
          for (const { before, isBeforeGone, after } of changes) {
            expect(before !== undefined || isBeforeGone || after !== undefined).toBe(true);
            if (before?.value !== undefined) expect(after?.value).not.toBe(before.value);
          }
        }
      }),
    );
  });
});
