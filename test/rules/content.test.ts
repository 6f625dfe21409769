import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  loadChangelog,
  loadChecklist,
  loadChecklists,
  loadClauseLibrary,
  loadDocumentTemplate,
  loadExampleRegion,
  loadGlossary,
  loadHelp,
  loadWorkshopGuide,
} from '$content';
import {
  listParts,
  listSlots,
  PARTY_KINDS,
  type Checklist,
  type ClauseLibrary,
  type DocumentTemplate,
  type Glossary,
  type Region,
} from '$domain';

const folder = fileURLToPath(new URL('../../src/content/', import.meta.url));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const readJson = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}`, 'utf8'));

/** Every JSON file that holds content, by path. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json') && path !== 'retired-ids.json')
  .map((path): [string, unknown] => [path, readJson(path)]);

/** Every object in a file, the file itself included. */
const listObjects = (value: unknown): Record<string, unknown>[] => {
  if (!isObject(value)) return [];
  const inside = Object.values(value).flatMap(listObjects);
  return Array.isArray(value) ? inside : [value, ...inside];
};
const listStrings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(listStrings) : [];

/** The texts of a file with both languages. */
const listTexts = (file: unknown) => listObjects(file).filter((value) => 'nl' in value || 'en' in value);

let checklist: Checklist;
let clauses: ClauseLibrary;
let template: DocumentTemplate;
let region: Region;
let glossary: Glossary;
let loadedByPath: ReadonlyMap<string, unknown>;

beforeAll(async () => {
  checklist = await loadChecklist();
  clauses = await loadClauseLibrary();
  template = await loadDocumentTemplate();
  region = await loadExampleRegion();
  glossary = await loadGlossary();
  loadedByPath = new Map<string, unknown>([
    ...(await loadChecklists()).map((loaded): [string, unknown] => [`checklists/${loaded.id}.json`, loaded]),
    ['clauses/annex-themes.json', clauses],
    ['document-template.json', template],
    ['example-region/holland-rijnland.json', region],
    ['glossary.json', glossary],
    ['help/help.json', await loadHelp()],
    ['help/workshop-guide.json', await loadWorkshopGuide()],
    ['changelog.json', await loadChangelog()],
  ]);
});

const partsOf = (kind: string) => listParts(checklist).filter(({ part }) => part.kind === kind);

describe('every content file', () => {
  test('the check sees the files there are', () => {
    expect(files.length).toBeGreaterThanOrEqual(7);
    expect(files.flatMap(([, file]) => listTexts(file)).length).toBeGreaterThan(500);
  });

  test.each(files)('CN3 %s has every text in Dutch and English, without blanks or loose spaces', (_, file) => {
    for (const text of listTexts(file)) {
      expect(Object.keys(text).sort()).toEqual(['en', 'nl']);
      for (const words of listStrings(text)) {
        expect(words).toMatch(/\S/);
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/ {2}|\t|\n| [.,;:?!]/);
      }
    }
  });

  test.each(files)('CN4 %s names its source with title, publisher and year', (_, file) => {
    const sources =
      isObject(file) && Array.isArray(file['sources']) ? file['sources'] : [isObject(file) && file['source']];
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      if (!isObject(source)) throw new Error('a source is an object');
      expect(listTexts(source['title'])).toHaveLength(1);
      expect(source['publisher']).toMatch(/\S/);
      expect(source['year']).toBeGreaterThan(2000);
    }
  });

  test.each(files)('CN9 %s holds no address or telephone number, and spells Alphen aan den Rijn', (_, file) => {
    for (const words of listStrings(file)) {
      expect(words).not.toMatch(/@|https?:|www\.|\b0\d{1,3}[- ]?\d{6,8}\b/);
      expect(words).not.toMatch(/alphen(?!-aan-den-rijn| aan den Rijn)/i);
      expect(words).not.toMatch(/alphen aan den Rijn/);
    }
  });

  test.each(files)('CN11 %s is read whole by its parser', (path, file) => {
    expect(loadedByPath.has(path)).toBe(true);
    expect(loadedByPath.get(path)).toEqual(file);
  });

  test('CN10 every file in the folder of checklists is loaded under its own id', async () => {
    const ids = readdirSync(`${folder}checklists`).map((name) => name.replace('.json', ''));
    expect((await loadChecklists()).map(({ id }) => id)).toEqual(ids.sort());
  });
});

describe('codes and ids', () => {
  test.each(files)('CN1 %s has unique codes and ids that are safe in a web address', (_, file) => {
    for (const list of listObjects(file).flatMap((value) => Object.values(value).filter(Array.isArray))) {
      const names = list.filter(isObject).flatMap((value) => [value['id'] ?? value['code'] ?? []].flat());
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(typeof name === 'string' && encodeURIComponent(name)).toBe(name);
    }
  });

  test('CN1 part codes are unique over the whole of a checklist', async () => {
    for (const each of await loadChecklists()) {
      const codes = listParts(each).map(({ part }) => part.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('CN5 clauses and chapters refer to parts there are', () => {
    const known = new Set(listParts(checklist).map(({ part }) => part.code));
    const named = [...clauses.themes, ...template.chapters].flatMap(({ questionCodes }) => questionCodes ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  test('CN5 the example region refers to its own sources, municipalities, lots and bodies', () => {
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
    const named = (key: string) => listObjects(region).flatMap((value) => [value[key] ?? []].flat());
    const missing = (key: string, known: ReadonlySet<unknown>) => named(key).filter((id) => !known.has(id));
    expect(missing('sourceId', ids(region.sources))).toEqual([]);
    expect(missing('municipalityIds', ids(region.municipalities))).toEqual([]);
    expect(missing('jointLotIds', ids(region.lots))).toEqual([]);
    expect(missing('feeds', ids(region.bodies))).toEqual([]);
    expect(named('sourceId').length).toBeGreaterThan(50);
  });

  test('CN6 every issued id is in use or retired, and none is used without being issued', async () => {
    const used = new Map<string, readonly string[]>([
      ...(await loadChecklists()).map((each): [string, string[]] => [
        each.id,
        listParts(each).map(({ part }) => part.code),
      ]),
      [clauses.id, clauses.themes.map(({ code }) => code)],
      [template.id, template.chapters.map(({ id }) => id)],
    ]);
    const book = readJson('retired-ids.json');
    if (!isObject(book)) throw new Error('retired-ids.json is not an object');
    expect(Object.keys(book).sort()).toEqual([...used.keys()].sort());
    for (const [name, inUse] of used) {
      const entry = book[name];
      const { issued, retired } = isObject(entry) ? entry : {};
      const [issuedIds, retiredIds] = [listStrings(issued), listStrings(retired)];
      expect(new Set([...issuedIds, ...retiredIds]).size).toBe(issuedIds.length + retiredIds.length);
      expect([...issuedIds].sort()).toEqual([...inUse].sort());
    }
  });
});

describe('the clarifying questions', () => {
  test('CN2 are 3 opening questions, 38 parts and 5 pulse questions', () => {
    expect(partsOf('opening').map(({ part }) => part.code)).toEqual(['0.1', '0.2', '0.3']);
    expect(partsOf('pulse').map(({ part }) => part.code)).toEqual(['P5.1', 'P5.2', 'P5.3', 'P5.4', 'P5.5']);
    expect(partsOf('part')).toHaveLength(38);
    const perTheme = checklist.themes.map((theme) => theme.questions.flatMap(({ parts }) => parts).length);
    expect(checklist.themes.map(({ code }) => code)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(perTheme).toEqual([3, 11, 8, 6, 13, 5]);
  });

  test('CN2 have the codes of their theme, question and letter', () => {
    for (const { theme, question, part } of partsOf('part')) {
      expect(question.code.startsWith(`${theme.code}.`)).toBe(true);
      const letter = question.parts.length === 1 ? '' : 'abcde'.charAt(question.parts.indexOf(part));
      expect(part.code).toBe(`${question.code}${letter}`);
    }
  });

  test('CN7 are one sentence of at most 110 characters in every wording', () => {
    for (const { part } of listParts(checklist)) {
      for (const wording of [part.question, ...Object.values(part.wordingByPartyKind ?? {})]) {
        for (const words of listStrings(wording)) {
          expect(words.length, words).toBeLessThanOrEqual(110);
          expect(words).toMatch(/^[A-ZÀ-Ý][^?!]*\?$/);
        }
      }
    }
  });

  test('CN8 have own wording per kind of party for at least 12 parts, and it differs from the common one', () => {
    const reworded = listParts(checklist).filter(({ part }) => part.wordingByPartyKind !== undefined);
    expect(reworded.length).toBeGreaterThanOrEqual(12);
    for (const { part } of reworded) {
      const wordings = Object.values(part.wordingByPartyKind ?? {});
      expect(wordings.length).toBeGreaterThan(0);
      for (const wording of wordings) expect(wording).not.toEqual(part.question);
    }
  });

  test('CN8 are addressed to known kinds of party, each at most once', () => {
    for (const { part } of listParts(checklist)) {
      expect(part.addressees.every((kind) => PARTY_KINDS.includes(kind))).toBe(true);
      expect(new Set(part.addressees).size).toBe(part.addressees.length);
    }
  });
});

describe('clauses, glossary and example region', () => {
  test('CN12 a starter clause has equally many slots in both languages and ends in the sign of success', () => {
    expect(clauses.themes.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']);
    for (const { starter } of clauses.themes) {
      expect(listSlots(starter.text.en)).toHaveLength(listSlots(starter.text.nl).length);
      expect(listSlots(starter.text.nl)).toEqual(expect.arrayContaining(['wie', 'teken van succes']));
      expect(listSlots(starter.text.en)).toEqual(expect.arrayContaining(['who', 'sign of success']));
    }
  });

  test('CN7 an explanation in the glossary fits two lines', () => {
    for (const { explanation } of glossary.terms) {
      for (const words of listStrings(explanation)) expect(words.length, words).toBeLessThanOrEqual(170);
    }
    const abbreviations = glossary.terms.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
    expect(abbreviations).toEqual(expect.arrayContaining(['KDC', 'OZA', 'OOGO', 'TWO', 'RBL', 'SWV', 'JGT']));
  });

  test('CN13 the example region has the numbers of its source', () => {
    const standing = (wanted: string) =>
      region.municipalities.filter((one) => one.standing === wanted).map(({ name }) => name);
    expect(region.isExample).toBe(true);
    expect(standing('participates')).toHaveLength(11);
    expect(standing('buys-itself')).toEqual(['Alphen aan den Rijn', 'Kaag en Braassem']);
    expect(standing('not-joined')).toEqual(['Voorschoten']);
    expect([region.lots, region.bodies, region.opportunities, region.risks].map((list) => list.length)).toEqual([
      3, 13, 4, 5,
    ]);
  });

  test('CN13 both statements about Wassenaar stand, and a pending decision stays pending', () => {
    expect(region.municipalities.find(({ id }) => id === 'wassenaar')?.statements).toHaveLength(2);
    expect(region.milestones.find(({ id }) => id === 'four-year-decision')?.state).toBe('subject-to-decision');
  });

  test('CN13 education is heard before the physical advisory table meets, and has no chair there', () => {
    const seats = region.bodies.find(({ id }) => id === 'physical-advisory-table')?.seats ?? [];
    const seatsOf = (kind: string) => seats.filter(({ partyKind }) => partyKind === kind).map(({ seat }) => seat);
    expect(seatsOf('school')).toEqual(['beforehand']);
    expect(seatsOf('provider')).toEqual(['member']);
  });
});
