import { describe, expect, test } from 'vitest';
import { parseDocumentTemplate } from '$domain';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const chapter = (id: string) => ({ id, heading: text('Visie'), hint: text('Wat willen we?') });
const template = {
  id: 'sample',
  version: 1,
  source: {
    title: text('Bron'),
    publisher: 'Uitgever',
    year: 2016,
    authors: ['A. Auteur'],
    note: text('Bij benadering.'),
  },
  title: text('Ontwikkeldocument'),
  chapters: [{ ...chapter('vision'), questionCodes: ['0.1'] }, chapter('actions')],
};

describe('a document template', () => {
  test('is read whole, chapters in order', () => {
    expect(parseDocumentTemplate(template)).toEqual({ ok: true, value: template });
  });

  test.each([
    ['nothing', undefined],
    ['no chapters', { ...template, chapters: [] }],
    ['a chapter twice', { ...template, chapters: [chapter('vision'), chapter('vision')] }],
    ['a chapter without a hint', { ...template, chapters: [{ id: 'vision', heading: text('Visie') }] }],
  ])('refuses %s and names the file', (_, input) => {
    expect(parseDocumentTemplate(input)).toEqual({
      ok: false,
      error: { type: 'content-unreadable', file: 'document-template' },
    });
  });
});
