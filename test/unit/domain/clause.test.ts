import { describe, expect, test } from 'vitest';
import { findClauseTheme, listSlots, parseClauseLibrary } from '$domain';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const theme = (code: string) => ({
  code,
  title: text('Wachtlijsten'),
  explanation: text('Spreek af hoe.'),
  starter: { title: text('Wachttijd delen'), text: text('{wie} meldt dit binnen {termijn}.') },
  questionCodes: ['4.3'],
});
const library = {
  id: 'sample',
  version: 2,
  source: { title: text('Bron'), publisher: 'Uitgever', year: 2016 },
  title: text('Thema’s'),
  themes: [theme('A1'), theme('A2')],
};

describe('a clause library', () => {
  test('is read whole, and its themes are found by code', () => {
    const parsed = parseClauseLibrary(library);
    expect(parsed).toEqual({ ok: true, value: library });
    if (!parsed.ok) throw new Error('the sample must be readable');
    expect(findClauseTheme(parsed.value, 'A2')?.code).toBe('A2');
    expect(findClauseTheme(parsed.value, 'A9')).toBeUndefined();
  });

  test.each([
    ['nothing', null],
    ['a theme twice', { ...library, themes: [theme('A1'), theme('A1')] }],
    ['a clause without text', { ...library, themes: [{ ...theme('A1'), starter: { title: text('x') } }] }],
    ['a code with a space', { ...library, themes: [{ ...theme('A1'), questionCodes: ['4 3'] }] }],
  ])('refuses %s and names the file', (_, input) => {
    expect(parseClauseLibrary(input, 'themes')).toEqual({
      ok: false,
      error: { type: 'content-unreadable', file: 'themes' },
    });
  });
});

describe('slots', () => {
  test('are listed in order, each once', () => {
    expect(listSlots('{wie} belt {school of gebied} binnen {termijn}; {wie} schrijft.')).toEqual([
      'wie',
      'school of gebied',
      'termijn',
    ]);
  });

  test('are gone once filled in; loose or nested braces are no slot of their own', () => {
    expect(listSlots('De school belt binnen vier weken.')).toEqual([]);
    expect(listSlots('{} en { of } en {open')).toEqual([' of ']);
    expect(listSlots('{buiten {binnen} }')).toEqual(['binnen']);
  });
});
