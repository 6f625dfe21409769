import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DaySchema, MAX_TEXT_LENGTH, parseRecord, recordEntries, TextSchema } from '$domain';

const Schema = v.object({ ...recordEntries, text: TextSchema });
const record = { v: 1, id: 'a', createdAt: 1, updatedAt: 2, text: 'tekst' };

describe('records', () => {
  test('DM3 what does not have the form is not read', () => {
    expect(parseRecord(Schema, record)).toEqual(record);
    expect(parseRecord(Schema, { ...record, v: 2 })).toBeUndefined();
    expect(parseRecord(Schema, { ...record, text: 5 })).toBeUndefined();
    expect(parseRecord(Schema, { ...record, text: 'a'.repeat(MAX_TEXT_LENGTH + 1) })).toBeUndefined();
    expect(parseRecord(Schema, undefined)).toBeUndefined();
  });

  test('a day is a real day', () => {
    expect(parseRecord(DaySchema, '2026-10-01')).toBe('2026-10-01');
    expect(parseRecord(DaySchema, '1-10-2026')).toBeUndefined();
  });
});
