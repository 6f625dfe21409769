/** What a toolbar does besides showing its buttons. Each is put on an element and returns how to take it off again. */

const TOOLS = 'button, select';

/**
 * Keeps the cursor in the text, and with it the keyboard on the screen, while buttons are pressed by finger or mouse.
 * A list of choices must take the focus to open.
 */
export function keepTextFocused(toolbar: HTMLElement): () => void {
  const keep = (event: Event): void => {
    const isChoice = event.target instanceof Element && event.target.closest('select') !== null;
    if (!isChoice) event.preventDefault();
  };
  return listen(toolbar, ['pointerdown', 'mousedown'], keep);
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
 * Sets `--keyboard-inset` to how much of the window the keyboard on the screen covers: browsers lay it over what stands
 * at the bottom edge.
 */
export function stayAboveKeyboard(toolbar: HTMLElement): () => void {
  const viewport = 'visualViewport' in window ? window.visualViewport : null;
  if (viewport === null) return () => undefined;
  const place = (): void => {
    const covered = Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop));
    toolbar.style.setProperty('--keyboard-inset', `${covered}px`);
  };
  place();
  return listen(viewport, ['resize', 'scroll'], place);
}

function listen(target: EventTarget, names: readonly string[], listener: (event: Event) => void): () => void {
  for (const name of names) target.addEventListener(name, listener);
  return () => {
    for (const name of names) target.removeEventListener(name, listener);
  };
}
