import { describe, expect, test } from 'vitest';
import {
  AnswerSchema,
  changeAnswer,
  countProgress,
  isSafeEvidenceLink,
  nextOpenPart,
  parseRecord,
  type Answer,
  type QuestionPart,
} from '$domain';
import { sampleSpread } from '../../../helpers/samples';

const checklist = { id: 'lijst', version: 1 };
const part = (code: string, kind: QuestionPart['kind'] = 'part'): QuestionPart => ({
  code,
  kind,
  question: { nl: 'Vraag?', en: 'Question?' },
  why: { nl: 'Daarom.', en: 'Because.' },
  addressees: [],
});
const parts = ['1.0a', '1.0b', '1.1a'].map((code) => part(code));
const answered = (code: string): [string, Answer] => [
  code,
  changeAnswer(undefined, checklist, code, { value: 'yes' }, 5),
];

describe('a review', () => {
  test('CHK-2 a change leaves everything else of the answer as it was', () => {
    const first = changeAnswer(
      undefined,
      checklist,
      '1.0a',
      { value: 'unknown-here', explanation: 'Vraag het na.' },
      10,
    );
    const second = changeAnswer(first, checklist, '1.0a', { certainty: 'unsure' }, 20);
    expect(second).toMatchObject({ value: 'unknown-here', explanation: 'Vraag het na.', certainty: 'unsure' });
    expect(second).toMatchObject({ createdAt: 10, updatedAt: 20 });
    const cleared = changeAnswer(second, checklist, '1.0a', { value: null }, 30);
    expect(cleared).not.toHaveProperty('value');
    expect(cleared.explanation).toBe('Vraag het na.');
  });

  test('CHK-7 how the members stood stays with an answer until it is taken away', () => {
    const first = changeAnswer(undefined, checklist, '1.0a', { spread: sampleSpread() }, 10);
    const second = changeAnswer(first, checklist, '1.0a', { value: 'yes', explanation: 'Van ons.' }, 20);
    expect(second.spread).toEqual(sampleSpread());
    expect(parseRecord(AnswerSchema, second)).toEqual(second);
    const third = changeAnswer(second, checklist, '1.0a', { spread: null }, 30);
    expect(third).not.toHaveProperty('spread');
    expect(third).toMatchObject({ value: 'yes', explanation: 'Van ons.' });
  });

  test('CHK-12 progress counts answers, and "not known here" is one', () => {
    const unknown = changeAnswer(undefined, checklist, '1.0b', { value: 'unknown-here' }, 5);
    const onlyWords = changeAnswer(undefined, checklist, '1.1a', { explanation: 'Nog bezig' }, 5);
    const answers = new Map([answered('1.0a'), ['1.0b', unknown] as const, ['1.1a', onlyWords] as const]);
    expect(countProgress(parts, answers)).toEqual({ done: 2, total: 3 });
    expect(countProgress([part('1.1a', 'pulse')], answers)).toEqual({ done: 1, total: 1 });
  });

  test('CHK-12 resumes at the first open part from where one was, and goes round', () => {
    expect(nextOpenPart(parts, new Map([answered('1.1a')]), '1.1a')?.code).toBe('1.0a');
    expect(nextOpenPart(parts, new Map([answered('1.0a')]), '1.0a')?.code).toBe('1.0b');
    expect(nextOpenPart(parts, new Map(), undefined)?.code).toBe('1.0a');
    expect(nextOpenPart(parts, new Map(parts.map(({ code }) => answered(code))))).toBeUndefined();
  });

  test('evidence is followed only to the web', () => {
    expect(isSafeEvidenceLink('https://www.voorbeeld.nl/plan.pdf')).toBe(true);
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'plan.pdf', '', 'file:///etc/passwd'])
      expect(isSafeEvidenceLink(link)).toBe(false);
  });
});
