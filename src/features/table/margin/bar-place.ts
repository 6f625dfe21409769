/** Room for the handles that a finger drags below a selection. */
const HANDLES_PX = 36;
const GAP_PX = 8;
/** What stands over the top and the bottom of what one sees of the page. */
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
  // The keyboard on the screen leaves less of the window, and may move what is left.
  const { offsetTop: seenTop, height: seenHeight } = window.visualViewport ?? {
    offsetTop: 0,
    height: window.innerHeight,
  };
  const highest = seenTop + TOP_PX;
  const lowest = Math.min(seenTop + seenHeight - BOTTOM_PX, window.innerHeight - coveredBelowPx()) - barHeight;
  if (below <= lowest) return Math.max(below, highest);
  return Math.max(Math.min(top - GAP_PX - barHeight, lowest), highest);
}

/** How much of the bottom the page says is covered by what stands there. */
function coveredBelowPx(): number {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom);
  return Number.isFinite(px) ? px : 0;
}
