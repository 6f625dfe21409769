import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  applyUpdate,
  inspectUpdate,
  LINK_ORIGIN,
  MAX_CLIENTS,
} from '../../../../../src/table/live/content/inspect-update';

const docOf = (clientId: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
};

/** Every update that a change makes, by itself. */
function updatesOf(doc: Y.Doc, ...changes: readonly (() => void)[]): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array): void => {
    updates.push(update);
  };
  doc.on('update', note);
  for (const change of changes) doc.transact(change);
  doc.off('update', note);
  return updates;
}

const raw = (write: (to: encoding.Encoder) => void): Uint8Array => encoding.encode(write);
const numbers = (to: encoding.Encoder, ...values: readonly number[]): void => {
  for (const value of values) encoding.writeVarUint(to, value);
};

describe('an update', () => {
  test('TD24 is early while a batch before it is missing, and applicable once that is here', () => {
    const writer = docOf(1);
    const text = writer.getText('t');
    const [first, second] = updatesOf(
      writer,
      () => text.insert(0, 'een'),
      () => text.insert(3, 'twee'),
    );
    const doc = docOf(2);
    if (first === undefined || second === undefined) throw new Error('Two changes make two updates.');
    expect(inspectUpdate(doc, second)).toEqual({ client: 1, clock: 2 });
    expect(applyUpdate(doc, first)).toBe(true);
    expect(inspectUpdate(doc, second)).toBe('applicable');
  });

  test('TD24 is early while the words it stands beside, or what it stands in, are missing', () => {
    const writer = docOf(1);
    const other = docOf(2);
    writer.getText('t').insert(0, 'grond');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(writer));
    const [beside] = updatesOf(other, () => other.getText('t').insert(5, 'slag'));
    expect(inspectUpdate(docOf(3), beside ?? new Uint8Array(0))).toEqual({ client: 1, clock: 4 });
    const fragment = writer.getXmlFragment('f');
    const [, within] = updatesOf(
      writer,
      () => {
        fragment.insert(0, [new Y.XmlElement('p')]);
      },
      () => {
        const [element] = fragment.toArray();
        if (element instanceof Y.XmlElement) element.setAttribute('a', 'b');
      },
    );
    expect(inspectUpdate(docOf(3), within ?? new Uint8Array(0))).toEqual({ client: 1, clock: 5 });
  });

  test('TD24 that deletes what nobody has written yet is early, never applied', () => {
    // No struct; one client, one range: clock 0, 10,000 long.
    const future = raw((to) => {
      numbers(to, 0, 1, 77, 1, 0, 10_000);
    });
    const doc = docOf(1);
    expect(inspectUpdate(doc, future)).toEqual({ client: 77, clock: 9_999 });
    expect(applyUpdate(doc, future)).toBe(false);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    const victim = docOf(77);
    victim.getText('t').insert(0, 'blijft staan');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim));
    expect(doc.getText('t').toJSON()).toBe('blijft staan');
  });

  test('TD24 of which a part would wait inside the document is taken out again, and leaves what waited before', () => {
    const writer = docOf(1);
    const text = writer.getText('t');
    const [first, second, third] = updatesOf(
      writer,
      () => text.insert(0, 'a'),
      () => text.insert(1, 'b'),
      () => text.insert(2, 'c'),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three updates.');
    const doc = docOf(2);
    expect(applyUpdate(doc, second)).toBe(false);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    // A document from an earlier build may bring something that waits. That is not lost.
    Y.applyUpdate(doc, third);
    const before = doc.store.pendingStructs;
    expect(before).not.toBeNull();
    expect(
      applyUpdate(
        doc,
        raw((to) => {
          numbers(to, 0, 1, 99, 1, 5, 5);
        }),
      ),
    ).toBe(false);
    expect(doc.store.pendingStructs).toBe(before);
    expect(doc.store.pendingDs).toBeNull();
  });

  test('that builds on its own later part, or brings a document within the document, is unfit', () => {
    // One struct of client 5 at clock 0: a string whose left neighbour is its own letter 3.
    const onItself = raw((to) => {
      numbers(to, 1, 1, 5, 0);
      encoding.writeUint8(to, 4 | 128);
      numbers(to, 5, 3);
      encoding.writeVarString(to, 'abcdef');
      numbers(to, 0);
    });
    expect(inspectUpdate(docOf(1), onItself)).toBe('unfit');
    const writer = docOf(1);
    writer.getMap('m').set('d', new Y.Doc());
    expect(inspectUpdate(docOf(2), Y.encodeStateAsUpdate(writer))).toBe('unfit');
  });

  test('whose bytes are damaged is unfit, and nothing throws', () => {
    const doc = docOf(1);
    const damaged: readonly Uint8Array[] = [
      new Uint8Array(0),
      Uint8Array.of(1),
      new Uint8Array(500).fill(255),
      // 2^31 clients; 2^31 and 2^33 structs of one client.
      raw((to) => {
        numbers(to, 2 ** 31);
      }),
      raw((to) => {
        numbers(to, 1, 2 ** 31, 5, 0);
      }),
      raw((to) => {
        numbers(to, 1, 2 ** 33, 5, 0);
      }),
      // Unknown content; a clock near 2^53.
      raw((to) => {
        numbers(to, 1, 1, 5, 0);
        encoding.writeUint8(to, 31);
        numbers(to, 1);
      }),
    ];
    for (const update of damaged) expect(inspectUpdate(doc, update)).toBe('unfit');
    const writer = docOf(9);
    writer.getText('t').insert(0, 'tekst');
    // Bytes of form 2 read as form 1 say nothing at all.
    applyUpdate(doc, Y.encodeStateAsUpdateV2(writer));
    expect(Y.encodeStateVector(doc)).toHaveLength(1);
  });

  test('TD29 that brings more sessions than a table can have is unfit; an old table stays within', () => {
    const update = raw((to) => {
      numbers(to, MAX_CLIENTS + 1);
      for (let client = MAX_CLIENTS + 1; client > 0; client -= 1) {
        numbers(to, 1, client, 0);
        encoding.writeUint8(to, 0);
        numbers(to, 1);
      }
      numbers(to, 0);
    });
    expect(inspectUpdate(docOf(1), update)).toBe('unfit');
    // The sessions of three years of weekly meetings of forty people, all of whom took words back.
    const old = raw((to) => {
      numbers(to, 6_000);
      for (let client = 6_000; client > 0; client -= 1) {
        numbers(to, 1, client, 0);
        encoding.writeUint8(to, 0);
        numbers(to, 1);
      }
      numbers(to, 6_000);
      for (let client = 6_000; client > 0; client -= 1) numbers(to, client, 1, 0, 1);
    });
    expect(inspectUpdate(docOf(1), old)).toBe('applicable');
  });

  test('is applied under the name of the link', () => {
    const writer = docOf(9);
    writer.getText('t').insert(0, 'tekst');
    const doc = docOf(1);
    const origins: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    expect(applyUpdate(doc, Y.encodeStateAsUpdate(writer))).toBe(true);
    expect(origins).toEqual([LINK_ORIGIN]);
  });
});
