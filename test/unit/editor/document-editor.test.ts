// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  placeCursor,
  select,
  type,
  viewOf,
} from './devices';

afterEach(closeDevices);

const textOf = (fragment: Y.XmlFragment): string => fragment.toJSON();

describe('writing together', () => {
  test('ED4 two people typing apart lose nothing when they meet', () => {
    const content = makeDocument();
    const [anna, bo] = [openDevice(content), openDevice(content)];
    placeBelow(anna, 'Visie');
    type(anna, 'Elk kind naar school.');
    placeBelow(bo, 'Afspraken');
    type(bo, 'De gemeente betaalt.');
    placeCursor(bo, 'Visie');
    type(bo, ' 2027');
    meet(anna, bo);
    const expected = [
      'heading1 Visie 2027',
      'paragraph Elk kind naar school.',
      'heading1 Afspraken',
      'paragraph De gemeente betaalt.',
    ];
    expect(linesOf(anna)).toEqual(expected);
    expect(isSame(anna, bo)).toBe(true);
  });

  test('ED4 two people typing apart in the same sentence lose nothing', () => {
    const content = makeDocument();
    const [anna, bo] = [openDevice(content), openDevice(content)];
    placeBelow(anna, 'Visie');
    type(anna, 'een twee drie');
    meet(anna, bo);
    placeCursor(anna, 'een');
    type(anna, ' (anna)');
    placeCursor(bo, 'twee');
    type(bo, ' (bo)');
    select(bo, 'drie');
    bo.editor.command('bold').run();
    meet(anna, bo);
    expect(linesOf(anna)[1]).toBe('paragraph een (anna) twee (bo) drie');
    expect(textOf(anna.fragment)).toContain('<strong>drie</strong>');
    expect(isSame(anna, bo)).toBe(true);
  });

  test('ED4 lists, tables and headings made apart all come through', () => {
    const content = makeDocument();
    const [anna, bo] = [openDevice(content), openDevice(content)];
    placeBelow(anna, 'Visie');
    type(anna, '- eerste');
    placeBelow(bo, 'Afspraken');
    bo.editor.command('table').run();
    type(bo, 'Actie');
    meet(anna, bo);
    expect(linesOf(anna)).toContain('list_item > paragraph eerste');
    expect(linesOf(anna)).toContain('table_header > paragraph Actie');
    expect(isSame(anna, bo)).toBe(true);
  });

  test('ED5 undo takes back only what one did oneself', () => {
    const content = makeDocument();
    const [anna, bo] = [openDevice(content), openDevice(content)];
    placeBelow(anna, 'Visie');
    type(anna, 'van anna');
    meet(anna, bo);
    placeBelow(bo, 'Afspraken');
    type(bo, 'van bo');
    meet(anna, bo);
    expect(bo.editor.command('undo').isEnabled()).toBe(true);
    bo.editor.command('undo').run();
    expect(linesOf(bo)).toEqual(['heading1 Visie', 'paragraph van anna', 'heading1 Afspraken', 'paragraph']);
    expect(bo.editor.command('undo').isEnabled()).toBe(false);
    bo.editor.command('redo').run();
    expect(linesOf(bo)[3]).toBe('paragraph van bo');
  });

  test('ED5 undo of a list or table leaves what someone else wrote in it', () => {
    const content = makeDocument();
    const [anna, bo] = [openDevice(content), openDevice(content)];
    placeBelow(anna, 'Visie');
    anna.editor.command('table').run();
    meet(anna, bo);
    const view = viewOf(bo);
    let cell = 0;
    view.state.doc.descendants((node, position) => {
      if (node.type.name === 'table_cell' && cell === 0) cell = position + 2;
    });
    view.dispatch(view.state.tr.insertText('van bo', cell));
    meet(anna, bo);
    anna.editor.command('undo').run();
    meet(anna, bo);
    expect(linesOf(anna).join()).toContain('van bo');
    expect(isSame(anna, bo)).toBe(true);
  });
});

