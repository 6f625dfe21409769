import { describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DeviceList } from '../../../../../src/table/live/room/device-list';
import { RoomMap } from '../../../../../src/table/live/room/room-map';
import { createFakeIdentity } from '../../../../helpers/fake-identity';

const personOf = (participantId: string, name: string): { user: Record<string, unknown> } => ({
  user: { participantId, name, partyName: 'Gemeente Leiden' },
});

function openList(): {
  map: RoomMap;
  awareness: Awareness;
  list: DeviceList;
  join: (name: string, clientId: number, besides?: readonly string[]) => Promise<RoomMap>;
} {
  const map = new RoomMap(createFakeIdentity('self', 1), 1, () => 0);
  const doc = new Y.Doc();
  doc.clientID = 1;
  const awareness = new Awareness(doc);
  const join = async (name: string, clientId: number, besides: readonly string[] = []): Promise<RoomMap> => {
    const other = new RoomMap(createFakeIdentity(name, clientId), 1, () => 0);
    other.setLinked(new Set(['self']));
    map.setLinked(new Set([...besides, name]));
    await map.take(await other.makeRecord(false));
    return other;
  };
  return { map, awareness, list: new DeviceList(map, awareness), join };
}

describe('the devices of a room', () => {
  test('TD31 one that fell out stays in the list as not here, one that left on purpose does not', async () => {
    const { map, awareness, list, join } = openList();
    await join('b', 2);
    await join('c', 3, ['b']);
    awareness.states.set(2, personOf('p2', 'Bo'));
    list.follow();
    expect(list.list(() => true)).toMatchObject([
      { sessionId: 'b', personName: 'Bo', partyName: 'Gemeente Leiden', isHere: true, holdsMine: true },
      { sessionId: 'c', personName: '', participantId: '', isHere: true },
    ]);
    map.setLinked(new Set());
    awareness.states.delete(2);
    list.follow();
    list.forget('c');
    expect(list.list((sessionId) => sessionId !== 'b')).toMatchObject([
      { sessionId: 'b', personName: 'Bo', isHere: false, holdsMine: false },
    ]);
    awareness.destroy();
  });

  test('one that came back as a new session is not shown twice', async () => {
    const { map, awareness, list, join } = openList();
    await join('b', 2);
    awareness.states.set(2, personOf('p2', 'Bo'));
    list.follow();
    list.list(() => false);
    map.setLinked(new Set());
    list.follow();
    await join('b again', 4);
    awareness.states.set(4, personOf('p2', 'Bo'));
    map.setLinked(new Set(['b again']));
    list.follow();
    expect(list.list(() => false).map(({ sessionId }) => sessionId)).toEqual(['b again']);
    awareness.destroy();
  });

  test('TD23 one that claims the client id of this device does not get its name', async () => {
    const { awareness, list, join } = openList();
    await join('x', 1);
    awareness.states.set(1, personOf('p1', 'Anna'));
    list.follow();
    expect(list.list(() => false)).toMatchObject([{ sessionId: 'x', personName: '' }]);
    expect(list.nameOf({ sessionId: 'x', clientId: 1, role: 'editor', epoch: 0 })).toBe('');
    awareness.destroy();
  });

  test('TD29 of hundreds that came and vanished only the last are remembered', async () => {
    const { map, awareness, list, join } = openList();
    for (let index = 0; index < 300; index += 1) {
      await join(`p${index}`, 1_000 + index);
      map.setLinked(new Set([`p${index}`]));
      list.follow();
    }
    expect(list.list(() => false)).toHaveLength(200);
    expect(list.list(() => false).at(-1)).toMatchObject({ sessionId: 'p299', isHere: true });
    awareness.destroy();
  });
});
