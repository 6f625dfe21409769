// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { yUndoPluginKey } from 'y-prosemirror';
import { guardSteps } from '../../../../../src/editor/aids/undo/step-gate';
import type { Step } from '../../../../../src/editor/view/undo';
import { closeDevices, linesOf, makeDocument, openDevice, placeBelow, type, viewOf } from '../../devices';

afterEach(closeDevices);

test('ED48 a step that may not be taken stays next with all that came before it, until its gate is taken away', () => {
  const device = openDevice(makeDocument());
  const stack = (): readonly Step[] => yUndoPluginKey.getState(viewOf(device).state)?.undoManager.undoStack ?? [];
  placeBelow(device, 'Visie');
  for (const word of ['een', ' twee', ' drie']) {
    device.editor.changeTogether([]);
    type(device, word);
  }
  const [, barred] = stack();
  const refuse = vi.fn();
  const takeAway = guardSteps(device.doc, { isBarred: (step) => step === barred, refuse });
  const undo = device.editor.command('undo');
  undo.run();
  expect(linesOf(device)[1]).toBe('paragraph een twee');
  expect(refuse).not.toHaveBeenCalled();
  undo.run();
  expect(linesOf(device)[1]).toBe('paragraph een twee');
  expect(refuse.mock.calls).toEqual([[barred, 'undo']]);
  expect(stack()).toHaveLength(2);

  takeAway();
  undo.run();
  undo.run();
  expect(linesOf(device)[1]).toBe('paragraph');
});