describe('what this build does not know', () => {
  const withUnknownPart = (): Uint8Array =>
    makeDocument((fragment) => {
      const living = new Y.XmlElement('living_table');
      living.insert(0, [new Y.XmlText('uit een nieuwere versie')]);
      const known = new Y.XmlElement('paragraph');
      known.insert(0, [new Y.XmlText('bekend')]);
      fragment.insert(0, [known, living]);
    });

  test('ED6 a document with unknown parts opens for reading, and nothing is deleted', () => {
    const content = withUnknownPart();
    const device = openDevice(content);
    expect(device.editor.mode).toBe('unknown-parts');
    expect(device.editor.leftOutCount).toBe(1);
    expect(linesOf(device)).toEqual(['paragraph bekend']);
    expect(viewOf(device).editable).toBe(false);
    expect(Y.encodeStateAsUpdate(device.doc)).toEqual(content);
  });

  test('ED6 an unknown part that arrives while typing ends the typing, and is not deleted', async () => {
    const content = makeDocument();
    const device = openDevice(content);
    const updated = vi.fn();
    device.editor.onUpdate(updated);
    placeBelow(device, 'Visie');
    type(device, 'mijn tekst');
    const newer = new Y.Doc();
    Y.applyUpdate(newer, Y.encodeStateAsUpdate(device.doc));
    newer.getXmlFragment('document').insert(0, [new Y.XmlElement('living_table')]);
    Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(newer), 'link');
    expect(device.editor.mode).toBe('unknown-parts');
    expect(updated).toHaveBeenCalled();
    expect(device.editor.command('bold').isEnabled()).toBe(false);
    expect(textOf(device.fragment)).toContain('living_table');
    expect(textOf(device.fragment)).toContain('mijn tekst');

    newer.getXmlFragment('document').delete(0, 1);
    Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(newer), 'link');
    await Promise.resolve();
    expect(device.editor.mode).toBe('editing');
    expect(device.mount.children).toHaveLength(1);
  });

  test.each([
    [
      'an unknown mark',
      (text: Y.XmlText) => {
        text.format(0, 3, { suggestion: { by: 'x' } });
      },
    ],
    [
      'something embedded',
      (text: Y.XmlText) => {
        text.insertEmbed(0, { image: 'x' });
      },
    ],
  ])('ED6 %s in a text is left out of sight and left alone', (_name, change) => {
    const content = makeDocument((fragment) => {
      const text = new Y.XmlText('tekst');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      fragment.insert(0, [paragraph]);
      change(text);
    });
    const device = openDevice(content);
    expect(device.editor.mode).toBe('unknown-parts');
    expect(linesOf(device)).toEqual(['paragraph tekst']);
    expect(Y.encodeStateAsUpdate(device.doc)).toEqual(content);
  });

  test('ED6 a document that is nothing but nonsense opens', () => {
    const content = makeDocument((fragment) => {
      fragment.insert(0, [
        new Y.XmlText('los'),
        new Y.XmlHook('haak') as unknown as Y.XmlElement,
        new Y.XmlElement('doc'),
      ]);
    });
    const device = openDevice(content);
    expect(device.editor.mode).toBe('unknown-parts');
    expect(device.editor.leftOutCount).toBe(3);
    expect(linesOf(device)).toEqual(['paragraph']);
  });
});

describe('reading', () => {
  test('ED7 reading writes nothing, also when parts were emptied by two people at once', () => {
    const content = makeDocument((fragment) => {
      const list = new Y.XmlElement('bullet_list');
      list.insert(0, [new Y.XmlElement('list_item')]);
      fragment.insert(0, [list, new Y.XmlElement('paragraph')]);
    });
    const device = openDevice(content, { isReadOnly: true });
    expect(device.editor.mode).toBe('reading');
    expect(device.editor.leftOutCount).toBe(0);
    device.editor.command('bold').run();
    device.editor.command('table').run();
    expect(device.editor.setLink('https://leiden.nl')).toBe(false);
    device.editor.scrollToHeading(0);
    expect(Y.encodeStateAsUpdate(device.doc)).toEqual(content);
  });

  test('ED7 a reader sees what others write, and changes only where it differs', () => {
    const content = makeDocument();
    const [reader, anna] = [openDevice(content, { isReadOnly: true }), openDevice(content)];
    const heading = reader.mount.querySelector('h1');
    placeBelow(anna, 'Visie');
    type(anna, 'nieuw');
    meet(reader, anna);
    expect(linesOf(reader)).toEqual(linesOf(anna));
    expect(reader.mount.querySelector('h1')).toBe(heading);
    expect(reader.mount.querySelector('[contenteditable="true"]')).toBeNull();
  });

  test('ED7 rights can come and go while the document is open', () => {
    const device = openDevice(makeDocument());
    device.editor.setReadOnly(true);
    expect(device.editor.mode).toBe('reading');
    expect(device.mount.querySelector('[role="textbox"]')).toBeNull();
    expect(device.mount.children).toHaveLength(1);
    device.editor.setReadOnly(false);
    placeBelow(device, 'Visie');
    type(device, 'weer');
    expect(textOf(device.fragment)).toContain('weer');
  });
});

