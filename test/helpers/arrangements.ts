import {
  ARRANGEMENT_FORM,
  blankArrangement,
  createId,
  findTable,
  FUNDING_STREAMS,
  KNOWN_ANSWERS,
  noCodeNames,
  OWNER_STATES,
  planImport,
  SCHOOL_KINDS,
  VOLUME_UNITS,
  type Arrangement,
  type ImportChoice,
  type ImportPlan,
  type InventoryRow,
} from '$domain';
import fc from 'fast-check';
import { toCellText } from '../../src/domain/inventory/sheet/plain-text';

export const anyText = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('abcé ,;:"\'/\n=+-@|%_x0041&<>123\t')), maxLength: 24 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('=1+1', '+31', '-5', '@som', "'s-Hertogenbosch", "'-5", "''=1", '_x0041_', 'ja', '0', '1e5', 'x'),
  )
  .map((words) => words.replace(/(?!\n)\p{Cc}/gu, '').trim());
export const anyName = anyText
  .map((words) => words.replace(/\n/g, ' ').trim())
  .filter((words) => toCellText(words) !== '');
const names = fc.array(anyName, { maxLength: 3 });
export const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
export const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined });
const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const owner = fc.record({ state: fc.constantFrom(...OWNER_STATES), names });
const share = fc
  .record({
    stream: fc.constantFrom(...FUNDING_STREAMS, 'other' as const),
    percentage: maybe(fc.integer({ min: 0, max: 400 })),
    name: maybe(anyName),
  })
  .map(({ stream, percentage, name: ownName }) => ({
    stream,
    ...(percentage === undefined ? {} : { percentage: percentage / 4 }),
    // Only what is none of the known streams has a name of its own.
    ...(stream !== 'other' || ownName === undefined ? {} : { name: ownName }),
  }));
const known = fc.constantFrom(...KNOWN_ANSWERS);

/** Arrangements of any form, with the texts that trouble a spreadsheet. */
export const anyArrangement: fc.Arbitrary<Arrangement> = fc
  .record({
    name: anyName,
    schools: names,
    schoolKind: maybe(fc.constantFrom(...SCHOOL_KINDS)),
    municipality: anyText,
    partnership: anyText,
    targetGroup: anyText,
    since: maybe(anyDay),
    youthCount: maybe(fc.nat()),
    youthCountBelow: maybe(fc.integer({ min: 2, max: 1_000 })),
    youthCountSource: maybe(anyText),
    youthCountDate: maybe(anyDay),
    origins: maybe(fc.array(fc.record({ municipality: anyName, youthCount: maybe(fc.nat()) }), { maxLength: 3 })),
    volume: maybe(fc.record({ amount, unit: fc.constantFrom(...VOLUME_UNITS) })),
    volumeSource: maybe(anyText),
    volumeDate: maybe(anyDay),
    fundingGapReason: maybe(anyText),
    fundingShares: fc.array(share, { maxLength: 3 }),
    financialOwner: owner,
    contentOwner: owner,
    providers: names,
    cooperationAgreement: known,
    isPartOfOffer: known,
    offeredTo: names,
    contractEnd: maybe(anyDay),
    continuity: known,
    continuityHow: anyText,
    parentsPart: anyText,
    source: anyText,
    referenceDate: maybe(anyDay),
    remarks: anyText,
    ownNote: anyText,
  })
  .map((fields): Arrangement => {
    const filled = Object.entries(fields).filter(
      // A range stands in place of a number.
      ([field, value]) => value !== undefined && (field !== 'youthCountBelow' || fields.youthCount === undefined),
    );
    return { ...blankArrangement(createId(), 1_000), ...Object.fromEntries(filled) };
  });

/** Everything that an arrangement says, in letters that a cell can keep: what is empty says nothing. Without its own keys. */
export function allThatIsSaid({ id: _id, createdAt: _from, updatedAt: _last, ...facts }: InventoryRow): unknown {
  return toSaid(facts);
}

function toSaid(value: unknown): unknown {
  if (typeof value === 'string') return toCellText(value);
  if (Array.isArray(value)) return value.map(toSaid).filter((one) => one !== '');
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).map(([key, one]) => [key, toSaid(one)] as const);
  return Object.fromEntries(
    said.filter(([, one]) => one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0)),
  );
}

/** Plans taking over the rows of a sheet, with everything that a test does not say left as it is by itself. */
export function planRows(rows: ImportChoice['rows'], change: Partial<ImportChoice> = {}): ImportPlan {
  const planning = planImport({
    form: ARRANGEMENT_FORM,
    rows,
    table: findTable(rows),
    key: 'name-and-schools',
    decisions: new Map(),
    present: [],
    imports: [],
    codes: noCodeNames,
    ownStreams: [],
    nowMs: 5_000,
    createId,
    ...change,
  });
  for (;;) {
    const next = planning.next();
    if (next.done === true) return next.value;
  }
}
