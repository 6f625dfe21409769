import type { Arrangement, Owner } from '../../arrangement';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../record';
import { err, ok, type Result } from '../../../result';
import type { CellReason, SheetColumn } from '../column';
import { isFormulaError } from './formula-error';
import { readShares, writeShares } from './funding-cell';
import { readNames, writeNames } from './name-list';
import { readOrigins, writeOrigins } from './origins-cell';
import { toCellText } from '../plain-text';
import { readDay } from './read-day';
import { readNumber, readWhole, saysNothing, writeNumber } from './read-number';
import { KNOWN_WORDS, OWNER_STATE_WORDS, readWord, SCHOOL_KIND_WORDS, VOLUME_UNIT_WORDS } from './words';

/** What of an arrangement a cell says. */
export type CellChange = Partial<Arrangement>;

type ReadCell = Result<CellChange, CellReason>;

/** The text of another column in the same row. */
type RestOfRow = (column: SheetColumn) => string;

type Cell = {
  readonly write: (arrangement: Arrangement) => string;
  readonly read: (text: string, arrangement: Arrangement, rest: RestOfRow, ownStreams: readonly string[]) => ReadCell;
};

/** Writes one cell of an arrangement; nothing where the arrangement says nothing. */
export const writeCell = (column: SheetColumn, arrangement: Arrangement): string =>
  toCellText(CELLS[column].write(arrangement));

/**
 * Reads one cell that is not empty, for an arrangement as it stands.
 *
 * @param ownStreams The names of the funding streams that a region has beside the known ones.
 * @returns What the cell says of it, or why it says nothing that can be kept.
 */
export function readCell(
  column: SheetColumn,
  text: string,
  arrangement: Arrangement,
  rest: RestOfRow = () => '',
  ownStreams: readonly string[] = [],
): ReadCell {
  return isFormulaError(text) ? err('formula-error') : CELLS[column].read(text, arrangement, rest, ownStreams);
}

type FieldsOf<T> = { [F in keyof Arrangement]-?: Arrangement[F] extends T ? F : never }[keyof Arrangement];

const mapped = <T>(read: Result<T, CellReason>, toChange: (value: T) => CellChange): ReadCell =>
  read.ok ? ok(toChange(read.value)) : read;

const textCell = (field: FieldsOf<string>, maxLength: number): Cell => ({
  write: (arrangement) => arrangement[field],
  read: (text) => (text.length > maxLength ? err('too-long') : ok({ [field]: text })),
});

const optionalTextCell = (field: 'youthCountSource' | 'volumeSource' | 'fundingGapReason'): Cell => ({
  write: (arrangement) => arrangement[field] ?? '',
  read: (text) => (text.length > MAX_TEXT_LENGTH ? err('too-long') : ok({ [field]: text })),
});

const namesCell = (field: 'schools' | 'providers' | 'offeredTo'): Cell => ({
  write: (arrangement) => writeNames(arrangement[field]),
  read: (text) => mapped(readNames(text), (names) => ({ [field]: [...names] })),
});

type DayField = 'since' | 'youthCountDate' | 'volumeDate' | 'contractEnd' | 'referenceDate';

const dayCell = (field: DayField): Cell => ({
  write: (arrangement) => arrangement[field] ?? '',
  read: (text) => (saysNothing(text) ? ok({}) : mapped(readDay(text), (day) => ({ [field]: day }))),
});

const knownCell = (field: 'cooperationAgreement' | 'isPartOfOffer' | 'continuity'): Cell => ({
  write: (arrangement) => KNOWN_WORDS[arrangement[field]][0],
  read: (text) => {
    const known = readWord(KNOWN_WORDS, text);
    if (known !== undefined) return ok({ [field]: known });
    return saysNothing(text) ? ok({}) : err('unknown-word');
  },
});

const ownerCell = (field: 'financialOwner' | 'contentOwner', stateColumn: SheetColumn): Cell => ({
  write: (arrangement) => {
    const names = writeNames(arrangement[field].names);
    return namesNobody(names) && names !== '' ? `"${names}"` : names;
  },
  read: (text, arrangement, rest) => {
    if (namesNobody(text))
      return ok(rest(stateColumn) === '' ? { [field]: { ...arrangement[field], state: 'unclear' } } : {});
    return mapped(readNames(text), (names): CellChange => {
      const owner: Owner = { ...arrangement[field], names: [...names] };
      const state = owner.state === 'unclear' && rest(stateColumn) === '' ? stateOf(names) : owner.state;
      return { [field]: { ...owner, state } };
    });
  },
});

/** Whether a cell says in words that there is no owner; a party that is called like that stands between quotes. */
const namesNobody = (text: string): boolean =>
  !text.startsWith('"') && (readWord(OWNER_STATE_WORDS, text) === 'unclear' || saysNothing(text));

const stateOf = (names: readonly string[]): Owner['state'] => (names.length > 1 ? 'shared' : 'named');

const ownerStateCell = (field: 'financialOwner' | 'contentOwner'): Cell => ({
  write: (arrangement) => OWNER_STATE_WORDS[arrangement[field].state][0],
  read: (text, arrangement) => {
    const state = readWord(OWNER_STATE_WORDS, text);
    return state === undefined ? err('unknown-word') : ok({ [field]: { ...arrangement[field], state } });
  },
});

