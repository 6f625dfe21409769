import type { TableRole } from '$domain';
import type { Identity } from '../../src/table/live/identity';
import { RoomMap } from '../../src/table/live/room/room-map';
import { createFakeIdentity } from './fake-identity';

/** One session, as it sees the room. */
export type RoomView = { readonly map: RoomMap; readonly identity: Identity };

/** The views of sessions that are linked like this and have heard everything of each other. A name with `r` reads only. */
export async function createRoomViews(
  links: readonly (readonly [string, string])[],
): Promise<ReadonlyMap<string, RoomView>> {
  const names = [...new Set(links.flat())];
  const views = new Map(
    names.map((name, index) => {
      const role: TableRole = name.startsWith('r') ? 'reader' : 'editor';
      const identity = createFakeIdentity(name, 100 + index, role);
      return [name, { identity, map: new RoomMap(identity, 1, () => 0) }];
    }),
  );
  for (const [name, { map }] of views)
    map.setLinked(new Set(links.filter((link) => link.includes(name)).map(([a, b]) => (a === name ? b : a))));
  const records = await Promise.all([...views.values()].map(({ map }) => map.makeRecord(false)));
  for (const { map } of views.values()) for (const record of records) await map.take(record);
  return views;
}

/** The view of one of them. */
export function viewOf(views: ReadonlyMap<string, RoomView>, name: string): RoomView {
  const view = views.get(name);
  if (view === undefined) throw new Error(`Nobody is called ${name}.`);
  return view;
}
