import { err, type AppError, type BesideNote, type Result, type Version, type VersionState } from '$domain';
import { layVersion, makeVersion, type LivingFill } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

/**
 * Freezes the development document of a table as it stands now, under a name.
 *
 * @param beside What words mean there and who does what, as it is told now.
 * @param fill What the living blocks in it show at this moment.
 * @returns the version as it lies on the table; `not-allowed` for a reader.
 */
export async function freezeVersion(
  { clock }: Pick<Services, 'clock'>,
  opened: WrittenTable,
  facts: { readonly name: string; readonly state: VersionState },
  fill?: LivingFill,
  beside?: readonly BesideNote[],
): Promise<Result<Version, AppError>> {
  const { participant, party } = opened.known.me;
  const who = { participantId: participant.id, partyId: party.id };
  const version = await makeVersion(opened.table, { ...facts, ...who, frozenAt: clock.nowMs() }, fill, beside);
  const written = await writeAlong(opened, (table) => layVersion(table, version));
  return written.ok ? { ok: true, value: version } : err(written.error);
}
