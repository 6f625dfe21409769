import {
  BehalfAnswerSchema,
  behalfAnswerId,
  changeBehalfAnswer,
  createId,
  isBehalfRow,
  parseRecord,
  type AnswerChange,
  type AppError,
  type BehalfAnswer,
  type BehalfPlace,
  type Checklist,
  type Result,
} from '$domain';
import type { Clock } from '$ports';
import type { PrivateDatabase } from './database';
import { guard } from './failures';
import { createRecords, type Records } from './records';

/** What one types for other parties, until it is laid on the table. */
export type BehalfAnswers = Records<BehalfAnswer> & {
  /** Changes one, starting from what is on disk, so that two quick changes both count. */
  change(
    place: BehalfPlace,
    checklist: Pick<Checklist, 'id' | 'version'>,
    partCode: string,
    change: AnswerChange,
  ): Promise<Result<BehalfAnswer, AppError>>;
};

/** Reads and writes what is typed for other parties. It stands among one's own answers on disk. */
export const createBehalfAnswers = (database: PrivateDatabase, clock: Clock): BehalfAnswers => ({
  ...createRecords(database.answers, BehalfAnswerSchema, isBehalfRow),
  change: (place, checklist, partCode, change) =>
    guard(() =>
      database.transaction('rw', database.answers, async () => {
        const row = await database.answers.get(behalfAnswerId(place, checklist.id, partCode));
        const before = parseRecord(BehalfAnswerSchema, row);
        // What cannot be read is set aside under a name of its own, never overwritten (ST2).
        if (row !== undefined && before === undefined)
          await database.answers.add({ ...row, id: `${row.id}.damaged.${createId()}` });
        const answer = changeBehalfAnswer(before, place, checklist, partCode, change, clock.nowMs());
        await database.answers.put(answer);
        return answer;
      }),
    ),
});
