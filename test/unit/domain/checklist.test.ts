import { describe, expect, test } from 'vitest';
import {
  findPart,
  isAddressedTo,
  listParts,
  parseChecklist,
  PARTY_KINDS,
  partsFor,
  partWording,
  type Checklist,
} from '$domain';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const part = (code: string, addressees: readonly string[] = [], change: object = {}) => ({
  code,
  kind: 'part',
  question: text(`Vraag ${code}?`),
  why: text(`Waarom ${code}`),
  addressees,
  ...change,
});
const theme = (code: string, questions: readonly object[]) => ({
  code,
  title: text(`Thema ${code}`),
  context: text('Zo staat het ervoor.'),
  questions,
});
const question = (code: string, ...parts: readonly object[]) => ({ code, lead: text(`Over ${code}`), parts });

const sample = {
  id: 'sample',
  version: 1,
  source: { title: text('Bron'), publisher: 'Uitgever', year: 2014 },
  title: text('Vragen'),
  openingNote: text('Begin hier.'),
  themes: [
    theme('0', [question('0.1', part('0.1', [], { kind: 'opening' }))]),
    theme('1', [
      question(
        '1.0',
        part('1.0a', ['municipality'], { wordingByPartyKind: { municipality: text('Uw eigen plan?') } }),
        part('1.0b', ['partnership']),
      ),
      question('1.1', part('1.1', ['school', 'partnership'])),
    ]),
    theme('5', [question('P5.1', part('P5.1', [], { kind: 'pulse' }))]),
  ],
};

function readSample(input: unknown = sample): Checklist {
  const parsed = parseChecklist(input, 'sample');
  if (!parsed.ok) throw new Error('the sample must be readable');
  return parsed.value;
}

describe('reading a checklist', () => {
  test('keeps everything it holds', () => {
    expect(readSample()).toEqual(sample);
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['no themes', { ...sample, themes: undefined }],
    ['a version of zero', { ...sample, version: 0 }],
    ['no source', { ...sample, source: {} }],
    ['a theme twice', { ...sample, themes: [theme('1', []), theme('1', [])] }],
    ['a question twice', { ...sample, themes: [theme('1', [question('1.0')]), theme('2', [question('1.0')])] }],
    ['a part twice', { ...sample, themes: [theme('1', [question('1.0', part('1.0a'), part('1.0a'))])] }],
    ['an unknown kind of part', { ...sample, themes: [theme('1', [question('1', part('1', [], { kind: 'extra' }))])] }],
    ['an unknown addressee', { ...sample, themes: [theme('1', [question('1', part('1', ['council']))])] }],
    ['a blank question', { ...sample, themes: [theme('1', [question('1', part('1', [], { question: text(' ') }))])] }],
    [
      'wording for an unknown kind of party',
      {
        ...sample,
        themes: [theme('1', [question('1', part('1', [], { wordingByPartyKind: { council: text('x') } }))])],
      },
    ],
  ])('refuses %s and names the file', (_, input) => {
    expect(parseChecklist(input, 'sample')).toEqual({
      ok: false,
      error: { type: 'content-unreadable', file: 'sample' },
    });
  });
});

describe('the parts of a checklist', () => {
  const checklist = readSample();

  test('are listed in order, each with its theme and question', () => {
    const parts = listParts(checklist);
    expect(parts.map((placed) => placed.part.code)).toEqual(['0.1', '1.0a', '1.0b', '1.1', 'P5.1']);
    expect(parts[2]?.theme.code).toBe('1');
    expect(parts[2]?.question.code).toBe('1.0');
  });

  test('are found by code', () => {
    expect(findPart(checklist, '1.0b')?.part.question.nl).toBe('Vraag 1.0b?');
    expect(findPart(checklist, '9.9')).toBeUndefined();
  });

  test('are asked in the words of the party where there are any', () => {
    const own = findPart(checklist, '1.0a')?.part;
    const common = findPart(checklist, '1.0b')?.part;
    if (own === undefined || common === undefined) throw new Error('both parts are in the sample');
    expect(partWording(own, 'municipality').nl).toBe('Uw eigen plan?');
    expect(partWording(own, 'school').nl).toBe('Vraag 1.0a?');
    expect(partWording(own, undefined).nl).toBe('Vraag 1.0a?');
    expect(partWording(common, 'municipality').nl).toBe('Vraag 1.0b?');
  });

  test('without addressees are for everybody', () => {
    for (const kind of PARTY_KINDS) expect(isAddressedTo({ addressees: [] }, kind)).toBe(true);
    expect(isAddressedTo({ addressees: ['school'] }, 'school')).toBe(true);
    expect(isAddressedTo({ addressees: ['school'] }, 'provider')).toBe(false);
  });

  test('are chosen by kind of party, and all of them while the kind is not known', () => {
    const codesFor = (kind: Parameters<typeof partsFor>[1]) =>
      partsFor(checklist, kind).map(({ part: { code } }) => code);
    expect(codesFor('partnership')).toEqual(['0.1', '1.0b', '1.1', 'P5.1']);
    expect(codesFor('provider')).toEqual(['0.1', 'P5.1']);
    expect(codesFor(undefined)).toHaveLength(5);
  });
});
