import { createSeed } from '$domain';
import { carryOut, findProven, layComment, layOwnChange, openOwnKey, readMargin } from '$table';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { COMMENTER_ROOTS } from '../../../../src/table/schema';
import { createFakeIdentity } from '../../../helpers/fake-identity';
import { HostileDevice } from '../../../helpers/hostile-device';
import { createRandom } from '../../../helpers/memory-links';
import { createRealIdentity, createRoleKeys } from '../../../helpers/role-keys';
import { SimulatedRoom, type SimulatedDevice } from '../../../helpers/simulated-room';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/simulated-time';
import { startedTable } from '../../../helpers/tables';

let scheduler: SimulatedScheduler;
let room: SimulatedRoom;
const [root = ''] = COMMENTER_ROOTS;

const comment = ({ table }: SimulatedDevice, id: string): void => {
  table.replica.doc.getMap(root).set(id, { id });
};
const commentsAt = ({ table }: SimulatedDevice): string[] => [...table.replica.doc.getMap(root).keys()].sort();
const nameAt = ({ table }: SimulatedDevice): unknown => table.replica.doc.getMap('meta').get('name');

describe('a commenter in a room of devices', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
    room = new SimulatedRoom(scheduler, createRandom(7));
  });

  test('TD73 what it lays comes to everybody, also behind others, and who has it is known', async () => {
    const [a, b, thinker, reader] = [
      room.add({ table: startedTable() }),
      room.add(),
      room.add({ role: 'commenter' }),
      room.add({ role: 'reader' }),
    ];
    room.connect(a, b);
    room.connect(b, thinker);
    room.connect(b, reader);
    await scheduler.advance(1_500);
    comment(thinker, 'k1');
    await scheduler.advance(2_000);
    expect([a, b, reader].map(commentsAt)).toEqual([['k1'], ['k1'], ['k1']]);
    expect(thinker.live.state).toMatchObject({ isOnlyHere: false, refusals: [], problem: undefined });
    expect([a, b, reader].flatMap(({ live }) => live.state.refusals)).toEqual([]);
  });

  test('TD73 what it laid while alone is asked for when it meets somebody, and goes on from there', async () => {
    const [a, b, thinker] = [room.add({ table: startedTable() }), room.add(), room.add({ role: 'commenter' })];
    room.connect(a, b);
    room.connect(a, thinker);
    await scheduler.advance(1_500);
    room.cut(a, thinker);
    await scheduler.advance(1_000);
    comment(thinker, 'alleen');
    a.table.replica.doc.getMap('meta').set('name', 'Intussen');
    await scheduler.advance(1_000);
    room.connect(b, thinker);
    await scheduler.advance(30_000);
    expect([a, b].map(commentsAt)).toEqual([['alleen'], ['alleen']]);
    expect(nameAt(thinker)).toBe('Intussen');
    expect(thinker.live.state.isOnlyHere).toBe(false);
    expect([a, b].flatMap(({ live }) => live.state.refusals)).toEqual([]);
  });

  test('TD73 what an earlier session of it laid comes along with a later one', async () => {
    const earlier = startedTable();
    earlier.replica.doc.clientID = 4_711;
    earlier.replica.doc.getMap(root).set('vroeger', { id: 'vroeger' });
    const here = startedTable();
    const thinker = room.add({ role: 'commenter', table: earlier });
    const a = room.add({ table: here });
    room.connect(a, thinker);
    await scheduler.advance(30_000);
    expect(commentsAt(a)).toEqual(['vroeger']);
    expect(a.live.state.refusals).toEqual([]);
  });

  test('TD95 what it changes of its own words comes to everybody, and nobody refuses its link for it', async () => {
    const [a, b, thinker] = [room.add({ table: startedTable() }), room.add(), room.add({ role: 'commenter' })];
    room.connect(a, b);
    room.connect(b, thinker);
    await scheduler.advance(1_500);
    const key = await openOwnKey(createSeed());
    if (key === undefined) throw new Error('no key');
    const said = { id: 'k', participantId: 'p', partyId: 'school.x', at: 10 };
    const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
    const laid = { ...said, ownKey: key.publicKey, passage, text: 'Wie?', mentions: [] };
    layComment(thinker.table, laid);
    await scheduler.advance(1_000);
    const { text: _gone, ...withdrawn } = laid;
    layOwnChange(thinker.table, await key.sign({ ...said, id: 'w', at: 20, own: withdrawn }), false);
    await scheduler.advance(2_000);
    for (const { table } of [a, b]) {
      const proven = await findProven(readMargin(table), new Map());
      expect(proven.size).toBe(1);
      carryOut(table, proven, said);
    }
    await scheduler.advance(2_000);
    comment(thinker, 'daarna');
    const late = room.add();
    room.connect(late, thinker);
    room.connect(late, a);
    await scheduler.advance(30_000);
    for (const { table } of [a, b, thinker, late])
      expect(readMargin(table)).toMatchObject({ comments: [withdrawn], ownChanges: [{ id: 'w' }] });
    expect(commentsAt(late)).toContain('daarna');
    expect([a, b, late].flatMap(({ live }) => live.state.refusals)).toEqual([]);
  });

  test('TD73 others’ words do not go through it: two devices that only it can reach stay apart', async () => {
    const [a, thinker, b] = [room.add({ table: startedTable() }), room.add({ role: 'commenter' }), room.add()];
    room.connect(a, thinker);
    await scheduler.advance(1_500);
    room.setApart((one, other) => [one, other].includes(a) && [one, other].includes(b));
    room.connect(thinker, b);
    await scheduler.advance(2_000);
    a.table.replica.doc.getMap('meta').set('name', 'Alleen bij a');
    await scheduler.advance(60_000);
    expect(nameAt(thinker)).toBe('Alleen bij a');
    expect(nameAt(b)).toBeUndefined();
    expect([a, b].flatMap(({ live }) => live.state.refusals)).toEqual([]);
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ['writes in the table', (doc) => doc.getMap('meta').set('name', 'Vervalst')],
    ['replaces what another laid', (doc) => doc.getMap(root).set('k1', { id: 'anders' })],
    ['takes away what another laid', (doc) => doc.getMap(root).delete('k1')],
  ])('TD73 one that %s is refused, in its own words, as another and as an answer', async (_, change) => {
    const [victim, other] = [room.add({ table: startedTable() }), room.add()];
    room.connect(victim, other);
    comment(other, 'k1');
    await scheduler.advance(1_500);
    const hostile = new HostileDevice(victim, createFakeIdentity('hostile', 66, 'commenter'), scheduler);
    await hostile.greet();
    const doc = new Y.Doc();
    doc.clientID = 66;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim.table.replica.doc));
    const before = Y.encodeStateVector(doc);
    change(doc);
    const update = Y.encodeStateAsUpdate(doc, before);
    hostile.write(1, update);
    hostile.write(2, update, other.identity.sessionId);
    const slice = { askId: 1, index: 0, doneCount: 1, totalCount: 1, isLast: true, isDeflated: false, applied: [] };
    hostile.tell({ type: 'slice', ...slice, update });
    await scheduler.advance(3_000);
    expect(nameAt(victim)).toBe('Ontwikkeldocument 2027');
    expect(victim.table.replica.doc.getMap(root).get('k1')).toEqual({ id: 'k1' });
    expect(victim.live.state.refusals.map(({ kind }) => kind)).toContain('reader-wrote');
    expect(other.live.state.refusals).toEqual([]);
  });

  test('TD73 it cannot take the place of another’s words by writing under the client id of that one', async () => {
    const [victim, other] = [room.add({ table: startedTable() }), room.add()];
    room.connect(victim, other);
    await scheduler.advance(1_500);
    const hostile = new HostileDevice(victim, createFakeIdentity('hostile', 66, 'commenter'), scheduler);
    await hostile.greet();
    const { clientID } = other.table.replica.doc;
    const forged = new Y.Doc();
    forged.clientID = clientID;
    forged.getMap(root).set('nep', 1);
    hostile.write(1, Y.encodeStateAsUpdate(forged));
    await scheduler.advance(1_000);
    other.table.replica.doc.getMap('meta').set('name', 'Echt');
    await scheduler.advance(1_000);
    expect(commentsAt(victim)).toEqual([]);
    expect(nameAt(victim)).toBe('Echt');
  });

  test('TD14 its pass is known by everybody of its table, and no other key makes one', async () => {
    const { facilitator, editor, commenter, reader } = await createRoleKeys();
    const thinker = await createRealIdentity(commenter);
    for (const key of [facilitator, editor, commenter]) {
      const identity = await createRealIdentity(key);
      if (identity.certificate === undefined) await identity.takeCertificate(thinker.certificate ?? new Uint8Array(0));
      expect(await identity.readPass(thinker.pass)).toMatchObject({ role: 'commenter', sessionId: thinker.sessionId });
    }
    const { facilitator: foreign, commenter: stranger } = await createRoleKeys();
    const here = await createRealIdentity(facilitator);
    for (const key of [
      { ...reader, role: 'commenter' as const, warrant: 'A'.repeat(128) },
      { ...commenter, warrant: stranger.warrant ?? '' },
      { ...stranger, anchor: commenter.anchor ?? '', seed: commenter.seed },
    ])
      expect(await here.readPass((await createRealIdentity(key)).pass)).toBe('unfit');
    expect(await (await createRealIdentity(foreign)).readPass(thinker.pass)).toBe('unfit');
  });
});
