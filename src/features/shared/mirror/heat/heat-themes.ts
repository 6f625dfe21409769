import type { ChecklistTheme } from '$domain';
import { isToTalkAbout, type MirrorLine } from '../mirror-lines';

/** A theme of the heat map: its lines in the order of the checklist, and how many ask for talk. */
export type HeatTheme = {
  readonly theme: ChecklistTheme;
  readonly lines: readonly MirrorLine[];
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
  return [...byCode.values()].map((group) => ({ ...group, talkCount: group.lines.filter(isToTalkAbout).length }));
}
