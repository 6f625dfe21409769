import type { Difference, MirrorRow } from '../mirror';

/** The kinds of difference that parties have to talk about, what needs it most first. */
export const TALK_KINDS = [
  'contradict',
  'one-side-knows',
  'nobody-knows',
  'orphan',
] as const satisfies readonly Difference[];
type TalkKind = (typeof TALK_KINDS)[number];

/** The fewest minutes in which anything can be talked over. */
export const FEWEST_MINUTES = 2;

/** How many minutes a difference of each kind gets in a meeting that has the time. It is also how they share a short one. */
const WISHED_MINUTES: Readonly<Record<TalkKind, number>> = {
  contradict: 10,
  'one-side-knows': 5,
  'nobody-knows': 5,
  orphan: 5,
};

/** One part to talk about, with its time. */
type PlannedPart = { readonly partCode: string; readonly kind: TalkKind; readonly minutes: number };

/** What fits a meeting, in the order of talking, and what is left for another one. */
export type AgendaPlan = {
  readonly planned: readonly PlannedPart[];
  readonly left: readonly Omit<PlannedPart, 'minutes'>[];
  /** The minutes of all that was planned; never more than the meeting has. */
  readonly minutes: number;
};

/**
 * Makes a talk order from the mirror that fits a meeting: what needs talk most first, then in the order of the checklist.
 * As many parts come in as can have the fewest minutes; the rest of the time is shared by kind, in whole minutes.
 */
export function planAgenda(rows: readonly Pick<MirrorRow, 'partCode' | 'difference'>[], length: number): AgendaPlan {
  const parts = TALK_KINDS.flatMap((kind) =>
    rows.filter(({ difference }) => difference === kind).map(({ partCode }) => ({ partCode, kind })),
  );
  const total = Number.isFinite(length) ? Math.max(0, Math.floor(length)) : 0;
  const count = Math.min(parts.length, Math.floor(total / FEWEST_MINUTES));
  const fitting = parts.slice(0, count);
  const minutes = shareMinutes(
    fitting.map(({ kind }) => WISHED_MINUTES[kind]),
    total,
  );
  return {
    planned: fitting.map((part, at) => ({ ...part, minutes: minutes[at] ?? FEWEST_MINUTES })),
    left: parts.slice(count),
    minutes: minutes.reduce((sum, own) => sum + own, 0),
  };
}

/**
 * Gives each what it wishes where the time allows. Else each has the fewest, and what remains goes by how much more each
 * wishes; the minutes that do not divide go to who comes nearest to the next one, the first of equals first.
 */
function shareMinutes(wishes: readonly number[], total: number): readonly number[] {
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  if (wished <= total) return wishes;
  const more = wished - wishes.length * FEWEST_MINUTES;
  const over = total - wishes.length * FEWEST_MINUTES;
  // In whole numbers, so that every device comes to the same.
  const shares = wishes.map((wish, at) => {
    const product = (wish - FEWEST_MINUTES) * over;
    return { at, minutes: FEWEST_MINUTES + Math.floor(product / more), remainder: product % more };
  });
  const undivided = total - shares.reduce((sum, share) => sum + share.minutes, 0);
  const lucky = new Set(
    [...shares]
      .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
      .slice(0, undivided)
      .map(({ at }) => at),
  );
  return shares.map(({ at, minutes }) => (lucky.has(at) ? minutes + 1 : minutes));
}
