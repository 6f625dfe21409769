import { describe, expect, test } from 'vitest';
import {
  createId,
  emptyRegion,
  findSource,
  parseRegion,
  participatingMunicipalities,
  sortMilestones,
  type Milestone,
} from '$domain';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const basis = { sourceId: 'report', date: '2016-06' };
const milestone = (id: string, from: string): Milestone => ({
  id,
  from,
  when: text(from),
  what: text('Er gebeurt iets.'),
  state: 'done',
  ...basis,
});
const body = (id: string) => ({
  id,
  name: text('Overleg'),
  purpose: text('Praten.'),
  feeds: ['oogo'],
  seats: [
    { name: text('Gemeenten'), partyKind: 'municipality', seat: 'member' },
    { name: text('Cliëntenraad'), seat: 'adviser' },
  ],
  ...basis,
});
const region = {
  ...emptyRegion('sample', 'Voorbeeldstreek'),
  isExample: true,
  asOf: text('rond 2016'),
  introduction: text('Een voorbeeld.'),
  sources: [{ id: 'report', title: text('Verslag'), publisher: 'Uitgever', year: 2016 }],
  municipalities: [
    { id: 'one', name: 'Een', standing: 'participates', validUntil: '2018-12-31', statements: [] },
    { id: 'two', name: 'Twee', standing: 'added', statements: [{ id: 's1', text: text('Hoort erbij.'), ...basis }] },
  ],
  partnerships: [
    {
      id: 'p1',
      name: 'SWV Een',
      sector: 'po',
      areas: [{ municipalityId: 'one', extent: 'part', validFrom: '2015-01-01' }],
    },
  ],
  partnershipsNote: { id: 'n1', text: text('Er zijn er meer.'), ...basis },
  lots: [{ id: 'safety', name: text('Veiligheid'), procedure: text('Onderhands'), result: text('Samen'), ...basis }],
  coverage: [
    {
      id: 'c1',
      kind: 'buys-itself',
      municipalityIds: ['two'],
      statement: text('Koopt zelf in.'),
      jointLotIds: ['safety'],
      ...basis,
    },
  ],
  bodies: [body('oogo')],
  risks: [{ id: 'r1', title: text('Grenzen'), text: text('Lopen niet gelijk.'), state: 'parked', ...basis }],
  milestones: [milestone('m1', '2016')],
};

describe('reading a region', () => {
  test('keeps everything it holds', () => {
    expect(parseRegion(region)).toEqual({ ok: true, value: region });
  });

  test('reads an empty region of one’s own, whatever id it was given', () => {
    const own = emptyRegion(createId(), 'Onze regio');
    expect(parseRegion(own)).toEqual({ ok: true, value: own });
    expect(own.isExample).toBe(false);
    expect(own.municipalities).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['a body twice', { ...region, bodies: [body('oogo'), body('oogo')] }],
    ['an unknown standing', { ...region, municipalities: [{ id: 'x', name: 'X', standing: 'gone', statements: [] }] }],
    ['a statement without a source', { ...region, notes: [{ id: 'x', text: text('Los.'), date: '2016' }] }],
    ['a statement without a date', { ...region, notes: [{ id: 'x', text: text('Los.'), sourceId: 'report' }] }],
    ['a month that does not exist', { ...region, milestones: [milestone('x', '2016-13')] }],
    [
      'a municipality without a name',
      { ...region, municipalities: [{ id: 'x', name: ' ', standing: 'added', statements: [] }] },
    ],
  ])('refuses %s and names the file', (_, input) => {
    expect(parseRegion(input, 'sample')).toEqual({ ok: false, error: { type: 'content-unreadable', file: 'sample' } });
  });
});

describe('looking into a region', () => {
  const parsed = parseRegion(region);
  if (!parsed.ok) throw new Error('the sample must be readable');

  test('tells who takes part in the joint purchase', () => {
    expect(participatingMunicipalities(parsed.value).map(({ id }) => id)).toEqual(['one']);
  });

  test('finds the document behind a statement', () => {
    expect(findSource(parsed.value, basis)?.publisher).toBe('Uitgever');
    expect(findSource(parsed.value, { sourceId: 'elsewhere' })).toBeUndefined();
  });

  test('sorts milestones from early to late, a year before its months, equal ones as given', () => {
    const milestones = ['2017-01', '2015', '2015-06', '2013', '2015'].map((from, place) =>
      milestone(`m${place}`, from),
    );
    expect(sortMilestones({ milestones }).map(({ id }) => id)).toEqual(['m3', 'm1', 'm4', 'm2', 'm0']);
    expect(milestones[0]?.id).toBe('m0');
  });
});
