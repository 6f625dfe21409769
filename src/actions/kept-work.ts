import type { KeptWork } from '$domain';
import type { Services } from './services';

/** What is read of the private database to know what stands there, and how much of it could not be read. */
export type ReadWork = KeptWork & { readonly unreadableCount: number };

/** Reads what stands on this device. Throws as the store's lists do: for live state. */
export async function readKeptWork({ store }: Pick<Services, 'store'>): Promise<ReadWork> {
  const [answers, behalfMoments, arrangements, registerRows, agreementDrafts, ownQuestions, knownTables] =
    await Promise.all([
      store.answers.list(),
      store.listBehalfMoments(),
      store.arrangements.list(),
      store.registerRows.list(),
      store.agreementDrafts.list(),
      store.ownQuestions.list(),
      store.knownTables.list(),
    ]);
  return {
    changedAt: {
      // What was typed for another party and not laid yet is nowhere else either.
      answers: [...timesOf(answers.records), ...behalfMoments],
      arrangements: timesOf(arrangements.records),
      registerRows: timesOf(registerRows.records),
      agreementDrafts: timesOf(agreementDrafts.records),
      ownQuestions: timesOf(ownQuestions.records),
    },
    tables: knownTables.records.map(({ id, name, openedAt, wroteAt, isOnlyHere = false }) => ({
      id,
      name,
      openedAt,
      wroteAt,
      isOnlyHere,
    })),
    unreadableCount: [answers, arrangements, registerRows, agreementDrafts, ownQuestions, knownTables].reduce(
      (sum, { unreadableCount }) => sum + unreadableCount,
      0,
    ),
  };
}

const timesOf = (records: readonly { readonly updatedAt: number }[]): readonly number[] =>
  records.map(({ updatedAt }) => updatedAt);