describe('the element', () => {
  test('the text is a named multi-line text box in its own language', () => {
    const { mount, editor } = openDevice(makeDocument(), { descriptionId: 'keys' });
    const text = mount.querySelector('[role="textbox"]');
    expect(text?.getAttribute('aria-label')).toBe('Ontwikkeldocument');
    expect(text?.getAttribute('aria-multiline')).toBe('true');
    expect(text?.getAttribute('aria-describedby')).toBe('keys');
    expect(text?.getAttribute('lang')).toBe('nl');
    expect(text?.getAttribute('spellcheck')).toBe('true');
    editor.setLabel('Document');
    expect(text?.getAttribute('aria-label')).toBe('Document');
  });

  test('ED13 destroying gives the page, the document and the presence back', () => {
    const device = openDevice(makeDocument());
    const updated = vi.fn();
    device.editor.onUpdate(updated);
    device.editor.focus();
    device.editor.destroy();
    device.editor.destroy();
    expect(device.mount.childElementCount).toBe(0);
    expect(device.awareness.getLocalState()?.['cursor']).toBeNull();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(device.doc));
    other.getXmlFragment('document').insert(0, [new Y.XmlElement('living_table')]);
    Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(other));
    device.editor.setReadOnly(true);
    device.editor.setLabel('anders');
    device.editor.focus();
    expect(updated).not.toHaveBeenCalled();
    expect(device.mount.childElementCount).toBe(0);
    expect(textOf(device.fragment)).toContain('living_table');
  });

  test('the document may be destroyed first', () => {
    const device = openDevice(makeDocument());
    device.awareness.destroy();
    device.doc.destroy();
    expect(() => {
      device.editor.destroy();
    }).not.toThrow();
  });

  test('onChange tells of every change of the text, and only of those', () => {
    const onChange = vi.fn();
    const device = openDevice(makeDocument(), { onChange });
    placeBelow(device, 'Visie');
    expect(onChange).not.toHaveBeenCalled();
    type(device, 'a');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('a change that y-prosemirror fails to show is shown by a new view', async () => {
    const content = makeDocument();
    const [anna, bo] = [openDevice(content), openDevice(content)];
    placeBelow(anna, 'Visie');
    type(anna, 'van anna');
    const failing = vi.spyOn(viewOf(bo), 'dispatch').mockImplementation(() => undefined);
    meet(anna, bo);
    failing.mockRestore();
    await Promise.resolve();
    expect(linesOf(bo)).toContain('paragraph van anna');
  });
});

describe('the outline', () => {
  test('tells the headings, where the cursor is, and goes there', () => {
    const device = openDevice(makeDocument());
    expect(device.editor.outline().map(({ index, level, text }) => [index, level, text])).toEqual([
      [0, 1, 'Visie'],
      [1, 1, 'Afspraken'],
    ]);
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    device.editor.scrollToHeading(1);
    expect(scrolled.mock.contexts[0]).toBe(device.mount.querySelectorAll('h1')[1]);
    scrolled.mockRestore();
    expect(device.editor.currentHeading()).toBe(1);
    device.editor.scrollToHeading(7);
    expect(device.editor.currentHeading()).toBe(1);
  });
});

describe('links', () => {
  test('ED2 only a safe address is taken', () => {
    const device = openDevice(makeDocument());
    select(device, 'Visie');
    expect(device.editor.setLink('javascript:alert(1)')).toBe(false);
    expect(device.editor.setLink('https://leiden.nl/')).toBe(true);
    expect(device.editor.currentLink()).toBe('https://leiden.nl/');
    expect(textOf(device.fragment)).toContain('https://leiden.nl/');
    device.editor.command('removeLink').run();
    expect(device.editor.currentLink()).toBeUndefined();
  });

  test('ED2 an unsafe link in the shared document is shown without its address', () => {
    const content = makeDocument((fragment) => {
      const text = new Y.XmlText();
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      fragment.insert(0, [paragraph]);
      text.insert(0, 'klik hier', { link: { href: 'java\tscript:alert(1)' } });
    });
    for (const isReadOnly of [true, false]) {
      const device = openDevice(content, { isReadOnly });
      expect(device.mount.textContent).toContain('klik hier');
      expect(device.mount.querySelector('a')).toBeNull();
    }
  });
});

describe('the caret', () => {
  test('ED5 stays where it was put when something is pointed out before the browser tells that it moved', () => {
    const device = openDevice(makeDocument());
    placeBelow(device, 'Visie');
    type(device, 'Wij willen dit.');
    const view = viewOf(device);
    view.focus();
    const [words] = [...device.mount.querySelectorAll('p')].filter(({ textContent }) => textContent !== '');
    const late = (event: Event): void => {
      event.stopImmediatePropagation();
    };
    document.addEventListener('selectionchange', late, { capture: true, once: true });
    document.getSelection()?.collapse(words?.firstChild ?? null, 3);
    document.removeEventListener('selectionchange', late, { capture: true });
    const before = view.state.selection.head;
    device.editor.pointOut(({ doc }) => [{ from: 1, to: doc.child(0).nodeSize - 1, attributes: { class: 'x' } }]);
    expect(view.state.selection.head).not.toBe(before);
    expect(view.state.selection.$head.parentOffset).toBe(3);
  });
});
