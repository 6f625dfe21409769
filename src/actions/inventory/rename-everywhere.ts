import { countRows, isSameValue, ok, renameInRows, type AppError, type NamedKind, type Result } from '$domain';
import type { InventoryReader, InventoryRecords, InventoryWrite } from '$store';
import type { Services } from '../services';

/** In how many rows a name was changed, and how to take that back: only in what nobody changed since. */
export type Renamed = { readonly count: number; readonly undo: () => Promise<Result<unknown, AppError>> };

type Rows = Pick<InventoryRecords, 'arrangements' | 'registerRows'>;

/** Gives a school or provider its new name in every row that names it, all or none. */
export async function renameEverywhere(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  kind: NamedKind,
  from: string,
  to: string,
): Promise<Result<Renamed, AppError>> {
  let before: Rows = { arrangements: [], registerRows: [] };
  let after: Rows = before;
  const written = await store.changeInventory(async (reader): Promise<InventoryWrite> => {
    const present = await readRows(reader);
    after = renameInRows(present, { kind, from, to, nowMs: clock.nowMs() });
    before = {
      arrangements: present.arrangements.filter(({ id }) => after.arrangements.some((row) => row.id === id)),
      registerRows: present.registerRows.filter(({ id }) => after.registerRows.some((row) => row.id === id)),
    };
    return { put: after, how: 'bulk' };
  });
  if (!written.ok) return written;
  const undo = (): Promise<Result<unknown, AppError>> =>
    store.changeInventory(async (reader) => {
      const present = await readRows(reader);
      return {
        put: {
          arrangements: before.arrangements.filter(({ id }) =>
            isUnchanged(present.arrangements, after.arrangements, id),
          ),
          registerRows: before.registerRows.filter(({ id }) =>
            isUnchanged(present.registerRows, after.registerRows, id),
          ),
        },
        how: 'restored',
      };
    });
  return ok({ count: countRows(after), undo });
}

const readRows = async (reader: Pick<InventoryReader, keyof Rows>): Promise<Rows> => ({
  arrangements: await reader.arrangements(),
  registerRows: await reader.registerRows(),
});

function isUnchanged<T extends { readonly id: string }>(
  present: readonly T[],
  written: readonly T[],
  id: string,
): boolean {
  const now = present.find((row) => row.id === id);
  return (
    now !== undefined &&
    isSameValue(
      now,
      written.find((row) => row.id === id),
    )
  );
}
