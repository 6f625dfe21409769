import { describe, expect, test } from 'vitest';
import {
  AgreementDraftSchema,
  agreementDraftSearchTexts,
  blankAgreementDraft,
  isTermReversed,
  parseRecord,
} from '$domain';

describe('an agreement draft', () => {
  test('a blank one has the form of a record', () => {
    expect(parseRecord(AgreementDraftSchema, blankAgreementDraft('a', 'A6', 1))).toEqual(
      blankAgreementDraft('a', 'A6', 1),
    );
  });

  test('a term that ends before it begins is pointed out', () => {
    expect(isTermReversed({ termFrom: '2027-01-01', termUntil: '2026-12-31' })).toBe(true);
    expect(isTermReversed({ termFrom: '2027-01-01' })).toBe(false);
  });

  test('search looks in title, text and parties', () => {
    const draft = {
      ...blankAgreementDraft('a', 'A6', 1),
      title: 'Wachttijd',
      text: 'vier weken',
      parties: ['Katwijk'],
    };
    expect(agreementDraftSearchTexts(draft)).toEqual(['Wachttijd', 'vier weken', 'Katwijk']);
  });
});
