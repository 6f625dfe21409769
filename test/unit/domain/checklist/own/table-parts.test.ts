import { loadChecklist } from '$content';
import {
  addOwnQuestion,
  applyOwnQuestions,
  blankOwnQuestion,
  changeOwnQuestion,
  findPart,
  listParts,
  prepareQuestions,
  withPartsOfTable,
} from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '2', wording: { nl: 'Wie belt?', en: 'Who calls?' }, addressees: ['school'] },
  1_000,
);
const code = own.partCode;
const laid = prepareQuestions([own], 'p1', 2_000);
const spoken = { checklistId: checklist.id, partCode: code, asked: { themeCode: '2', nl: 'Belt u?', en: 'You?' } };

describe('OQ5 the checklist at a table', () => {
  test('without anything of a region it is one’s own', () => {
    expect(withPartsOfTable(checklist, [], [{ checklistId: checklist.id, partCode: '1.1a' }])).toBe(checklist);
    expect(withPartsOfTable(checklist, [], [{ ...spoken, checklistId: 'another' }])).toBe(checklist);
  });

  test('has a question that came with an answer, in its theme', () => {
    const placed = findPart(withPartsOfTable(checklist, [], [spoken, spoken]), code);
    expect(placed?.theme.code).toBe('2');
    expect(placed?.part).toMatchObject({ question: { nl: 'Belt u?', en: 'You?' }, own: { isAsked: true } });
  });

  test('has what was laid there, answered or not, in those words', () => {
    expect(findPart(withPartsOfTable(checklist, laid, []), code)?.part).toMatchObject({
      question: { nl: 'Wie belt?' },
      addressees: ['school'],
    });
    expect(findPart(withPartsOfTable(checklist, laid, [spoken]), code)?.part.question.nl).toBe('Wie belt?');
  });

  test('has one’s own words before those of others', () => {
    const mine = applyOwnQuestions(checklist, [{ ...own, wording: { nl: 'Mijn woorden' } }]);
    expect(findPart(withPartsOfTable(mine, laid, [spoken]), code)?.part.question.nl).toBe('Mijn woorden');
  });

  test('has what is not asked any more where somebody answered it, and says so', () => {
    const removed = changeOwnQuestion(own, { isRemoved: true }, 3_000);
    const mine = applyOwnQuestions(checklist, [removed]);
    expect(findPart(withPartsOfTable(mine, [], []), code)).toBeUndefined();
    expect(findPart(withPartsOfTable(mine, [], [spoken]), code)?.part.own?.isAsked).toBe(false);
    const off = laid.map((question) => ({ ...question, isRemoved: true }));
    expect(findPart(withPartsOfTable(checklist, off, []), code)).toBeUndefined();
    expect(findPart(withPartsOfTable(checklist, off, [{ ...spoken, asked: undefined }]), code)?.part).toMatchObject({
      question: { nl: 'Wie belt?' },
      own: { isAsked: false },
    });
  });

  test('has a question of an unknown theme in the last one, and none whose words nobody gave', () => {
    const elsewhere = { ...spoken, asked: { ...spoken.asked, themeCode: '99' } };
    expect(findPart(withPartsOfTable(checklist, [], [elsewhere]), code)?.theme.code).toBe(
      checklist.themes.at(-1)?.code,
    );
    expect(listParts(withPartsOfTable(checklist, [], [{ ...spoken, asked: undefined }]))).toEqual(listParts(checklist));
  });
});

describe('what a facilitator lays', () => {
  test('is what the region changed, without its past and without what was removed', () => {
    const changed = changeOwnQuestion(own, { wording: { nl: 'Nieuw' } }, 3_000);
    const hidden = changeOwnQuestion(blankOwnQuestion(checklist, '1.1a', 1_000), { isHidden: true }, 1_000);
    const untouched = blankOwnQuestion(checklist, '1.1b', 1_000);
    const questions = prepareQuestions([changed, hidden, untouched, { ...own, id: 'x', isRemoved: true }], 'p1', 2_000);
    expect(questions).toEqual([
      {
        id: own.id,
        checklistId: checklist.id,
        partCode: code,
        themeCode: '2',
        wording: { nl: 'Nieuw' },
        addressees: ['school'],
        isHidden: false,
        isRemoved: false,
        participantId: 'p1',
        laidAt: 2_000,
      },
      {
        id: hidden.id,
        checklistId: checklist.id,
        partCode: '1.1a',
        addressees: [],
        isHidden: true,
        isRemoved: false,
        participantId: 'p1',
        laidAt: 2_000,
      },
    ]);
  });
});
