import { expect, test } from 'vitest';
import { findDocumentLanguage } from '../../../../../src/features/table/desk/document-language';

const CHAPTERS = [
  { nl: 'Visie', en: 'Vision' },
  { nl: 'Afspraken', en: 'Agreements' },
  { nl: 'Monitor', en: 'Monitor' },
];

test('DOC-1 a document is in the language of the headings it began with', () => {
  expect(findDocumentLanguage(['Vision', 'Agreements', 'Monitor'], CHAPTERS)).toBe('en');
  expect(findDocumentLanguage(['Visie', 'Afspraken', 'Monitor'], CHAPTERS)).toBe('nl');
  expect(findDocumentLanguage(['Vision', 'Vervoer', 'Monitor'], CHAPTERS)).toBe('en');
});

test('DOC-1 where the headings say nothing it is Dutch', () => {
  expect(findDocumentLanguage([], CHAPTERS)).toBe('nl');
  expect(findDocumentLanguage(['Monitor', 'Something else'], CHAPTERS)).toBe('nl');
});
