// @vitest-environment happy-dom
import type { Schema as SchemaOf } from 'prosemirror-model';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { closeDevices, linesOf, makeDocument, openDevice, viewOf } from '../devices';

// The schema of the builds before there were living blocks.
vi.mock('../../../../src/editor/model/schema', async (importOriginal) => {
  const original = await importOriginal<{ documentSchema: SchemaOf }>();
  const { Schema } = await import('prosemirror-model');
  const { nodes, marks } = original.documentSchema.spec;
  return { ...original, documentSchema: new Schema({ nodes: nodes.remove('living'), marks }) };
});

afterEach(closeDevices);

function withLiving(filled: boolean): Uint8Array {
  return makeDocument((fragment) => {
    const block = new Y.XmlElement('living');
    block.setAttribute('shows', 'actions');
    const shown = new Y.XmlElement('paragraph');
    shown.insert(0, [new Y.XmlText('3 acties')]);
    if (filled) block.insert(0, [shown]);
    const known = new Y.XmlElement('paragraph');
    known.insert(0, [new Y.XmlText('bekend')]);
    fragment.insert(0, [known, block]);
  });
}

test.each([
  ['that follows the table', false],
  ['that holds what it showed', true],
])('ED6 a build from before living blocks only reads a document with one %s, and deletes nothing', (_name, filled) => {
  const content = withLiving(filled);
  const device = openDevice(content);
  expect(device.editor.mode).toBe('unknown-parts');
  expect(device.editor.leftOutCount).toBe(1);
  expect(linesOf(device)).toEqual(['paragraph bekend']);
  expect(viewOf(device).editable).toBe(false);
  expect(Y.encodeStateAsUpdate(device.doc)).toEqual(content);
});
