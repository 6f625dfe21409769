import { compareNames } from '../compare-names';
import type { Arrangement, Owner } from '../arrangement';
import type { RegisterRow } from '../register-row';
import { toNameKey } from './register-names';

/** The registers of which the rows are named elsewhere. */
export type NamedKind = 'school' | 'provider';

type Rows = { readonly arrangements: readonly Arrangement[]; readonly registerRows: readonly RegisterRow[] };

/** The rows that name a school or provider of the register. */
export const findUses = (rows: Rows, kind: NamedKind, name: string): Rows =>
  renameInRows(rows, { kind, from: name, to: name, nowMs: 0 });

/** How many rows there are. */
export const countRows = ({ arrangements, registerRows }: Rows): number => arrangements.length + registerRows.length;

/** Gives a school or provider another name in every row that names it. Returns the rows that changed, and only those. */
export function renameInRows(
  { arrangements, registerRows }: Rows,
  {
    kind,
    from,
    to,
    nowMs,
  }: { readonly kind: NamedKind; readonly from: string; readonly to: string; readonly nowMs: number },
): Rows {
  const isIt = (name: string): boolean => toNameKey(name) === toNameKey(from);
  const rename = (name: string): string => (isIt(name) ? to : name);
  const renameAll = (names: readonly string[]): string[] => names.map(rename);
  const renameOwner = ({ state, names }: Owner): Owner => ({ state, names: renameAll(names) });
  return {
    arrangements: arrangements
      .filter((row) => namesOfArrangement(row, kind).some(isIt))
      .map((row) => ({
        ...row,
        updatedAt: nowMs,
        ...(kind === 'school' ? { schools: renameAll(row.schools) } : { providers: renameAll(row.providers) }),
        financialOwner: renameOwner(row.financialOwner),
        contentOwner: renameOwner(row.contentOwner),
      })),
    registerRows: registerRows.flatMap((row) => renameInRegister({ ...row, updatedAt: nowMs }, kind, isIt, rename)),
  };
}

/** The names that arrangements and registers use and the register of their kind does not hold, each once. */
export function findMissingNames({ arrangements, registerRows }: Rows, kind: NamedKind): readonly string[] {
  const held = new Set(registerRows.flatMap((row) => (row.kind === kind ? [toNameKey(row.name)] : [])));
  const used = [
    ...arrangements.flatMap((row) => (kind === 'school' ? row.schools : row.providers)),
    ...registerRows.flatMap((row) => {
      if (kind === 'school') return row.kind === 'basic-support' ? [row.school] : [];
      return row.kind === 'contract' ? [row.provider] : [];
    }),
  ];
  const missing = new Map<string, string>();
  for (const name of used) {
    const key = toNameKey(name);
    if (key !== '' && !held.has(key) && !missing.has(key)) missing.set(key, name.trim());
  }
  return [...missing.values()].sort(compareNames);
}

const namesOfArrangement = (row: Arrangement, kind: NamedKind): readonly string[] => [
  ...(kind === 'school' ? row.schools : row.providers),
  ...row.financialOwner.names,
  ...row.contentOwner.names,
];

function renameInRegister(
  row: RegisterRow,
  kind: NamedKind,
  isIt: (name: string) => boolean,
  rename: (name: string) => string,
): readonly RegisterRow[] {
  if (row.kind === 'cooperation-agreement' && row.parties.some(isIt))
    return [{ ...row, parties: row.parties.map(rename) }];
  if (kind === 'school' && row.kind === 'basic-support' && isIt(row.school))
    return [{ ...row, school: rename(row.school) }];
  if (kind === 'provider' && row.kind === 'contract' && isIt(row.provider))
    return [{ ...row, provider: rename(row.provider) }];
  return [];
}
