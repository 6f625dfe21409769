import type { Checklist, Round } from '$domain';
import { formatDate, formatTime } from '$i18n';
import type { TableContent } from '$table';

/** A moment to look back to: just before a closed round, or what lay on the table after a bringing in. */
export type Since = {
  readonly id: string;
  readonly kind: 'round' | 'day' | 'moment';
  /** What was brought in before this (ms) is what one looks back to. */
  readonly beforeMs: number;
  /** The moment to name it by. */
  readonly namedMs: number;
};

type Looked = Pick<TableContent, 'rounds' | 'answers' | 'withdrawnAnswers'>;

/**
 * The moments to look back to, what is nearest first: every closed round, then every day on which something was brought in,
 * but not the last one: nothing came after it. Of the last day there are the moments before its last.
 */
export function listSince({ id }: Pick<Checklist, 'id'>, content: Looked): readonly Since[] {
  const rounds = content.rounds.filter(({ checklistId }) => checklistId === id).map(sinceRound);
  const moments = [...content.answers, ...content.withdrawnAnswers]
    .filter(({ checklistId }) => checklistId === id)
    .map(({ broughtInAt }) => broughtInAt);
  const lastOfDays = lastOfEach(moments, formatDate);
  const lastDay = lastOfDays.at(-1);
  const days = lastOfDays.slice(0, -1).map((atMs) => sinceMoment('day', atMs));
  const onLastDay = moments.filter((atMs) => lastDay !== undefined && formatDate(atMs) === formatDate(lastDay));
  const times = lastOfEach(onLastDay, formatTime)
    .slice(0, -1)
    .map((atMs) => sinceMoment('moment', atMs));
  const latestFirst = (list: readonly Since[]): readonly Since[] =>
    [...list].sort((one, other) => other.beforeMs - one.beforeMs || (one.id < other.id ? -1 : 1));
  return [...latestFirst(rounds), ...latestFirst(times), ...latestFirst(days)];
}

const sinceRound = ({ id, startedAt }: Round): Since => ({
  id,
  kind: 'round',
  beforeMs: startedAt,
  namedMs: startedAt,
});

const sinceMoment = (kind: 'day' | 'moment', atMs: number): Since => ({
  id: `${kind}-${atMs}`,
  kind,
  beforeMs: atMs + 1,
  namedMs: atMs,
});

/** The last moment of each day, or of each minute, in order. */
function lastOfEach(moments: readonly number[], nameOf: (timeMs: number) => string): readonly number[] {
  const lastByName = new Map<string, number>();
  for (const atMs of [...moments].sort((one, other) => one - other)) lastByName.set(nameOf(atMs), atMs);
  return [...lastByName.values()].sort((one, other) => one - other);
}
