import type { Checklist, RoundPart, RoundView, SealedAnswer } from '$domain';

/** How a theme stands in a round. */
export type RoundTheme = {
  readonly theme: Checklist['themes'][number];
  readonly parts: readonly RoundPart[];
  readonly isRevealed: boolean;
  readonly sealed: readonly SealedAnswer[];
};

/** Lays a round out by theme. Themes without parts are left out. */
export function toRoundThemes({ themes }: Checklist, { parts }: RoundView): readonly RoundTheme[] {
  return themes.flatMap((theme) => {
    const codes = new Set(theme.questions.flatMap((question) => question.parts.map(({ code }) => code)));
    const own = parts.filter(({ partCode }) => codes.has(partCode));
    if (own.length === 0) return [];
    const isRevealed = own.every((part) => part.isRevealed);
    return [{ theme, parts: own, isRevealed, sealed: own.flatMap(({ sealed }) => sealed) }];
  });
}

/** How many parties laid these answers. */
export const countParties = (sealed: readonly SealedAnswer[]): number =>
  new Set(sealed.map(({ partyId }) => partyId)).size;
