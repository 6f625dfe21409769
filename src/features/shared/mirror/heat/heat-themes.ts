import type { ChecklistTheme } from '$domain';
import { isToTalkAbout, type MirrorLine } from '../mirror-lines';

/** A theme of the heat map: its lines in the order of the checklist, how many there are and how many ask for talk. */
export type HeatTheme = {
  readonly theme: ChecklistTheme;
  readonly lines: readonly MirrorLine[];
  readonly total: number;
  readonly talkCount: number;
};

/** The lines under the theme they stand in; a theme without lines is left out. */
export function groupByTheme(lines: readonly MirrorLine[]): readonly HeatTheme[] {
  const byCode = new Map<string, { theme: ChecklistTheme; lines: MirrorLine[] }>();
  for (const line of lines) {
    const { theme } = line.placed;
    const group = byCode.get(theme.code) ?? { theme, lines: [] };
    group.lines.push(line);
    byCode.set(theme.code, group);
  }
  return [...byCode.values()].map((group) => ({
    ...group,
    total: group.lines.length,
    talkCount: group.lines.filter(isToTalkAbout).length,
  }));
}

/** The first lines of themes, as many as are drawn; a theme of which nothing is drawn is left out. */
export function takeLines(themes: readonly HeatTheme[], count: number): readonly HeatTheme[] {
  let left = count;
  return themes.flatMap((theme) => {
    if (left <= 0) return [];
    const lines = theme.lines.slice(0, left);
    left -= lines.length;
    return [{ ...theme, lines }];
  });
}
