import { Plugin } from 'prosemirror-state';

/** What a toolbar does besides showing its buttons. Each is put on an element and returns how to take it off again. */

const TOOLS = 'button';

/** Keeps the cursor in the text, and with it the keyboard on the screen, while buttons are pressed by finger or mouse. */
export function keepTextFocused(toolbar: HTMLElement): () => void {
  return listen(toolbar, ['pointerdown', 'mousedown'], (event) => {
    event.preventDefault();
  });
}

/** Makes the toolbar one stop for Tab: arrows, Home and End move between its tools. */
export function moveByArrows(toolbar: HTMLElement): () => void {
  const move = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const tools = [...toolbar.querySelectorAll<HTMLElement>(TOOLS)];
    const at = tools.findIndex((tool) => tool === document.activeElement);
    const next = nextIndex(event.key, at, tools.length);
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    tools[next]?.focus();
    // One of which a part is in sight browsers may leave as it is.
    tools[next]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return listen(toolbar, ['keydown'], move);
}

/** Where a key leads in a row of tools, round and round; undefined for a key that leads nowhere. */
function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * Sets `--keyboard-inset` on the page to how much of the window the keyboard on the screen covers: browsers lay it over what
 * stands at the bottom edge.
 */
export function followKeyboard(): () => void {
  const viewport = 'visualViewport' in window ? window.visualViewport : null;
  if (viewport === null) return () => undefined;
  const { style } = document.documentElement;
  const place = (): void => {
    const covered = Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop));
    style.setProperty('--keyboard-inset', `${covered}px`);
  };
  place();
  const stop = listen(viewport, ['resize', 'scroll'], place);
  return () => {
    stop();
    style.removeProperty('--keyboard-inset');
  };
}

/** Sets `--tools-height` on the page to how high the tools are: on a narrow page they stand in more rows. */
export function tellHeight(toolbar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty('--tools-height', `${toolbar.offsetHeight}px`);
  });
  observer.observe(toolbar);
  return () => {
    observer.disconnect();
    style.removeProperty('--tools-height');
  };
}

/** What is written is brought out from behind the tools and bars: the page tells how far they reach over it. */
export const outOfTheirWay = (): Plugin => new Plugin({ props: { scrollThreshold: COVERED, scrollMargin: COVERED } });

const COVERED = {
  left: 0,
  right: 0,
  get top() {
    return coveredPx('scrollPaddingTop');
  },
  get bottom() {
    return coveredPx('scrollPaddingBottom');
  },
};

function coveredPx(side: 'scrollPaddingTop' | 'scrollPaddingBottom'): number {
  const px = Number.parseFloat(getComputedStyle(document.documentElement)[side]);
  return Number.isFinite(px) ? px : 0;
}

function listen(target: EventTarget, names: readonly string[], listener: (event: Event) => void): () => void {
  for (const name of names) target.addEventListener(name, listener);
  return () => {
    for (const name of names) target.removeEventListener(name, listener);
  };
}
