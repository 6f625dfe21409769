// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { CommandName } from '../../../../src/editor/view/commands';
import { commandRules } from '../../../../src/editor/view/commands';
import {
  closeDevices,
  linesOf,
  makeDocument,
  openDevice,
  placeBelow,
  placeCursor,
  select,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

function withText(text = 'tekst'): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, text);
  return device;
}

const run = (device: Device, name: CommandName): void => {
  device.editor.command(name).run();
};

const isActive = (device: Device, name: CommandName): boolean => device.editor.command(name).isActive();

describe('what a command answers before it acts', () => {
  test('asking changes nothing', () => {
    const device = withText();
    const before = device.fragment.toJSON();
    for (const name of Object.keys(commandRules) as CommandName[]) {
      device.editor.command(name).isEnabled();
      device.editor.command(name).isActive();
    }
    expect(device.fragment.toJSON()).toBe(before);
  });

  test('what belongs to tables is possible only in one', () => {
    const device = withText();
    const names = ['addRow', 'addColumn', 'deleteRow', 'deleteColumn', 'deleteTable'] as const;
    expect(names.map((name) => device.editor.command(name).isEnabled())).toEqual([false, false, false, false, false]);
    run(device, 'table');
    expect(names.map((name) => device.editor.command(name).isEnabled())).toEqual([true, true, true, true, true]);
    expect(device.editor.command('table').isEnabled()).toBe(false);
    expect(isActive(device, 'table')).toBe(true);
  });
});

describe('emphasis and kinds of text', () => {
  test.each([
    ['bold', 'strong'],
    ['italic', 'em'],
  ] as const)('%s goes on and off', (name, tag) => {
    const device = withText();
    select(device, 'tekst');
    run(device, name);
    expect(device.mount.querySelector(tag)?.textContent).toBe('tekst');
    expect(isActive(device, name)).toBe(true);
    run(device, name);
    expect(device.mount.querySelector(tag)).toBeNull();
  });

  test('with nothing selected, emphasis waits for what is typed', () => {
    const device = withText();
    run(device, 'bold');
    expect(isActive(device, 'bold')).toBe(true);
    type(device, 'vet');
    expect(device.mount.querySelector('strong')?.textContent).toBe('vet');
  });

  test('a paragraph becomes a heading and back', () => {
    const device = withText();
    run(device, 'heading2');
    expect(linesOf(device)[1]).toBe('heading2 tekst');
    expect(isActive(device, 'heading2')).toBe(true);
    expect(isActive(device, 'heading1')).toBe(false);
    run(device, 'paragraph');
    expect(linesOf(device)[1]).toBe('paragraph tekst');
  });

  test('a quote goes on and off', () => {
    const device = withText();
    run(device, 'quote');
    expect(linesOf(device)[1]).toBe('blockquote > paragraph tekst');
    expect(isActive(device, 'quote')).toBe(true);
    run(device, 'quote');
    expect(linesOf(device)[1]).toBe('paragraph tekst');
  });
});

describe('lists', () => {
  test('a list goes on, changes its kind and goes off', () => {
    const device = withText();
    run(device, 'bulletList');
    expect(device.mount.querySelector('ul > li')?.textContent).toBe('tekst');
    run(device, 'orderedList');
    expect(device.mount.querySelector('ol > li')?.textContent).toBe('tekst');
    expect(isActive(device, 'orderedList')).toBe(true);
    expect(isActive(device, 'bulletList')).toBe(false);
    run(device, 'orderedList');
    expect(linesOf(device)[1]).toBe('paragraph tekst');
  });

  test('a list in a cell leaves a list around the table alone', () => {
    const device = withText();
    run(device, 'table');
    run(device, 'bulletList');
    expect(device.mount.querySelector('th ul')).not.toBeNull();
    run(device, 'bulletList');
    expect(device.mount.querySelector('ul')).toBeNull();
  });
});

describe('tables', () => {
  test('a new table has a head, the cursor in its first cell, and text below it', () => {
    const device = withText();
    run(device, 'table');
    type(device, 'Partij');
    expect(device.mount.querySelectorAll('th')).toHaveLength(3);
    expect(device.mount.querySelectorAll('td')).toHaveLength(6);
    expect(device.mount.querySelector('th')?.textContent).toBe('Partij');
    expect(linesOf(device).filter((line) => !line.includes('table_'))).toEqual(
      ['heading1 Visie', 'paragraph tekst', 'paragraph', 'heading1 Afspraken', 'paragraph'].filter(
        (_line, index) => index !== 2,
      ),
    );
    expect(device.mount.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('a table takes the place of an empty line, and is followed by one at the end', () => {
    const device = openDevice(makeDocument());
    placeBelow(device, 'Afspraken');
    run(device, 'table');
    const { doc } = viewOf(device).state;
    expect(doc.children.map((node) => node.type.name)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'table',
      'paragraph',
    ]);
  });

  test('rows and columns come and go', () => {
    const device = withText();
    run(device, 'table');
    run(device, 'addRow');
    run(device, 'addColumn');
    expect([...device.mount.querySelectorAll('tr')].map((row) => row.children.length)).toEqual([4, 4, 4, 4]);
    run(device, 'deleteRow');
    run(device, 'deleteColumn');
    expect([...device.mount.querySelectorAll('tr')].map((row) => row.children.length)).toEqual([3, 3, 3]);
    run(device, 'deleteTable');
    expect(device.mount.querySelector('table')).toBeNull();
  });

  test('one command is one change of the shared document', () => {
    const device = withText();
    let changes = 0;
    device.doc.on('beforeAllTransactions', () => (changes += 1));
    run(device, 'table');
    run(device, 'addRow');
    expect(changes).toBe(2);
  });
});

describe('links', () => {
  test('a selection is linked, and the whole link changes with the cursor in it', () => {
    const device = withText('zie de site hier');
    select(device, 'de site');
    device.editor.setLink('https://leiden.nl');
    placeCursor(device, 'de s');
    expect(device.editor.currentLink()).toBe('https://leiden.nl');
    device.editor.setLink('https://oegstgeest.nl');
    expect(device.mount.querySelector('a')?.outerHTML).toContain('href="https://oegstgeest.nl"');
    expect(device.mount.querySelector('a')?.textContent).toBe('de site');
    run(device, 'removeLink');
    expect(device.mount.querySelector('a')).toBeNull();
    expect(device.editor.command('removeLink').isEnabled()).toBe(false);
  });

  test('a link through several kinds of emphasis is one link', () => {
    const device = withText('een twee');
    select(device, 'twee');
    run(device, 'bold');
    select(device, 'een twee');
    device.editor.setLink('https://leiden.nl');
    placeCursor(device, 'ee');
    run(device, 'removeLink');
    expect(device.mount.querySelector('a')).toBeNull();
  });

  test('with nothing selected the address itself is written', () => {
    const device = withText('zie ');
    device.editor.setLink('https://leiden.nl');
    type(device, ' en verder');
    expect(device.mount.querySelector('a')?.textContent).toBe('https://leiden.nl');
  });

  test('the command itself writes nothing: a link needs an address', () => {
    const device = withText();
    const before = device.fragment.toJSON();
    run(device, 'link');
    expect(device.fragment.toJSON()).toBe(before);
  });
});
