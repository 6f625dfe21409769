// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { takeStep } from '../../../../src/editor/aids/undo/exact-steps';
import { refuseStep, useTakeStep, type TakeStep } from '../../../../src/editor/view/undo';
import { closeDevices, linesOf, makeDocument, openDevice, placeBelow, type, type Device } from '../devices';

afterEach(() => {
  useTakeStep(takeStep);
  closeDevices();
});

function written(): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'woord');
  return device;
}

test('undo and redo say whether there is something to take back', () => {
  const device = openDevice(makeDocument());
  const can = (): readonly boolean[] =>
    (['undo', 'redo'] as const).map((name) => device.editor.command(name).isEnabled());
  expect(can()).toEqual([false, false]);
  placeBelow(device, 'Visie');
  type(device, 'woord');
  expect(can()).toEqual([true, false]);
  device.editor.command('undo').run();
  expect(can()).toEqual([false, true]);
});

test('steps are taken by what one is told to take them with', () => {
  const device = written();
  const take = vi.fn<TakeStep>(() => true);
  useTakeStep(take);
  device.editor.command('undo').run();
  expect(take).toHaveBeenCalledWith(expect.anything(), 'undo');
  expect(linesOf(device)[1]).toBe('paragraph woord');
});

test('a step that is refused while it is taken is taken back, once', () => {
  const device = written();
  const around = vi.fn((takeBack: () => void) => {
    takeBack();
  });
  device.editor.guard(() => {
    if (around.mock.calls.length === 0) refuseStep(around);
    return true;
  });
  device.editor.command('undo').run();
  expect(linesOf(device)[1]).toBe('paragraph woord');
  device.editor.command('undo').run();
  expect(linesOf(device)[1]).toBe('paragraph');
  expect(around).toHaveBeenCalledOnce();
});
