import * as v from 'valibot';
import { IdSchema, parseRecord, TimeSchema } from '../record';
import { PRIVATE_KINDS, type PrivateKind, type PrivateRow } from './private-rows';

/** What gave way to another version of itself, as a person can read it. */
export type EarlierVersion = {
  readonly id: string;
  readonly kind: PrivateKind;
  readonly setAsideAt: number;
  /** Its words, in the order of the form they were typed in; none where it held only choices. */
  readonly words: readonly string[];
};

/** The fields that hold words, over all kinds. */
const WORD_FIELDS = [
  'name',
  'title',
  'partCode',
  'explanation',
  'evidenceLink',
  'text',
  'school',
  'provider',
  'area',
  'terms',
  'educationHelp',
  'targetGroup',
  'continuityHow',
  'parentsPart',
  'source',
  'remarks',
  'ownNote',
] as const;

/** What the app noted by itself: nobody typed it. */
const HOLDING_NO_WORK: ReadonlySet<PrivateKind> = new Set(['settings', 'receipts', 'rowChanges', 'inventoryImports']);

const SetAsideSchema = v.object({
  id: IdSchema,
  kind: v.picklist(PRIVATE_KINDS),
  setAsideAt: TimeSchema,
  row: v.looseObject({ id: IdSchema }),
});

/** Reads what was set aside, the latest first. Settings, and what holds no work, are left out. */
export const readEarlierVersions = (rows: readonly PrivateRow[]): readonly EarlierVersion[] =>
  rows
    .flatMap((stored) => {
      const aside = parseRecord(SetAsideSchema, stored);
      if (aside === undefined || HOLDING_NO_WORK.has(aside.kind)) return [];
      const { id, kind, setAsideAt, row } = aside;
      return [{ id, kind, setAsideAt, words: wordsOf(row) }];
    })
    .sort((one, other) => other.setAsideAt - one.setAsideAt || (one.id < other.id ? -1 : 1));

const wordsOf = (row: Readonly<Record<string, unknown>>): readonly string[] => {
  const { wording } = row;
  // The words of an own question stand in each language by themselves.
  const worded: readonly unknown[] = typeof wording === 'object' && wording !== null ? Object.values(wording) : [];
  return [...WORD_FIELDS.map((field) => row[field]), ...worded].filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
};
