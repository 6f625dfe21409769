import { loadChecklist } from '$content';
import {
  addOwnQuestion,
  applyOwnQuestions,
  askedOf,
  blankOwnQuestion,
  changeAnswer,
  changeOwnQuestion,
  findKnownPart,
  findPart,
  listParts,
  partsFor,
  partWording,
  wordingThen,
} from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const added = addOwnQuestion(
  checklist,
  [],
  { themeCode: '2', wording: { nl: 'Is er een wachtlijst?' }, addressees: ['provider'] },
  1_000,
);
const code = added.partCode;
const hidden = changeOwnQuestion(blankOwnQuestion(checklist, '1.1a', 1_000), { isHidden: true }, 1_000);
const reworded = changeOwnQuestion(
  blankOwnQuestion(checklist, '1.0a', 1_000),
  { wording: { nl: 'Staat inkoop in ons plan?', en: 'Is purchasing in our plan?' } },
  1_000,
);
const answerTo = (partCode: string, at: number) => changeAnswer(undefined, checklist, partCode, { value: 'yes' }, at);

describe('the checklist as a region asks it', () => {
  test('without changes it is the checklist of the app', () => {
    expect(applyOwnQuestions(checklist, [])).toBe(checklist);
    expect(applyOwnQuestions(checklist, [{ ...added, checklistId: 'another' }])).toBe(checklist);
  });

  test('has the part of one’s own at the end of its theme, for whom it is', () => {
    const asked = applyOwnQuestions(checklist, [added]);
    expect(listParts(asked)).toHaveLength(listParts(checklist).length + 1);
    const theme = asked.themes.find((one) => one.code === '2');
    expect(theme?.questions.at(-1)?.parts).toMatchObject([
      { code, kind: 'part', question: { nl: 'Is er een wachtlijst?', en: 'Is er een wachtlijst?' } },
    ]);
    expect(partsFor(asked, 'provider').map(({ part }) => part.code)).toContain(code);
    expect(partsFor(asked, 'school').map(({ part }) => part.code)).not.toContain(code);
  });

  test('leaves out a part whose theme is not known, and keeps the rest', () => {
    expect(listParts(applyOwnQuestions(checklist, [{ ...added, themeCode: '99' }]))).toHaveLength(
      listParts(checklist).length,
    );
  });

  test('has the words of the region for every kind of party; the meaning of the code stays', () => {
    const part = findPart(applyOwnQuestions(checklist, [reworded]), '1.0a')?.part;
    const before = findPart(checklist, '1.0a')?.part;
    expect(part?.question).toEqual({ nl: 'Staat inkoop in ons plan?', en: 'Is purchasing in our plan?' });
    expect(part === undefined ? undefined : partWording(part, 'municipality')).toEqual(part?.question);
    expect(part).toMatchObject({ kind: before?.kind, why: before?.why, addressees: before?.addressees });
  });

  test('OQ3 does not ask what is hidden or removed, and knows it still', () => {
    const removed = changeOwnQuestion(added, { isRemoved: true }, 2_000);
    const asked = applyOwnQuestions(checklist, [hidden, removed]);
    expect(findPart(asked, '1.1a')).toBeUndefined();
    expect(findPart(asked, code)).toBeUndefined();
    expect(findKnownPart(asked, '1.1a')?.part.question).toEqual(findPart(checklist, '1.1a')?.part.question);
    expect(findKnownPart(asked, code)?.part.question.nl).toBe('Is er een wachtlijst?');
    expect(findKnownPart(asked, code)?.part.own?.isAsked).toBe(false);
    expect(findKnownPart(asked, '9.9')).toBeUndefined();
  });

  test('has no question left of which every part is hidden', () => {
    const all = ['1.1a', '1.1b'].map((one) => ({ ...hidden, id: one, partCode: one }));
    const theme = applyOwnQuestions(checklist, all).themes.find((one) => one.code === '1');
    expect(theme?.questions.map((question) => question.code)).not.toContain('1.1');
  });
});

describe('OQ2 what was asked when it was answered', () => {
  const twice = changeOwnQuestion(reworded, { wording: { nl: 'Staat inkoop er nu in?' } }, 5_000);
  const part = findPart(applyOwnQuestions(checklist, [twice]), '1.0a')?.part;
  const first = findPart(checklist, '1.0a')?.part.question;

  test.each([
    [500, first?.nl],
    [1_000, 'Staat inkoop in ons plan?'],
    [4_999, 'Staat inkoop in ons plan?'],
    [5_000, 'Staat inkoop er nu in?'],
  ])('at %i was the wording of then', (at, words) => {
    expect(part === undefined ? undefined : wordingThen(part, at).nl).toBe(words);
  });

  test('goes to the table where others may not know it', () => {
    const asked = applyOwnQuestions(checklist, [added, twice, hidden]);
    expect(askedOf([asked], answerTo(code, 2_000))).toEqual({
      themeCode: '2',
      nl: 'Is er een wachtlijst?',
      en: 'Is er een wachtlijst?',
    });
    expect(askedOf([asked], answerTo('1.0a', 2_000))?.nl).toBe('Staat inkoop in ons plan?');
    expect(askedOf([asked], answerTo('1.0a', 500))).toBeUndefined();
    expect(askedOf([asked], answerTo('1.1a', 2_000))).toBeUndefined();
    expect(askedOf([asked], answerTo('2.4', 2_000))).toBeUndefined();
    expect(askedOf([], answerTo(code, 2_000))).toBeUndefined();
  });
});
