import { loadChecklist } from '$content';
import {
  addOwnQuestion,
  blankOwnQuestion,
  changeOwnQuestion,
  findPart,
  OwnQuestionSchema,
  parseRecord,
  tidyWording,
  wordingForApp,
} from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const draft = { themeCode: '2', wording: { nl: '  Is er een wachtlijst? ', en: ' ' }, addressees: ['school'] as const };

describe('changing what a region asks', () => {
  test('a new question has tidy words and a code of its own', () => {
    const first = addOwnQuestion(checklist, [], draft, 1_000);
    const second = addOwnQuestion(checklist, [first], draft, 1_000);
    expect(first).toMatchObject({ wording: { nl: 'Is er een wachtlijst?' }, addressees: ['school'], earlier: [] });
    expect(second.partCode).toMatch(/^R2-/);
    expect(parseRecord(OwnQuestionSchema, first)).toEqual(first);
  });

  test('OQ2 other words are remembered with until when they stood', () => {
    const first = addOwnQuestion(checklist, [], draft, 1_000);
    const second = changeOwnQuestion(first, { wording: { nl: 'Hoe lang is de wachtlijst?' } }, 2_000);
    expect(second.earlier).toEqual([{ wording: { nl: 'Is er een wachtlijst?' }, until: 2_000 }]);
    expect(second).toMatchObject({ wording: { nl: 'Hoe lang is de wachtlijst?' }, createdAt: 1_000, updatedAt: 2_000 });
    expect(changeOwnQuestion(second, { isHidden: true }, 3_000).earlier).toHaveLength(1);
  });

  test('OQ2 the words of the app are remembered as those, and come back', () => {
    const blank = blankOwnQuestion(checklist, '1.1a', 1_000);
    const other = changeOwnQuestion(blank, { wording: { nl: 'Anders' } }, 2_000);
    expect(other.earlier).toEqual([{ until: 2_000 }]);
    const back = changeOwnQuestion(other, { wording: null }, 3_000);
    expect(back.wording).toBeUndefined();
    expect(back.earlier).toEqual([{ until: 2_000 }, { wording: { nl: 'Anders' }, until: 3_000 }]);
    expect(parseRecord(OwnQuestionSchema, back)).toEqual(back);
  });

  test('what changes nothing leaves it as it is', () => {
    const first = addOwnQuestion(checklist, [], draft, 1_000);
    expect(changeOwnQuestion(first, { wording: { nl: ' Is er een wachtlijst?' }, isHidden: false }, 9_000)).toBe(first);
  });

  test('remembers the latest wordings of one that was changed without end', () => {
    let own = addOwnQuestion(checklist, [], draft, 1_000);
    for (let at = 0; at < 230; at += 1) own = changeOwnQuestion(own, { wording: { nl: `Vraag ${at}` } }, 2_000 + at);
    expect(own.earlier.at(-1)?.wording?.nl).toBe('Vraag 228');
    expect(parseRecord(OwnQuestionSchema, own)).toEqual(own);
  });
});

describe('the words of a question', () => {
  test('have no loose spaces, and no English that says nothing more', () => {
    expect(tidyWording({ nl: ' a ', en: ' b ' })).toEqual({ nl: 'a', en: 'b' });
    expect(tidyWording({ nl: 'a', en: 'a' })).toEqual({ nl: 'a' });
    expect(tidyWording({ nl: 'a', en: '' })).toEqual({ nl: 'a' });
  });

  test('are those of the app where they say the same', () => {
    const placed = findPart(checklist, '1.1a');
    if (placed === undefined) throw new Error('no part');
    const { nl, en } = placed.part.question;
    expect(wordingForApp(placed, { nl: ` ${nl}`, en })).toBeNull();
    expect(wordingForApp(placed, { nl })).toBeNull();
    expect(wordingForApp(placed, { nl: 'Anders', en: '' })).toEqual({ nl: 'Anders' });
  });
});
