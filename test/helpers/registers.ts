import {
  blankRegisterRow,
  createId,
  ESTIMATE_SOURCES,
  ESTIMATE_UNITS,
  findTable,
  KNOWN_ANSWERS,
  noCodeNames,
  planImport,
  registerForm,
  SCHOOL_KINDS,
  TRUST_LEVELS,
  VOLUME_UNITS,
  type ImportChoice,
  type ImportPlan,
  type RegisterKind,
  type RegisterRow,
} from '$domain';
import fc from 'fast-check';
import { anyDay, anyName, anyText, maybe } from './arrangements';

const names = fc.array(anyName, { maxLength: 3 });
const known = fc.constantFrom(...KNOWN_ANSWERS);
const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const volume = fc.record({ amount, unit: fc.constantFrom(...VOLUME_UNITS) });
const offer = fc
  .record({ municipality: anyName, volume: maybe(volume) })
  .map((one) => (one.volume === undefined ? { municipality: one.municipality } : one));

const FIELDS: Readonly<Record<RegisterKind, fc.Arbitrary<object>>> = {
  school: fc.record({
    name: anyName,
    schoolKind: maybe(fc.constantFrom(...SCHOOL_KINDS)),
    brin: anyText,
    municipality: anyText,
    partnerships: names,
  }),
  provider: fc.record({
    name: anyName,
    agb: anyText,
    formsOfHelp: names,
    isContracted: known,
    isInView: known,
    isTiedToEducation: known,
    isAvailableToEducation: known,
    educationHelp: anyText,
  }),
  contract: fc.record({
    provider: anyName,
    contractedBy: anyText,
    lot: anyText,
    terms: anyText,
    until: maybe(anyDay),
    offers: fc.array(offer, { maxLength: 3 }),
  }),
  'cooperation-agreement': fc.record({ name: anyName, parties: names, arrangement: anyText }),
  'basic-support': fc.record({
    school: anyName,
    attendanceOfficer: known,
    youthHealthCare: known,
    socialWorkHours: maybe(amount),
    parentingSupport: known,
    mentalHealthConsultation: known,
  }),
  need: fc.record({ partnership: anyName, text: anyText, towards: anyText, isHeard: known }),
  'team-reach': fc.record({ municipality: anyName, text: anyText }),
  estimate: fc
    .record({
      basis: maybe(fc.constantFrom(...ESTIMATE_SOURCES)),
      area: anyName,
      formOfHelp: anyText,
      ends: fc.tuple(maybe(amount), maybe(amount)),
      unit: maybe(fc.constantFrom(...ESTIMATE_UNITS)),
      trust: maybe(fc.constantFrom(...TRUST_LEVELS)),
    })
    .map(({ ends: [one, other], ...rest }) => {
      const isTurned = one !== undefined && other !== undefined && one > other;
      return { ...rest, from: isTurned ? other : one, to: isTurned ? one : other };
    }),
};

/** Rows of a register of any form, with the texts that trouble a spreadsheet. */
export const anyRegisterRow = (kind: RegisterKind): fc.Arbitrary<RegisterRow> =>
  fc
    .tuple(FIELDS[kind], fc.record({ source: anyText, referenceDate: maybe(anyDay), remarks: anyText }))
    .map(([fields, common]): RegisterRow => {
      const filled = Object.entries({ ...fields, ...common }).filter(([, value]) => value !== undefined);
      return { ...blankRegisterRow(kind, createId(), 1_000), ...Object.fromEntries(filled) };
    });

/** The cells of a written sheet as they are read again. */
export const asRead = (cells: readonly (readonly (string | number)[])[]): readonly (readonly string[])[] =>
  cells.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)));

/** Plans taking over the rows of a sheet for a register; names that are not known stand as the sheet has them, unless a test says otherwise. */
export function planRegister(
  kind: RegisterKind,
  rows: ImportChoice['rows'],
  change: Partial<ImportChoice<RegisterRow>> = {},
): ImportPlan<RegisterRow> {
  const form = registerForm(kind);
  const plan = (nameDecisions: ReadonlyMap<string, string>): ImportPlan<RegisterRow> => {
    const planning = planImport<RegisterRow>({
      form,
      rows,
      table: findTable(rows, new Map(), form),
      key: 'name',
      decisions: new Map(),
      nameDecisions,
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
  };
  const first = plan(new Map());
  return change.nameDecisions === undefined
    ? plan(new Map(first.unknownNames.map(({ key, name }) => [key, name])))
    : first;
}
