// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { dragRows } from '../../../../src/editor/aids/drag-rows';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function makeList() {
  document.body.innerHTML = '<ol><li><i class="grip"></i></li><li><i class="grip"></i></li><li></li></ol>';
  const list = document.querySelector('ol');
  if (list === null) throw new Error('no list');
  list.setPointerCapture = vi.fn();
  const told = { over: vi.fn(), drop: vi.fn() };
  const stop = dragRows(list, told);
  const send = (type: string, at: Element): void => {
    document.elementFromPoint = () => at;
    at.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true }));
  };
  return { ...told, stop, send, rows: [...list.children], grips: [...list.querySelectorAll('.grip')] };
}

test('a row is dropped where it is let go', () => {
  const { send, rows, grips, over, drop } = makeList();
  const [grip] = grips;
  if (grip === undefined || rows[2] === undefined) throw new Error('no rows');
  send('pointerdown', grip);
  send('pointermove', rows[2]);
  expect(over).toHaveBeenLastCalledWith(2);
  send('pointerup', rows[2]);
  expect(drop).toHaveBeenCalledExactlyOnceWith(0, 2);
  expect(over).toHaveBeenLastCalledWith(undefined);
});

test('nothing moves by what is no grip, when it is broken off, or once it is stopped', () => {
  const { send, rows, grips, drop, stop } = makeList();
  const [grip] = grips;
  if (grip === undefined || rows[2] === undefined) throw new Error('no rows');
  send('pointerdown', rows[2]);
  send('pointermove', grip);
  send('pointerup', grip);
  send('pointerdown', grip);
  send('pointermove', rows[2]);
  send('pointercancel', rows[2]);
  stop();
  send('pointerdown', grip);
  send('pointermove', rows[2]);
  send('pointerup', rows[2]);
  expect(drop).not.toHaveBeenCalled();
});
