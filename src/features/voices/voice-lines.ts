import {
  gatherVoices,
  isAddressedTo,
  listParts,
  type Checklist,
  type Difference,
  type MirrorAnswer,
  type PartVoices,
  type PlacedPart,
  type WithinParty,
} from '$domain';
import type { TableContent } from '$table';

/** The voices on one part, with the part they are about. */
export type VoiceLine = PartVoices & { readonly id: string; readonly placed: PlacedPart };

type Content = Pick<TableContent, 'answers' | 'parties'>;

/** How the members stand on a part: as parties do, and in words alone. */
export type Standing = Difference | 'words';

/** What needs talk comes first. */
const STANDINGS_IN_ORDER: readonly Standing[] = [
  'contradict',
  'one-side-knows',
  'nobody-knows',
  'orphan',
  'single',
  'words',
  'agree',
  'silent',
];
const TALK: ReadonlySet<Standing> = new Set(['contradict', 'one-side-knows', 'nobody-knows', 'orphan']);

/**
 * What the members of a party say, for each part of the checklist in its order. Whoever sits at the table is a member, but
 * the party itself; from a member no answer is missed to a part that is meant for others.
 */
export function makeVoiceLines(
  checklist: Checklist,
  { answers, parties }: Content,
  withinParty: Pick<WithinParty, 'id'>,
): readonly VoiceLine[] {
  const placedParts = listParts(checklist);
  const rows = gatherVoices(
    placedParts.map(({ part }) => part.code),
    answers
      .filter(({ checklistId }) => checklistId === checklist.id)
      .map(({ id, ...answer }): MirrorAnswer => ({ ...answer, entryId: id })),
    parties.filter(({ id }) => id !== withinParty.id),
  );
  return placedParts.flatMap((placed, at) => {
    const row = rows[at];
    if (row === undefined) return [];
    const silent = row.silent.filter(({ kind }) => isAddressedTo(placed.part, kind));
    return [{ ...row, silent, id: placed.part.code, placed }];
  });
}

/** How the members stand on a part. */
export const standingOf = ({ voices, difference }: Pick<VoiceLine, 'voices' | 'difference'>): Standing =>
  difference === 'silent' && voices.length > 0 ? 'words' : difference;

/** The parts that a member spoke on, those that need talk first. */
export const listSpoken = (lines: readonly VoiceLine[]): readonly VoiceLine[] =>
  lines.filter(({ voices }) => voices.length > 0).sort((one, other) => rankOf(one) - rankOf(other));

/** On how many parts the members have something to talk about. */
export const countTalk = (lines: readonly VoiceLine[]): number =>
  lines.filter((line) => TALK.has(standingOf(line))).length;

/** How many members said anything. */
export const countSpeakers = (lines: readonly VoiceLine[]): number =>
  new Set(lines.flatMap(({ voices }) => voices.map(({ member }) => member.id))).size;

const rankOf = (line: VoiceLine): number => STANDINGS_IN_ORDER.indexOf(standingOf(line));
