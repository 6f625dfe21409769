import { MOVEMENT_KINDS, type MovementKind, type PartyChange } from '$domain';
import { formatDate, formatList, formatTime, t } from '$i18n';
import { sayAnswer } from '../shared/mirror/say-answer';
import type { Since } from './since';

/** The arrow of a movement; its words always stand beside it. */
export const ARROWS: Readonly<Record<MovementKind, string>> = {
  closer: '↗',
  apart: '↘',
  otherwise: '→',
  new: '+',
  withdrawn: '−',
};

/** To which moment one looks back, in words that go on a sentence: de gesloten ronde van 3 maart 2027. */
export function saySince({ kind, namedMs }: Since): string {
  const date = formatDate(namedMs);
  return kind === 'day'
    ? t('movement.since_day', { date })
    : t(`movement.since_${kind}`, { date, time: formatTime(namedMs) });
}

/** How much moved and which way, in one sentence. */
export function sayMovement(counts: Readonly<Record<MovementKind, number>>, since: Since): string {
  const said = MOVEMENT_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`movement.count_${kind}`, { count: counts[kind] }),
  );
  const params = { since: saySince(since) };
  return said.length === 0
    ? t('movement.nothing', params)
    : t('movement.sentence', { ...params, counts: formatList(said) });
}

/** What one party changed: from what to what. */
export function sayChange({ before, isBeforeGone, after }: PartyChange): string {
  const now = sayAnswer(after).words;
  if (after === undefined) return t('movement.withdrawn');
  if (isBeforeGone) return t('movement.replaced', { now });
  return before === undefined
    ? t('movement.new', { now })
    : t('movement.fromTo', { before: sayAnswer(before).words, now });
}
