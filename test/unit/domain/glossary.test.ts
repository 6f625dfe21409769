import { describe, expect, test } from 'vitest';
import { parseChangelog, parseGlossary, parseHelp } from '$domain';

const text = (nl: string, en = `${nl} (en)`) => ({ nl, en });
const file = { id: 'sample', version: 1, source: { title: text('Bron'), publisher: 'Uitgever', year: 2016 } };
const unreadable = (name: string) => ({ ok: false, error: { type: 'content-unreadable', file: name } });

describe('the glossary', () => {
  const term = {
    id: 'partnership',
    term: text('samenwerkingsverband', 'school partnership'),
    abbreviation: 'SWV',
    explanation: text('Schoolbesturen die samenwerken.'),
  };
  const mandate = { id: 'mandate', term: text('mandaat', 'mandate'), explanation: text('Mogen beslissen.') };
  const glossary = { ...file, terms: [term, mandate] };

  test('is read whole', () => {
    expect(parseGlossary(glossary)).toEqual({ ok: true, value: glossary });
  });

  test('refuses a term twice or without explanation', () => {
    expect(parseGlossary({ ...file, terms: [term, term] })).toEqual(unreadable('glossary'));
    expect(parseGlossary({ ...file, terms: [{ ...term, explanation: '' }] })).toEqual(unreadable('glossary'));
  });
});

describe('help', () => {
  const section = { id: 'start', title: text('Beginnen'), paragraphs: [text('Kies uw partij.')] };

  test('is read whole', () => {
    const help = { ...file, sections: [section] };
    expect(parseHelp(help)).toEqual({ ok: true, value: help });
  });

  test('refuses a section twice', () => {
    expect(parseHelp({ ...file, sections: [section, section] })).toEqual(unreadable('help'));
  });
});

describe('the changelog', () => {
  const entry = { version: '0.1.0', date: '2026-11-22', changes: [text('Nieuw.')] };

  test('is read whole', () => {
    const changelog = { ...file, entries: [entry] };
    expect(parseChangelog(changelog)).toEqual({ ok: true, value: changelog });
  });

  test.each([
    ['a version twice', [entry, entry]],
    ['a version that is no version', [{ ...entry, version: 'nieuw' }]],
    ['a day in Dutch notation', [{ ...entry, date: '22-11-2026' }]],
  ])('refuses %s', (_, entries) => {
    expect(parseChangelog({ ...file, entries })).toEqual(unreadable('changelog'));
  });
});
