/** What is told of a row that is dragged by its grip, by the places of rows in their list. */
export type DragListener = {
  /** The row is held over another; undefined when it is let go. */
  readonly over: (to: number | undefined) => void;
  readonly drop: (from: number, to: number) => void;
};

/** Lets the rows of a list be dragged by what has the class `grip`. Whatever is done by it can be done by buttons too. */
export function dragRows(list: HTMLElement, { over, drop }: DragListener): () => void {
  let from: number | undefined;
  let to: number | undefined;

  const placeOf = (element: Element | null): number | undefined => {
    const row = [...list.children].findIndex((child) => element !== null && child.contains(element));
    return row < 0 ? undefined : row;
  };

  const start = (event: PointerEvent): void => {
    const grip = event.target instanceof Element ? event.target.closest('.grip') : null;
    from = grip === null ? undefined : placeOf(grip);
    if (from === undefined) return;
    event.preventDefault();
    list.setPointerCapture(event.pointerId);
  };

  const follow = (event: PointerEvent): void => {
    if (from === undefined) return;
    to = placeOf(document.elementFromPoint(event.clientX, event.clientY)) ?? to;
    over(to);
  };

  const finish = (event: PointerEvent): void => {
    if (from !== undefined && to !== undefined && to !== from && event.type === 'pointerup') drop(from, to);
    from = to = undefined;
    over(undefined);
  };

  const followers = [
    ['pointerdown', start],
    ['pointermove', follow],
    ['pointerup', finish],
    ['pointercancel', finish],
  ] as const;
  for (const [name, follower] of followers) list.addEventListener(name, follower);
  return () => {
    for (const [name, follower] of followers) list.removeEventListener(name, follower);
  };
}
