import type { Attachment } from 'svelte/attachments';
import { TAKES_KEYS, type Turn } from './page-keys';

type Touched = Pick<
  PointerEvent,
  'pointerType' | 'isPrimary' | 'pointerId' | 'clientX' | 'clientY' | 'timeStamp' | 'target'
>;

const SHORTEST_PX = 60;
const LONGEST_MS = 800;
/** From the edge of the screen a swipe belongs to the device. */
const EDGE_PX = 24;

/**
 * Reads the swipes that turn pages: by finger or pen, clearly sideways. Not by mouse, which selects text; not in a field,
 * not with text selected, not where a zoomed page is moved about.
 */
export class PageSwipe {
  #from: Touched | undefined;

  /** A finger comes down. A second one is no swipe. */
  begin(event: Touched): void {
    const isOurs = event.isPrimary && event.pointerType !== 'mouse' && !isAtEdge(event) && !isInField(event);
    this.#from = isOurs && !isZoomed() ? event : undefined;
  }

  /** A finger goes up: where that leads, if anywhere. To the left is on, as a page is turned. */
  end(event: Touched): Turn | undefined {
    const from = this.#from;
    this.#from = undefined;
    if (from?.pointerId !== event.pointerId || event.timeStamp - from.timeStamp > LONGEST_MS) return undefined;
    const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (Math.abs(across) < SHORTEST_PX || Math.abs(across) < 2 * Math.abs(down)) return undefined;
    if (document.getSelection()?.isCollapsed === false) return undefined;
    return across < 0 ? 'next' : 'previous';
  }

  /** The browser took the finger for scrolling. */
  cancel(): void {
    this.#from = undefined;
  }
}

/** Makes swipes over an element turn pages. Scrolling down and zooming stay with the browser. */
export const turnBySwipe =
  (turn: (to: Turn) => void): Attachment<HTMLElement> =>
  (element) => {
    const swipe = new PageSwipe();
    const begin = (event: PointerEvent): void => swipe.begin(event);
    const end = (event: PointerEvent): void => {
      const to = swipe.end(event);
      if (to !== undefined) turn(to);
    };
    const cancel = (): void => swipe.cancel();
    // In a zoomed page a finger moves the page, in every direction.
    const follow = (): void => {
      element.style.touchAction = isZoomed() ? 'auto' : 'pan-y pinch-zoom';
    };
    follow();
    element.addEventListener('pointerdown', begin);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', cancel);
    window.visualViewport?.addEventListener('resize', follow);
    return () => {
      element.removeEventListener('pointerdown', begin);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', cancel);
      window.visualViewport?.removeEventListener('resize', follow);
    };
  };

const isZoomed = (): boolean => (window.visualViewport?.scale ?? 1) > 1.01;

const isInField = ({ target }: Touched): boolean => target instanceof Element && target.closest(TAKES_KEYS) !== null;

const isAtEdge = ({ clientX }: Touched): boolean => clientX < EDGE_PX || clientX > window.innerWidth - EDGE_PX;
