import {
  isOwnCode,
  isSameValue,
  parseRecord,
  TableQuestionSchema,
  type AppError,
  type Result,
  type TableQuestion,
} from '$domain';
import { writeCommand } from '../commands';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/**
 * Lays the questions of a region on the table, for everybody. What lies there as it is stays; one's own that is not among
 * them any more is said to be removed, so that what was answered can be read, and a part of the app gets its own words back.
 */
export const layOwnQuestions = (table: Table, laid: readonly TableQuestion[]): Result<undefined, AppError> =>
  writeCommand(table, 'lay-own-questions', (doc) => {
    const root = doc.getMap(ROOTS.ownQuestions);
    const ids = new Set(laid.map(({ id }) => id));
    for (const question of laid) {
      const before = parseRecord(TableQuestionSchema, root.get(question.id));
      if (before === undefined || !saysTheSame(before, question)) root.set(question.id, { ...question });
    }
    const [mark] = laid;
    for (const [id, entry] of [...root]) {
      const before = parseRecord(TableQuestionSchema, entry);
      if (before === undefined || ids.has(id) || before.isRemoved) continue;
      if (isOwnCode(before.partCode))
        root.set(id, { ...before, isRemoved: true, ...(mark === undefined ? {} : { laidAt: mark.laidAt }) });
      else root.delete(id);
    }
  });

/** Whoever laid it, and whenever. */
const saysTheSame = (one: TableQuestion, other: TableQuestion): boolean =>
  isSameValue({ ...one, participantId: '', laidAt: 0 }, { ...other, participantId: '', laidAt: 0 });
