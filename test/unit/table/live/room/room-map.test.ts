import { describe, expect, test } from 'vitest';
import type { TableRole } from '$domain';
import { RoomMap } from '../../../../../src/table/live/room/room-map';
import { createFakeIdentity } from '../../../../helpers/fake-identity';
import { createRoomViews, viewOf } from '../../../../helpers/room-maps';

const mapOf = (
  name: string,
  {
    clientId = 1,
    role = 'editor',
    schemaVersion = 1,
    tableVersion = 0,
  }: {
    clientId?: number;
    role?: TableRole;
    schemaVersion?: number;
    tableVersion?: number;
  } = {},
): RoomMap => new RoomMap(createFakeIdentity(name, clientId, role), schemaVersion, () => tableVersion);

/** The record of a session with links to these others. */
async function recordOf(
  name: string,
  linked: readonly string[],
  clientId = 2,
  role: TableRole = 'editor',
): Promise<Uint8Array> {
  const map = mapOf(name, { clientId, role });
  map.setLinked(new Set(linked));
  return map.makeRecord(false);
}

describe('the map of the room', () => {
  test('shows who can be reached, and the way there', async () => {
    const views = await createRoomViews([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
    const { map } = viewOf(views, 'a');
    expect(map.present.map(({ pass }) => pass.sessionId).sort()).toEqual(['b', 'c', 'd']);
    expect([map.stepTo('d'), map.parentFor('d'), map.parentFor('b')]).toEqual(['b', 'b', 'b']);
    expect([map.childrenFor('a'), map.childrenFor('d'), map.stepsBehind('a')]).toEqual([['b'], [], 3]);
    expect(viewOf(views, 'b').map.childrenFor('a')).toEqual(['c']);
    map.setLinked(new Set());
    expect(map.present).toEqual([]);
    expect(map.stepTo('d')).toBeUndefined();
  });

  test('TD23 takes from each session only its own word, in order', async () => {
    const map = mapOf('a');
    const other = mapOf('b', { clientId: 2 });
    const [first, second] = [await other.makeRecord(false), await other.makeRecord(false)];
    expect(await map.take(second)).toMatchObject({ seq: 2 });
    expect(await map.take(first)).toBe('known');
    expect(await map.take(second)).toBe('known');
    const forged = (await other.makeRecord(false)).slice();
    forged[forged.length - 62] = (forged[forged.length - 62] ?? 0) ^ 1;
    expect(await map.take(forged)).toBe('unfit');
    for (const length of [0, 1, 20, forged.length - 1]) expect(await map.take(forged.slice(0, length))).toBe('unfit');
    expect(map.members.get('b')?.seq).toBe(2);
  });

  test('TD23 one who says it is linked is not, until the other says so too', async () => {
    const map = mapOf('a');
    map.setLinked(new Set(['b']));
    await map.take(await recordOf('b', ['a'], 2));
    await map.take(await recordOf('x', ['b', 'a'], 3));
    expect(map.present.map(({ pass }) => pass.sessionId)).toEqual(['b']);
    expect(map.childrenFor('x')).toEqual([]);
  });

  test('TD23 two sessions cannot have one client id; a reader gives way to who may write', async () => {
    const map = mapOf('a');
    await map.take(await recordOf('b', [], 50));
    expect(await map.take(await recordOf('c', [], 50))).toBe('known');
    expect(await map.take(await recordOf('r', [], 50, 'reader'))).toBe('known');
    await map.take(await recordOf('s', [], 60, 'reader'));
    expect(await map.take(await recordOf('d', [], 60))).toMatchObject({ seq: 1 });
    expect([...map.members.keys()].sort()).toEqual(['b', 'd']);
  });

  test('TD30 counts among the readers whoever’s form of the table is older than the table', async () => {
    const map = mapOf('a', { tableVersion: 2, schemaVersion: 2 });
    const older = mapOf('b', { clientId: 2, schemaVersion: 1 });
    await map.take(await older.makeRecord(false));
    await map.take(await mapOf('c', { clientId: 3, schemaVersion: 2 }).makeRecord(false));
    expect([map.isReader('b'), map.isReader('c'), map.isReader('a'), map.isReader('nobody')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('TD31 whoever takes leave is not present any more, and is not brought back by an older word', async () => {
    const map = mapOf('a');
    map.setLinked(new Set(['b']));
    const other = mapOf('b', { clientId: 2 });
    other.setLinked(new Set(['a']));
    const first = await other.makeRecord(false);
    await map.take(first);
    expect(map.present).toHaveLength(1);
    expect(await map.take(await other.makeRecord(true))).toMatchObject({ isLeaving: true });
    expect(map.present).toEqual([]);
    expect(await map.take(first)).toBe('known');
    // Of someone who was never here there is nothing to tell.
    expect(await map.take(await mapOf('c', { clientId: 3 }).makeRecord(true))).toBe('known');
  });

  test('TD29 has room for newcomers after 500 came and went, and remembers only so many', async () => {
    const map = mapOf('a');
    map.setLinked(new Set(['b']));
    await map.take(await recordOf('b', ['a'], 2));
    for (let index = 0; index < 500; index += 1) {
      const passing = mapOf(`p${index}`, { clientId: 1_000 + index });
      await map.take(await passing.makeRecord(false));
      if (index % 2 === 0) await map.take(await passing.makeRecord(true));
    }
    expect(map.members.size).toBe(256);
    expect(await map.take(await recordOf('late', ['b'], 3))).toMatchObject({ seq: 1 });
    expect(map.members.has('b')).toBe(true);
    expect(map.members.size).toBe(256);
    // Trees are drawn for the room alone.
    for (let index = 0; index < 1_000; index += 1) expect(map.childrenFor(`made up ${index}`)).toEqual([]);
  });

  test('says of itself with whom it is linked', async () => {
    const map = mapOf('a');
    map.setLinked(new Set(Array.from({ length: 80 }, (_, index) => `n${index}`)));
    const other = mapOf('b', { clientId: 2 });
    const member = await other.take(await map.makeRecord(false));
    expect(typeof member === 'string' ? member : member.neighbours.size).toBe(64);
    expect(other.records).toHaveLength(1);
    expect(await map.take(await map.makeRecord(false))).toBe('known');
  });
});