/** What is read elsewhere: a code that stands for a school or provider, and the mark of our own sheets. */
const elsewhere = (write: (arrangement: Arrangement) => string): Cell => ({ write, read: () => ok({}) });

const youthCountCell: Cell = {
  write: ({ youthCount, youthCountBelow }) => {
    if (youthCount !== undefined) return writeNumber(youthCount);
    return youthCountBelow === undefined ? '' : `minder dan ${youthCountBelow}`;
  },
  read: (text, { youthCount }) => {
    if (saysNothing(text)) return ok({});
    const below = Number(/^(?:minder dan|<)\s*(\d{1,4})$/i.exec(text)?.[1]);
    // A number that is there already says more than that it is small.
    if (below >= 2 && below <= 1_000) return ok(youthCount === undefined ? { youthCountBelow: below } : {});
    return mapped(readWhole(text), (count) => ({ youthCount: count }));
  },
};

const volumeCell: Cell = {
  write: ({ volume }) => (volume === undefined ? '' : writeNumber(volume.amount)),
  read: (text, { volume }, rest) => {
    if (saysNothing(text)) return ok({});
    const [, typed = '', words = ''] = /^([\d\s.,€−-]+(?:e[+-]?\d+)?)(.*)$/is.exec(text) ?? [];
    const amount = readNumber(typed);
    if (!amount.ok) return amount;
    const named = words.trim() === '' ? rest('volumeUnit') : words;
    const unit = named === '' ? volume?.unit : readWord(VOLUME_UNIT_WORDS, named);
    if (unit !== undefined) return ok({ volume: { amount: amount.value, unit } });
    return err(words.trim() === '' ? 'no-unit' : 'unknown-word');
  },
};

const volumeUnitCell: Cell = {
  write: ({ volume }) => (volume === undefined ? '' : VOLUME_UNIT_WORDS[volume.unit][0]),
  read: (text, { volume }) => {
    const unit = readWord(VOLUME_UNIT_WORDS, text);
    if (unit === undefined) return err('unknown-word');
    return ok(volume === undefined ? {} : { volume: { ...volume, unit } });
  },
};

const CELLS: Readonly<Record<SheetColumn, Cell>> = {
  name: textCell('name', MAX_NAME_LENGTH),
  schools: namesCell('schools'),
  brin: elsewhere(() => ''),
  schoolKind: {
    write: ({ schoolKind }) => (schoolKind === undefined ? '' : SCHOOL_KIND_WORDS[schoolKind][0]),
    read: (text) => {
      const schoolKind = readWord(SCHOOL_KIND_WORDS, text);
      if (schoolKind !== undefined) return ok({ schoolKind });
      return saysNothing(text) ? ok({}) : err('unknown-word');
    },
  },
  municipality: textCell('municipality', MAX_NAME_LENGTH),
  partnership: textCell('partnership', MAX_NAME_LENGTH),
  targetGroup: textCell('targetGroup', MAX_TEXT_LENGTH),
  since: dayCell('since'),
  youthCount: youthCountCell,
  youthCountSource: optionalTextCell('youthCountSource'),
  youthCountDate: dayCell('youthCountDate'),
  origins: {
    write: ({ origins = [] }) => writeOrigins(origins),
    read: (text) => (saysNothing(text) ? ok({}) : mapped(readOrigins(text), (origins) => ({ origins: [...origins] }))),
  },
  volume: volumeCell,
  volumeUnit: volumeUnitCell,
  volumeSource: optionalTextCell('volumeSource'),
  volumeDate: dayCell('volumeDate'),
  fundingShares: {
    write: ({ fundingShares }) => writeShares(fundingShares),
    read: (text, _arrangement, _rest, ownStreams) =>
      saysNothing(text) ? ok({}) : mapped(readShares(text, ownStreams), (shares) => ({ fundingShares: [...shares] })),
  },
  fundingGapReason: optionalTextCell('fundingGapReason'),
  financialOwner: ownerCell('financialOwner', 'financialOwnerState'),
  financialOwnerState: ownerStateCell('financialOwner'),
  contentOwner: ownerCell('contentOwner', 'contentOwnerState'),
  contentOwnerState: ownerStateCell('contentOwner'),
  providers: namesCell('providers'),
  agb: elsewhere(() => ''),
  cooperationAgreement: knownCell('cooperationAgreement'),
  isPartOfOffer: knownCell('isPartOfOffer'),
  offeredTo: namesCell('offeredTo'),
  contractEnd: dayCell('contractEnd'),
  continuity: knownCell('continuity'),
  continuityHow: textCell('continuityHow', MAX_TEXT_LENGTH),
  parentsPart: textCell('parentsPart', MAX_TEXT_LENGTH),
  source: textCell('source', MAX_TEXT_LENGTH),
  referenceDate: dayCell('referenceDate'),
  remarks: textCell('remarks', MAX_TEXT_LENGTH),
  ownNote: textCell('ownNote', MAX_TEXT_LENGTH),
  id: elsewhere(({ id }) => id),
};
