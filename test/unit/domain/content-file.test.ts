import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createId } from '$domain';
import {
  areUnique,
  ContentCodeSchema,
  contentListById,
  contentObject,
  ContentTextSchema,
  LocalizedTextSchema,
  readContent,
} from '../../../src/domain/content-file';

describe('what content files share', () => {
  test('a text is in both languages and never blank', () => {
    expect(v.is(LocalizedTextSchema, { nl: 'vraag', en: 'question' })).toBe(true);
    for (const input of [{ nl: 'vraag' }, { nl: 'vraag', en: ' ' }, { nl: '', en: 'question' }, 'vraag', null]) {
      expect(v.is(LocalizedTextSchema, input)).toBe(false);
    }
    expect(v.is(ContentTextSchema, 'x'.repeat(2_001))).toBe(false);
  });

  test('a code is safe in a web address, and a fresh id is one', () => {
    for (const code of ['0.1', '1.0a', 'P5.1', 'A8', 'short-term', '-_x'])
      expect(v.is(ContentCodeSchema, code)).toBe(true);
    for (const code of ['', 'a b', 'a/b', '#a', 'é', 'x'.repeat(65), 3])
      expect(v.is(ContentCodeSchema, code)).toBe(false);
    for (let count = 0; count < 200; count += 1) expect(v.is(ContentCodeSchema, createId())).toBe(true);
  });

  test('an id stands once in a list', () => {
    const schema = contentListById(contentObject({ id: ContentCodeSchema }));
    expect(v.is(schema, [{ id: 'a' }, { id: 'b' }])).toBe(true);
    expect(v.is(schema, [{ id: 'a' }, { id: 'a' }])).toBe(false);
    expect(areUnique([])).toBe(true);
    expect(areUnique(['a', 'b', 'a'])).toBe(false);
  });

  test('a file that cannot be read is named', () => {
    expect(readContent(ContentCodeSchema, 'a', 'letters')).toEqual({ ok: true, value: 'a' });
    expect(readContent(ContentCodeSchema, 1, 'letters')).toEqual({
      ok: false,
      error: { type: 'content-unreadable', file: 'letters' },
    });
  });
});
