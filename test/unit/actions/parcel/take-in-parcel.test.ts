import { makeParcel, openTable, planParcel, takeInParcel } from '$actions';
import { ok, type TableKey } from '$domain';
import { readFrozen } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { renewKey } from '../../../../src/table/keys';
import { sealParcel } from '../../../../src/table/parcel/parcel';
import { layLiving } from '../../../helpers/living';
import {
  digestAt,
  joinHolder,
  makeHolder,
  paragraph,
  problemOf,
  replicaOf,
  sealedIn,
  takeIn,
  writeAt,
  type Holder,
} from '../../../helpers/parcels';
import { valueOf } from '../../../helpers/role-keys';

async function parcelOf({ services, known }: Holder): Promise<Uint8Array> {
  return sealedIn(valueOf(await makeParcel(services, known.id, { type: 'with-keys' })).bytes);
}

const sealWith = async (key: TableKey, update: Uint8Array): Promise<Uint8Array> =>
  valueOf(await sealParcel(key, update, 1));

/** Three devices at one table that have been apart, each with words of its own. */
async function threeApart(): Promise<readonly [Holder, Holder, Holder]> {
  const first = await makeHolder();
  const second = await joinHolder(first, 'editor');
  const third = await joinHolder(first, 'editor');
  const begin = await parcelOf(first);
  for (const holder of [second, third]) expect(await takeIn(holder, begin)).toBe('taken in');
  await writeAt(first, (table) => {
    table.document.delete(0, 1);
    paragraph('van de eerste')(table);
  });
  await writeAt(second, paragraph('van de tweede'));
  await writeAt(third, (table) => {
    table.document.insert(1, [new Y.XmlElement('paragraph')]);
  });
  return [first, second, third];
}

test('DOC-8 a living block goes along by its name alone, and follows the data of whoever took it in', async () => {
  const first = await makeHolder();
  const second = await joinHolder(first, 'editor');
  await writeAt(first, (table) => {
    layLiving(table, 'actions');
  });
  expect(await takeIn(second, await parcelOf(first))).toBe('taken in');
  expect(readFrozen(await replicaOf(second)).at(-1)).toEqual({ name: 'living', attributes: { shows: 'actions' } });
});

test('TD73 of a parcel by who thinks along the comments are taken in, and nothing else', async () => {
  const first = await makeHolder();
  const thinker = await joinHolder(first, 'commenter');
  expect(await takeIn(thinker, await parcelOf(first))).toBe('taken in');
  await writeAt(thinker, ({ replica }) => {
    replica.doc.getMap('comments').set('k1', { id: 'k1' });
  });
  expect(await takeIn(first, await parcelOf(thinker))).toBe('taken in');
  expect((await replicaOf(first)).replica.doc.getMap('comments').has('k1')).toBe(true);
  // Only its own: another who has the table learns no more from it.
  const second = await joinHolder(first, 'editor');
  expect(await takeIn(second, await parcelOf(thinker))).toBe('taken in');
  expect((await replicaOf(second)).replica.doc.getMap('meta').size).toBe(0);

  // What it wrote beside them stays on its own device.
  await writeAt(thinker, ({ replica }) => {
    replica.doc.getMap('meta').set('name', 'Vervalst');
  });
  const before = await digestAt(first);
  expect(await takeIn(first, await parcelOf(thinker))).toBe('nothing new');
  expect(await digestAt(first)).toBe(before);
  expect(
    await makeParcel(thinker.services, thinker.known.id, { type: 'with-phrase', phrase: 'x', role: 'reader' }),
  ).toEqual({
    ok: false,
    error: { type: 'not-allowed' },
  });
});

