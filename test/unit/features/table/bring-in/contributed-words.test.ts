import { loadChecklists, loadClauseLibrary } from '$content';
import {
  blankRegisterRow,
  prepareContribution,
  REGISTER_KINDS,
  RegisterFactsSchema,
  type ContributedEntry,
  type RegisterKind,
} from '$domain';
import { beforeAll, expect, test } from 'vitest';
import { NO_MEANINGS, type EntryMeanings } from '../../../../../src/features/shared/entries/entry-words';
import { entryToWords } from '../../../../../src/features/table/bring-in/contributed-words';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSpread } from '../../../../helpers/samples';

let meanings: EntryMeanings;

beforeAll(async () => {
  meanings = { checklists: await loadChecklists(), clauses: await loadClauseLibrary() };
});

/** The names of all fields of a register. */
const fieldsOf = (kind: RegisterKind): readonly string[] =>
  RegisterFactsSchema.options.flatMap(({ entries }) => (entries.kind.literal === kind ? Object.keys(entries) : []));

const asked = { themeCode: '1', nl: 'Weet u wat het samenwerkingsverband nodig heeft?', en: 'Do you know?' };

const prepare = (): readonly ContributedEntry[] =>
  prepareContribution('c1', 't1', choice, { askedOf: () => asked }).entries;

const choice = {
  answers: [
    sampleAnswer('1.1a', {
      value: 'partly',
      certainty: 'unsure',
      explanation: 'Alleen voor vo.',
      evidenceLink: 'https://leiden.example/plan',
      ownNote: 'MARKER-PRIVATE',
      spread: sampleSpread({ tableId: 'MARKER-PRIVATE' }),
    }),
  ],
  arrangements: [sampleArrangement('r1', { ownNote: 'MARKER-PRIVATE' })],
  agreementDrafts: [sampleDraft('d1', { ownNote: 'MARKER-PRIVATE' })],
  registerRows: [],
};

const wordsOf = (index: number): Map<string, string> => {
  const entry = prepare()[index];
  if (entry === undefined) throw new Error('no entry');
  return new Map(entryToWords(entry, meanings).facts.map(({ term, text }) => [term, text]));
};

test('every field of an entry has its line, and no private word is among them', () => {
  for (const entry of prepare()) {
    const { facts } = entryToWords(entry, meanings);
    expect(facts).toHaveLength(Object.keys(entry).length - 2);
    expect(facts.every(({ text }) => text !== '')).toBe(true);
    expect(JSON.stringify(facts)).not.toContain('MARKER-PRIVATE');
  }
});

test('CHK-10 the reason for a change has a line where it was given, and only there', () => {
  const [answer] = prepare();
  if (answer?.kind !== 'answer') throw new Error('no answer');
  const facts = entryToWords({ ...answer, changeReason: 'Besluit van de raad' }, meanings).facts;
  expect(facts.find(({ term }) => term === 'Wat is er veranderd?')?.text).toBe('Besluit van de raad');
  expect(wordsOf(0).has('Wat is er veranderd?')).toBe(false);
});

test('what an entry refers to has a line where there is such a thing, and only there', () => {
  const entries = prepareContribution('c1', 't1', {
    answers: [sampleAnswer('1.1a')],
    arrangements: [sampleArrangement('r1', { startedFrom: undefined })],
    agreementDrafts: [sampleDraft('d1', { startedFrom: undefined })],
    registerRows: [],
  }).entries;
  expect(entries).toHaveLength(3);
  for (const entry of entries) {
    const references = entryToWords(entry, meanings).facts.filter(({ isReference }) => isReference);
    expect(references.every(({ text }) => text !== '')).toBe(true);
    expect(references.map(({ term }) => term)).not.toContain('Begonnen bij vraag');
  }
  expect(wordsOf(1).get('Begonnen bij vraag')).toBe('4.2a');
});

