import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readStructure } from '../../../../../src/table/live/content/read-structure';

type Read = {
  readonly pieces: readonly (readonly [client: number, clock: number, length: number, isGap: boolean])[];
  readonly foundations: readonly string[];
  readonly deletions: readonly string[];
};

/** What is told of an update; nothing where it is damaged. */
function read(update: Uint8Array): Read | undefined {
  const pieces: (readonly [number, number, number, boolean])[] = [];
  const foundations: string[] = [];
  const deletions: string[] = [];
  try {
    readStructure(update, {
      onPiece: (...piece) => pieces.push(piece),
      onFoundation: (...foundation) => foundations.push(foundation.join(' ')),
      onDeletion: (...deletion) => deletions.push(deletion.join(' ')),
    });
    return { pieces, foundations, deletions: deletions.sort() };
  } catch {
    return undefined;
  }
}

/** The same by Yjs itself, which makes all that an update holds. */
function readByYjs(update: Uint8Array): Read | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const isWithin = structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentDoc);
    if (isWithin) return undefined;
    return {
      pieces: structs.map((struct) => [struct.id.client, struct.id.clock, struct.length, struct instanceof Y.Skip]),
      foundations: structs.flatMap((struct) => {
        if (!(struct instanceof Y.Item)) return [];
        const ids = [struct.origin, struct.rightOrigin, struct.parent instanceof Y.ID ? struct.parent : null];
        return ids.flatMap((id) =>
          id === null ? [] : [`${id.client} ${id.clock} ${struct.id.client} ${struct.id.clock}`],
        );
      }),
      deletions: [...ds.clients]
        .flatMap(([client, ranges]) => ranges.map(({ clock, len }) => `${client} ${clock} ${len}`))
        .sort(),
    };
  } catch {
    return undefined;
  }
}

/** Everything that Yjs can write, by two, some of it taken out again. */
function makeUpdates(): readonly Uint8Array[] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  [one.clientID, other.clientID] = [11, 2_000_000_000];
  const updates: Uint8Array[] = [];
  for (const doc of [one, other]) doc.on('update', (update: Uint8Array) => updates.push(update));
  const meet = (): void => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  };
  const text = new Y.XmlText('Één zin, met 🌷 erin.');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  one.getXmlFragment('document').insert(0, [paragraph]);
  text.format(3, 5, { strong: { on: true } });
  text.insertEmbed(2, { image: 'a' });
  meet();
  const values = { at: 1.5, big: 12n, far: -70_000, float: 0.1, yes: true, no: false, none: null, list: ['é', [1]] };
  other.getMap('claims').set('a/b', { ...values, bytes: Uint8Array.of(1, 2, 3), not: undefined });
  other.getArray('list').insert(0, [1, 'twee', { drie: 3 }]);
  other.getMap('claims').set('bytes', Uint8Array.of(9, 8));
  other.getText('plain').insert(0, 'gewone letters');
  other.getMap('nested').set('inner', new Y.Map());
  meet();
  one.getText('plain').delete(2, 6);
  text.delete(1, 4);
  one.getMap('claims').delete('a/b');
  meet();
  return [...updates, Y.encodeStateAsUpdate(one)];
}

const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

describe('the structure of an update', () => {
  test('TD24 is what Yjs reads, whatever stands in it', () => {
    const updates = makeUpdates();
    expect(updates.length).toBeGreaterThan(10);
    for (const update of updates) {
      expect(readByYjs(update)).toBeDefined();
      expect(read(update)).toEqual(readByYjs(update));
    }
    const writer = new Y.Doc();
    const apart: Uint8Array[] = [];
    writer.on('update', (update: Uint8Array) => apart.push(update));
    for (const word of ['een', 'twee', 'drie']) writer.getText('t').insert(0, word);
    const skipped = Y.mergeUpdates(apart.filter((_, index) => index !== 1));
    expect(read(skipped)).toEqual(readByYjs(skipped));
    expect(read(skipped)?.pieces.some(([, , , isGap]) => isGap)).toBe(true);
  });

  test('TD24 is refused wherever Yjs would stumble, and nowhere else: 20,000 updates with damaged bytes', () => {
    const random = randomOf(24);
    const updates = makeUpdates();
    const below = (count: number): number => Math.floor(random() * count);
    const tally = { fit: 0, damaged: 0 };
    for (let index = 0; index < 20_000; index += 1) {
      const update = (updates[below(updates.length)] ?? new Uint8Array(0)).slice();
      for (let left = 1 + below(3); left > 0; left -= 1) update[below(update.length)] = below(256);
      const cut = random() < 0.2 ? update.slice(0, below(update.length)) : update;
      const [own, theirs] = [read(cut), readByYjs(cut)];
      expect(own === undefined).toBe(theirs === undefined);
      expect(own?.pieces).toEqual(theirs?.pieces);
      expect(own?.foundations).toEqual(theirs?.foundations);
      tally[own === undefined ? 'damaged' : 'fit'] += 1;
    }
    expect(Math.min(tally.fit, tally.damaged)).toBeGreaterThan(1_000);
  });

  test('TD24 of a document within the document, and of values without an end, is refused', () => {
    const doc = new Y.Doc();
    doc.getMap('m').set('d', new Y.Doc());
    expect(read(Y.encodeStateAsUpdate(doc))).toBeUndefined();
    // One piece of one client: a value that is a list in a list, and so on to the last byte.
    const endless = encoding.encode((to) => {
      for (const number of [1, 1, 5, 0]) encoding.writeVarUint(to, number);
      encoding.writeUint8(to, 8);
      encoding.writeVarUint(to, 1);
      encoding.writeVarString(to, 't');
      encoding.writeVarUint(to, 1);
      for (let depth = 0; depth < 100_000; depth += 1) {
        encoding.writeUint8(to, 117);
        encoding.writeVarUint(to, 1);
      }
    });
    expect(read(endless)).toBeUndefined();
  });
});
