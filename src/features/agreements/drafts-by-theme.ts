import { agreementDraftSearchTexts, matchesSearch, type AgreementDraft, type ClauseTheme } from '$domain';

/** A theme with the drafts under it; no theme for drafts whose theme this app does not know. */
export type ThemeDrafts = { readonly theme: ClauseTheme | undefined; readonly drafts: readonly AgreementDraft[] };

/**
 * The drafts under their themes, in the order of the annex, the eldest first. Without a search every theme is there; with
 * one, only those in which something was found.
 */
export function groupDraftsByTheme(
  themes: readonly ClauseTheme[],
  drafts: readonly AgreementDraft[],
  search: string,
): readonly ThemeDrafts[] {
  const found = drafts
    .filter((draft) => matchesSearch(agreementDraftSearchTexts(draft), search))
    .sort((one, other) => one.createdAt - other.createdAt);
  const codes = themes.map(({ code }) => code);
  const groups: ThemeDrafts[] = themes.map((theme) => ({
    theme,
    drafts: found.filter(({ themeCode }) => themeCode === theme.code),
  }));
  const others = { theme: undefined, drafts: found.filter(({ themeCode }) => !codes.includes(themeCode)) };
  return [...groups, others].filter(({ theme, drafts: under }) =>
    theme === undefined || search.trim() !== '' ? under.length > 0 : true,
  );
}
