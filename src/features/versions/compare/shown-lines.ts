import type { ComparedLine, Comparison } from '$domain';

/** A line as it is shown, or how many that stayed the same are left out. */
export type ShownLine =
  { readonly type: 'line'; readonly line: ComparedLine } | { readonly type: 'skipped'; readonly count: number };

/** The lines that changed, with the heading above them; of the rest only how many there are. */
export function pickShown({ lines }: Comparison, withSame: boolean): readonly ShownLine[] {
  const changedChapters = new Set(lines.filter(({ state }) => state !== 'same').map(({ chapter }) => chapter));
  const shown: ShownLine[] = [];
  for (const line of lines) {
    const isHeading = line.kind === 'heading' && changedChapters.has(line.chapter);
    if (withSame || isHeading || line.state !== 'same') shown.push({ type: 'line', line });
    else {
      const last = shown.at(-1);
      if (last?.type === 'skipped') shown[shown.length - 1] = { type: 'skipped', count: last.count + 1 };
      else shown.push({ type: 'skipped', count: 1 });
    }
  }
  return shown;
}
