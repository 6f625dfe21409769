import { isExact, type BarToDraw } from '$domain';
import { fitText, type Drawing, type Shape } from './drawing';

const NAME_HEIGHT = 20;
const BAR_HEIGHT = 18;
const GAP = 14;
const VALUE_WIDTH = 110;

/**
 * Draws bars under each other, each under its name and with its value behind it. Where only a range is known the part that
 * may be there is hatched.
 */
export function drawBars(bars: readonly BarToDraw[], width: number): Drawing {
  const longest = Math.max(1, ...bars.map(({ range }) => range.most));
  const scale = Math.max(40, width - VALUE_WIDTH) / longest;
  const step = NAME_HEIGHT + BAR_HEIGHT + GAP;
  const shapes = bars.flatMap(({ name, range, value }, at): readonly Shape[] => {
    const y = at * step;
    const top = y + NAME_HEIGHT;
    const [sure, end] = [round(range.least * scale), round(range.most * scale)];
    return [
      { kind: 'text', tone: 'text', x: 0, y: y + 14, anchor: 'start', text: fitText(name, width) },
      ...(sure > 0 ? [{ kind: 'box', tone: 'solid', x: 0, y: top, width: sure, height: BAR_HEIGHT } as const] : []),
      ...(isExact(range)
        ? []
        : [{ kind: 'box', tone: 'open', x: sure, y: top, width: round(end - sure), height: BAR_HEIGHT } as const]),
      { kind: 'text', tone: 'strong', x: end + 8, y: top + 14, anchor: 'start', text: value },
    ];
  });
  return { width, height: Math.max(0, bars.length * step - GAP), shapes };
}

const round = (value: number): number => Math.round(value * 10) / 10;
