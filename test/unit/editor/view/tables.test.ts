// @vitest-environment happy-dom
import { CellSelection, TableMap } from 'prosemirror-tables';
import type { Node } from 'prosemirror-model';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  closeDevices,
  isSame,
  makeDocument,
  meet,
  openDevice,
  paste,
  placeBelow,
  placeCursor,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

function tableOf(device: Device): { node: Node; position: number } {
  let found: { node: Node; position: number } | undefined;
  viewOf(device).state.doc.descendants((node, position) => {
    if (node.type.name === 'table') found ??= { node, position };
  });
  if (found === undefined) throw new Error('no table');
  return found;
}

const isRagged = (device: Device): boolean => TableMap.get(tableOf(device).node).problems !== null;

const shapeOf = (device: Device): number[] => tableOf(device).node.children.map((row) => row.childCount);

/** Two devices with the same table, on which one has added a row and the other a column, apart. */
function growApart(): [Device, Device] {
  const content = makeDocument();
  const [anna, bo] = [openDevice(content), openDevice(content)];
  placeBelow(anna, 'Visie');
  anna.editor.command('table').run();
  type(anna, 'kop');
  meet(anna, bo);
  placeCursor(bo, 'kop');
  anna.editor.command('addRow').run();
  bo.editor.command('addColumn').run();
  meet(anna, bo);
  return [anna, bo];
}

describe('tables that two people changed apart', () => {
  test('ED10 are left as they are until someone changes their form, so that repairs do not chase each other', () => {
    const [anna, bo] = growApart();
    expect(shapeOf(anna)).toEqual([4, 3, 4, 4]);
    const settled = Y.encodeStateVector(anna.doc);
    for (let round = 0; round < 5; round += 1) meet(anna, bo);
    expect(Y.encodeStateVector(anna.doc)).toEqual(settled);
    expect(Y.encodeStateVector(bo.doc)).toEqual(settled);
    expect(isSame(anna, bo)).toBe(true);
  });

  test('ED10 typing in them does not repair them either', () => {
    const [anna, bo] = growApart();
    placeCursor(anna, 'kop');
    type(anna, 'je');
    placeCursor(bo, 'kop');
    type(bo, 'pen');
    meet(anna, bo);
    expect(shapeOf(anna)).toEqual([4, 3, 4, 4]);
    expect(isSame(anna, bo)).toBe(true);
  });

  test('ED10 are repaired by the one who changes their form, in one step of undo', () => {
    const [anna, bo] = growApart();
    placeCursor(anna, 'kop');
    anna.editor.command('addColumn').run();
    expect(isRagged(anna)).toBe(false);
    expect(shapeOf(anna)).toEqual([5, 5, 5, 5]);
    meet(anna, bo);
    expect(isSame(anna, bo)).toBe(true);
  });

  test('ED10 are repaired before cells are selected or pasted into', () => {
    const [anna, bo] = growApart();
    const view = viewOf(anna);
    const { position } = tableOf(anna);
    view.dispatch(view.state.tr.setSelection(CellSelection.create(view.state.doc, position + 2)));
    expect(isRagged(anna)).toBe(false);
    placeCursor(bo, 'kop');
    paste(bo, '<table><tr><td>geplakt</td><td>ernaast</td></tr></table>');
    expect(isRagged(bo)).toBe(false);
    expect(tableOf(bo).node.textContent).toContain('geplakt');
  });
});

test('a ragged table that is pasted is made rectangular', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(device, '<table><tr><td>een</td><td>twee</td></tr><tr><td>drie</td></tr></table>');
  expect(shapeOf(device)).toEqual([2, 2]);
});
