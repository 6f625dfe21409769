import {
  createId,
  frozenToText,
  ok,
  type AppError,
  type BesideNote,
  type Result,
  type Version,
  type VersionRestore,
} from '$domain';
import {
  isUnchanged,
  makeVersion,
  putVersionBack,
  readFrozen,
  readLockedChapters,
  readVersions,
  type LivingFill,
} from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

/**
 * `moved`: the document is another one than was shown; `changed`: the version is not what was frozen; `locked`: there are
 * locked chapters.
 */
export type RestoreOutcome =
  | { readonly type: 'restored'; readonly restore: VersionRestore }
  | { readonly type: 'moved' }
  | { readonly type: 'changed' }
  | { readonly type: 'locked' };

/**
 * Puts a version back as the next step: what stood there is kept as a version of its own, so that it can be put back in turn.
 *
 * @param seen What stood in the document when was shown what would change.
 * @param about.openedMarks The locked chapters of which was said that they go open: a facilitator alone puts back over those.
 * @param about.beside What stands beside the document, for that same version.
 * @param about.fill What the living blocks in it show at this moment, for the version of what stood there.
 * @returns `not-allowed` for a reader.
 */
export async function restoreVersion(
  { clock }: Pick<Services, 'clock'>,
  opened: WrittenTable,
  version: Version,
  seen: string,
  about: {
    readonly openedMarks?: readonly string[];
    readonly fill?: LivingFill;
    readonly beside?: readonly BesideNote[];
  } = {},
): Promise<Result<RestoreOutcome, AppError>> {
  if (!(await isUnchanged(version))) return ok({ type: 'changed' });
  const { participant, party } = opened.known.me;
  const who = { participantId: participant.id, partyId: party.id };
  const now = clock.nowMs();
  if (frozenToText(readFrozen(opened.table)) !== seen) return ok({ type: 'moved' });
  const facts = { ...who, name: version.name, state: 'saved', frozenAt: now } as const;
  const made = await makeVersion(opened.table, facts, about.fill, about.beside);
  const known = await findUnchanged(readVersions(opened.table).versions, made.content);
  const restore: VersionRestore = {
    id: createId(),
    versionId: version.id,
    beforeId: (known ?? made).id,
    restoredAt: now,
    ...who,
  };
  const before = known === undefined ? made : undefined;
  const mayOpen = opened.known.key.role === 'facilitator' ? (about.openedMarks ?? []) : [];
  return writeAlong(opened, (table): Result<RestoreOutcome, AppError> => {
    if (readLockedChapters(table).some(({ mark }) => !mayOpen.includes(mark))) return ok({ type: 'locked' });
    const written = putVersionBack(table, { version, before, restore, openedMarks: mayOpen }, seen);
    if (!written.ok) return written;
    return ok(written.value ? { type: 'restored', restore } : { type: 'moved' });
  });
}

/** The version that has this text already. */
async function findUnchanged(versions: readonly Version[], content: string): Promise<Version | undefined> {
  for (const version of versions) if (version.content === content && (await isUnchanged(version))) return version;
  return undefined;
}