describe('AC20 taking in a parcel is the same merge as live', () => {
  test('TBL-9 three copies edited apart come to one content in all six orders, whatever is repeated', async () => {
    const apart = await threeApart();
    const parcels = await Promise.all(apart.map(parcelOf));
    const digests = new Set<string>();
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const reader = await joinHolder(apart[0], 'reader');
      for (const index of [...order, order[0] ?? 0, order[1] ?? 0])
        expect(await takeIn(reader, parcels[index] ?? new Uint8Array(0))).toMatch(/^(taken in|nothing new)$/);
      digests.add(await digestAt(reader));
    }
    for (const holder of apart) {
      for (const parcel of parcels) await takeIn(holder, parcel);
      digests.add(await digestAt(holder));
    }
    expect(digests.size).toBe(1);
  });

  test('the plan says how much is new and changes nothing; a second time there is nothing new', async () => {
    const holder = await makeHolder();
    const other = await joinHolder(holder, 'editor');
    await takeIn(other, await parcelOf(holder));
    await writeAt(holder, paragraph('drie nieuwe woorden'));
    const parcel = await parcelOf(holder);
    const before = await digestAt(other);
    expect(await planParcel(other.services, parcel)).toMatchObject({
      ok: true,
      value: { tableId: other.known.id, role: 'facilitator', isNothingNew: false, wordsMore: 3, blocksMore: 1 },
    });
    expect(await digestAt(other)).toBe(before);
    expect(await takeIn(other, parcel)).toBe('taken in');
    expect(await takeIn(other, parcel)).toBe('nothing new');
  });

  test('into a table that is open the words come at once, and are on disk when it is said', async () => {
    const holder = await makeHolder();
    const other = await joinHolder(holder, 'editor');
    await takeIn(other, await parcelOf(holder));
    await writeAt(holder, paragraph('terwijl de tafel open is'));
    const opened = valueOf(await openTable(other.services, other.known.id));
    expect(valueOf(ok(await takeInParcel(other.services, await parcelOf(holder)))).ok).toBe(true);
    expect(opened.table.document.toJSON()).toContain('terwijl de tafel open is');
    await opened.close();
    expect((await replicaOf(other)).document.toJSON()).toContain('terwijl de tafel open is');
  });

  test('a piece that builds on what is here is taken in; one that builds on more is left until that is here', async () => {
    const holder = await makeHolder();
    const other = await joinHolder(holder, 'editor');
    await takeIn(other, await parcelOf(holder));
    const vectorBefore = Y.encodeStateVector((await replicaOf(holder)).replica.doc);
    await writeAt(holder, paragraph('het stuk'));
    const { doc } = (await replicaOf(holder)).replica;
    const piece = await sealWith(holder.known.key, Y.encodeStateAsUpdate(doc, vectorBefore));
    const empty = await joinHolder(holder, 'editor');
    expect(await planParcel(empty.services, piece)).toMatchObject({ ok: true, value: { isIncomplete: true } });
    await takeInParcel(empty.services, piece);
    expect((await replicaOf(empty)).replica.doc.store.pendingStructs).toBeNull();
    expect(await takeIn(other, piece)).toBe('taken in');
    expect(await digestAt(other)).toBe(await digestAt(holder));
  });
});

describe('AC21 a parcel that is not to be trusted changes nothing, and says why', () => {
  test('of another table, cut off, changed, of a later form, or signed by a reader', async () => {
    const holder = await makeHolder();
    const reader = await joinHolder(holder, 'reader');
    const foreign = await makeHolder();
    const parcel = await parcelOf(holder);
    const flipped = parcel.slice();
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    const newer = parcel.slice();
    newer[3] = 9;
    const { certificate: _none, ...reading } = reader.known.key;
    const forged = await sealWith({ ...reading, role: 'editor' }, Uint8Array.of(0, 0));
    const before = await digestAt(holder);
    expect([
      await takeIn(holder, await parcelOf(foreign)),
      await takeIn(holder, parcel.slice(0, 90)),
      await takeIn(holder, flipped),
      await takeIn(holder, newer),
      await takeIn(holder, forged),
    ]).toEqual(['no-key', 'damaged', 'unsigned', 'newer', 'unsigned']);
    expect(await digestAt(holder)).toBe(before);
  });

  test('of keys that were renewed since', async () => {
    const holder = await makeHolder();
    const left = await joinHolder(holder, 'editor');
    await takeIn(left, await parcelOf(holder));
    await writeAt(left, paragraph('van wie van tafel is gehaald'));
    const old = await parcelOf(left);
    const key = valueOf(await renewKey(holder.known.key));
    await holder.services.store.knownTables.put({ ...holder.known, key });
    expect(await takeIn(holder, old)).toBe('old-keys');
    expect(await takeIn(left, await parcelOf({ ...holder, known: { ...holder.known, key } }))).toBe('new-keys');
  });

  test.each([
    ['bytes that are no update', Uint8Array.of(255, 255, 255, 255, 9)],
    ['a deletion of what does not exist yet', futureDeletion()],
    ['a document inside the document', subDocument()],
    ['an update in the other form', Y.encodeStateAsUpdateV2(docWith('x'))],
  ])('%s, signed by an editor: what is here stays as it is, and loads again', async (_what, update) => {
    const holder = await makeHolder();
    const before = await digestAt(holder);
    const taken = await takeInParcel(holder.services, await sealWith(holder.known.key, update));
    expect(['damaged', 'taken in']).toContain(problemOf(taken));
    expect(await digestAt(holder)).toBe(before);
    const { store } = (await replicaOf(holder)).replica.doc;
    expect([store.pendingStructs, store.pendingDs]).toEqual([null, null]);
    await writeAt(holder, paragraph('en er kan verder worden geschreven'));
    expect((await replicaOf(holder)).document.toJSON()).toContain('verder worden geschreven');
  });
});

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('meta').set('name', text);
  return doc;
}

function futureDeletion(): Uint8Array {
  // No structs; of client 7 the clocks 0 to 9 are deleted.
  return Uint8Array.of(0, 1, 7, 1, 0, 10);
}

function subDocument(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('answers').set('inside', new Y.Doc());
  return Y.encodeStateAsUpdate(doc);
}
