/** Room for the handles that a finger drags below a selection. */
const HANDLES_PX = 36;
const GAP_PX = 8;
/** What stands over the top and the bottom of the page. */
const TOP_PX = 130;
const BOTTOM_PX = 140;

/** How far from the top of the window a bar is out of the way of what is selected; `undefined` where that is not in the text. */
export function barPlace(selection: Selection | null, barHeight: number): number | undefined {
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  if ((element?.closest('.document-page') ?? null) === null) return undefined;
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0) return undefined;
  const below = bottom + HANDLES_PX;
  const lowest = window.innerHeight - BOTTOM_PX - barHeight;
  if (below <= lowest) return Math.max(below, TOP_PX);
  return Math.max(Math.min(top - GAP_PX - barHeight, lowest), TOP_PX);
}
