// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { guardSteps } from '../../../../../src/editor/aids/undo/step-gate';
import { refuseStep } from '../../../../../src/editor/view/undo';
import { closeDevices, linesOf, makeDocument, openDevice, placeBelow, type, type Device } from '../../devices';

afterEach(closeDevices);

function written(): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'woord');
  return device;
}

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

test('a step goes through the gate of its document, until that is taken away', () => {
  const device = written();
  const gate = { mayTake: vi.fn(() => false), refuse: vi.fn(), passOver: vi.fn() };
  const takeAway = guardSteps(device.doc, gate);
  device.editor.command('undo').run();
  expect(linesOf(device)[1]).toBe('paragraph woord');
  expect(gate.passOver).toHaveBeenCalledOnce();
  takeAway();
  device.editor.command('undo').run();
  expect(linesOf(device)[1]).toBe('paragraph');
  expect(gate.passOver).toHaveBeenCalledOnce();
});
