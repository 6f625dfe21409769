import {
  findKnownPart,
  isOwnCode,
  listAsRows,
  type Checklist,
  type ChecklistTheme,
  type OwnQuestion,
  type PlacedPart,
} from '$domain';
import { t } from '$i18n';

/** What a region did with a part, as the list shows it. */
export type Mark = 'own' | 'reworded' | 'hidden';

/** A part in the list, with what the region changed of it. */
export type ListedPart = {
  readonly code: string;
  readonly placed: PlacedPart;
  readonly own: OwnQuestion | undefined;
  readonly marks: readonly Mark[];
};

/** A theme with all its parts, hidden ones in their place too. */
export type ListedTheme = { readonly theme: ChecklistTheme; readonly parts: readonly ListedPart[] };

/**
 * All parts by theme, as a region changes them.
 *
 * @param checklist The checklist as it comes with the app.
 * @param asked The same with what the region changed.
 */
export function listThemes(
  checklist: Checklist,
  asked: Checklist,
  own: readonly OwnQuestion[],
): readonly ListedTheme[] {
  const byCode = new Map(own.map((one) => [one.partCode, one]));
  const rows = listAsRows(checklist, own);
  return checklist.themes.map((theme) => ({
    theme,
    parts: rows
      .filter((row) => row.theme === theme.code)
      .flatMap(({ code }) => {
        const placed = findKnownPart(asked, code);
        const record = byCode.get(code);
        return placed === undefined ? [] : [{ code, placed, own: record, marks: markOf(record) }];
      }),
  }));
}

function markOf(own: OwnQuestion | undefined): readonly Mark[] {
  if (own === undefined) return [];
  const isOwn = isOwnCode(own.partCode);
  return [
    ...(isOwn ? (['own'] as const) : []),
    ...(!isOwn && own.wording !== undefined ? (['reworded'] as const) : []),
    ...(own.isHidden ? (['hidden'] as const) : []),
  ];
}

/** How much a region changed, in a few words. */
export function countWords(themes: readonly ListedTheme[]): string {
  const marks = themes.flatMap(({ parts }) => parts.flatMap((part) => part.marks));
  const count = (mark: Mark): number => marks.filter((one) => one === mark).length;
  const words = [
    ...(count('own') === 0 ? [] : [t('own.countOwn', { count: count('own') })]),
    ...(count('reworded') === 0 ? [] : [t('own.countReworded', { count: count('reworded') })]),
    ...(count('hidden') === 0 ? [] : [t('own.countHidden', { count: count('hidden') })]),
  ];
  return words.length === 0 ? t('own.countNothing') : words.join(' · ');
}
