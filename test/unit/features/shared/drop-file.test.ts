// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { allowDrop, takeDrop } from '../../../../src/features/shared/drop-file';
import { incoming } from '../../../../src/features/shared/incoming-file.svelte';

/** A drag of files, or of text where there are none. */
function drag(type: string, files: readonly File[]): DragEvent {
  const event = new Event(type, { cancelable: true });
  const dataTransfer = { types: files.length > 0 ? ['Files'] : ['text/plain'], files };
  return Object.assign(event, { dataTransfer }) as unknown as DragEvent;
}

afterEach(() => {
  incoming.take();
  window.location.hash = '';
});

describe('dropping a file on the window', () => {
  test('the browser does not open it itself, and the page for files gets it', () => {
    const file = new File(['x'], 'a.ontwikkeltafel');
    const over = drag('dragover', [file]);
    allowDrop(over);
    const drop = drag('drop', [file]);
    takeDrop(drop);
    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
    expect(incoming.current).toBe(file);
    expect(window.location.hash).toBe('#/bestand');
  });

  test('dragged text, and a drop that something else took, are left alone', () => {
    const text = drag('dragover', []);
    allowDrop(text);
    takeDrop(drag('drop', []));
    const taken = drag('drop', [new File(['x'], 'picture.png')]);
    taken.preventDefault();
    takeDrop(taken);
    expect(text.defaultPrevented).toBe(false);
    expect(incoming.current).toBeUndefined();
  });
});