test('an answer is called by its question and says its fields in words', () => {
  const [answer] = prepare();
  if (answer === undefined) throw new Error('no answer');
  expect(entryToWords(answer, meanings).title).toContain('samenwerkingsverband');
  expect(entryToWords(answer, meanings).title).toBe(asked.nl);
  expect(wordsOf(0).get('Zo gevraagd')).toBe(asked.nl);
  expect(wordsOf(0).get('Antwoord')).toBe('Deels');
  expect(wordsOf(0).get('Hoe zeker')).toBe('onzeker');
  expect(wordsOf(0).get('Toelichting')).toBe('Alleen voor vo.');
});

test('CHK-7 how the members stood is a line of its own, and none where there is nothing of it', () => {
  expect(wordsOf(0).get('Stemmen binnen de partij')).toBe(
    [
      'Uit 3 stemmen: 2 ja en 1 nee.',
      '1 lid zei hier niets over.',
      'Een lid: Nee. Bij ons is er geen klas.',
      'Geteld op 12 maart 2026.',
    ].join('\n'),
  );
  const [plain] = prepareContribution('c1', 't1', {
    answers: [sampleAnswer('1.1a')],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  }).entries;
  if (plain === undefined) throw new Error('no entry');
  expect(entryToWords(plain, meanings).facts.map(({ term }) => term)).not.toContain('Stemmen binnen de partij');
});

test('an arrangement says numbers with their unit, days in words, shares and owners with their names', () => {
  const words = wordsOf(1);
  expect(words.get('Omvang van de zorg')).toBe('12,5 uren per week');
  expect(words.get('Einddatum van het contract')).toBe('31 december 2026');
  expect([...words.values()]).toContain('gemeente (Jeugdwet): 60 %\nsamenwerkingsverband (SWV): 40 %');
  expect(words.get('Inhoudelijke eigenaar')).toBe('Gedeeld: De Brug en Aanbieder X');
});

test('INV-10 a small number is told as a range, with the reason why', () => {
  const arrangements = [sampleArrangement('r1', { youthCount: 3 })];
  const [entry] = prepareContribution('c1', 't1', {
    answers: [],
    arrangements,
    agreementDrafts: [],
    registerRows: [],
  }).entries;
  if (entry === undefined) throw new Error('no entry');
  const texts = new Map(entryToWords(entry, meanings).facts.map(({ term, text }) => [term, text]));
  expect(texts.get('Aantal jongeren')).toBe('1-4');
  expect(texts.get('Waarom geen getal')).toMatch(/^Een aantal onder 5 kan naar een jongere wijzen/);
  expect(wordsOf(1).get('Aantal jongeren')).toBe('14');
  expect(wordsOf(1).has('Waarom geen getal')).toBe(false);
});

test('an agreement says its theme by name', () => {
  expect(wordsOf(2).get('Titel')).toBe('Wachttijd melden');
  expect(wordsOf(2).get('Thema')).not.toBe('A6');
});

test('without the content at hand codes stand for themselves', () => {
  const [answer, , agreement] = prepareContribution('c1', 't1', choice).entries;
  if (answer === undefined || agreement === undefined) throw new Error('no entry');
  expect(entryToWords(answer, NO_MEANINGS).title).toBe('1.1a');
  expect(entryToWords(agreement, NO_MEANINGS).facts.map(({ text }) => text)).toContain('A6');
});

test.each(REGISTER_KINDS)('INV-1 every field of a row of %s has its line', (kind) => {
  const registerRows = [{ ...blankRegisterRow(kind, 'g1', 1), source: 'Opgave school', referenceDate: '2026-10-01' }];
  const [entry] = prepareContribution('c1', 't1', {
    answers: [],
    arrangements: [],
    agreementDrafts: [],
    registerRows,
  }).entries;
  if (entry?.kind !== 'register-row') throw new Error('no row');
  const { title, facts } = entryToWords(entry, meanings);
  expect(title).toMatch(/: Zonder naam$/);
  const lines = facts.map(({ term }) => term);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toHaveLength(fieldsOf(entry.row.kind).length - 1);
  expect(facts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Opgave school', '1 oktober 2026']));
});
