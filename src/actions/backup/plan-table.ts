import { ok, type AppError, type Result } from '$domain';
import { weighJoin } from '$table';
import { readHere } from '../join-table';
import type { Services } from '../services';

/** What becomes of one table of a file: it is new here, equal, joined with what is here, or cannot be read. */
export type TablePlan = {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'new' | 'equal' | 'joined' | 'unreadable';
  readonly wordsMore: number;
  readonly blocksMore: number;
  readonly entriesMore: number;
  /** Whether something in it could not be read. */
  readonly isIncomplete: boolean;
};

/**
 * Looks what joining the bytes of a table would do to what is here of it. Nothing is changed.
 *
 * @param bytes `undefined` where they are not to be trusted.
 */
export async function planTable(
  services: Services,
  { id, name }: Pick<TablePlan, 'id' | 'name'>,
  bytes: Uint8Array | undefined,
): Promise<Result<TablePlan, AppError>> {
  const here = await readHere(services, id);
  if (!here.ok) return here;
  const weighed = bytes === undefined ? undefined : weighJoin(here.value.bytes, bytes);
  if (weighed?.ok !== true)
    return ok({ id, name, outcome: 'unreadable', wordsMore: 0, blocksMore: 0, entriesMore: 0, isIncomplete: false });
  const { update, name: ownName, ...more } = weighed.value;
  const outcome = update === undefined ? 'equal' : here.value.bytes === undefined ? 'new' : 'joined';
  return ok({ id, name: ownName === '' ? name : ownName, outcome, ...more });
}
