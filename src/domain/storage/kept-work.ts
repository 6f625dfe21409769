import type { KnownTable } from '../table/known-table';

/** The kinds of private record that are somebody's own work. */
export const WORK_KINDS = ['answers', 'arrangements', 'registerRows', 'agreementDrafts', 'ownQuestions'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A table on this device, as far as keeping it goes. */
export type KeptTable = Pick<KnownTable, 'id' | 'name' | 'openedAt' | 'wroteAt'> & {
  /** Whether words were written here that no other device has said to hold. */
  readonly isOnlyHere: boolean;
};

/** What stands on this device: when each piece of own work was last changed (ms), and the tables. */
export type KeptWork = {
  readonly changedAt: Readonly<Record<WorkKind, readonly number[]>>;
  readonly tables: readonly KeptTable[];
};

/** How much of the work there is, by kind. */
export type WorkCount = Readonly<Record<WorkKind | 'tables', number>>;

/** A device on which nothing was done yet. */
export const noKeptWork: KeptWork = {
  changedAt: { answers: [], arrangements: [], registerRows: [], agreementDrafts: [], ownQuestions: [] },
  tables: [],
};

/**
 * Counts what was changed, and the tables that were open, after a moment; without one, everything. A table counts when it
 * was open since: what others wrote in it came to this device then too.
 */
export const countWork = (work: KeptWork, afterMs = -1): WorkCount => ({
  answers: work.changedAt.answers.filter((at) => at > afterMs).length,
  arrangements: work.changedAt.arrangements.filter((at) => at > afterMs).length,
  registerRows: work.changedAt.registerRows.filter((at) => at > afterMs).length,
  agreementDrafts: work.changedAt.agreementDrafts.filter((at) => at > afterMs).length,
  ownQuestions: work.changedAt.ownQuestions.filter((at) => at > afterMs).length,
  tables: work.tables.filter(({ openedAt, wroteAt = openedAt }) => Math.max(openedAt, wroteAt) > afterMs).length,
});

/** Whether a count counts anything. */
export const hasAny = (count: WorkCount): boolean => count.tables > 0 || WORK_KINDS.some((kind) => count[kind] > 0);

/** What would be gone with this device: own work since the last backup, and tables whose words nobody else holds. */
export type OnlyHere = { readonly newer: WorkCount; readonly tables: readonly KeptTable[] };

/**
 * Finds what exists on this device alone. What a backup holds that was made after it, is elsewhere too: also of a table that
 * was open all the while, where the moment of the last words counts.
 */
export const findOnlyHere = (work: KeptWork, lastBackupAt = -1): OnlyHere => ({
  newer: { ...countWork(work, lastBackupAt), tables: 0 },
  tables: work.tables.filter(({ isOnlyHere, openedAt, wroteAt = openedAt }) => isOnlyHere && wroteAt > lastBackupAt),
});
