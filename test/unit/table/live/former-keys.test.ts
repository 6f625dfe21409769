import type { TableKey } from '$domain';
import { createTable, deriveTableKeys } from '$table';
import { beforeEach, describe, expect, test } from 'vitest';
import { renewKey } from '../../../../src/table/keys';
import { answerFormerKeys } from '../../../../src/table/live/former-keys';
import { openLive, type LiveTable } from '../../../../src/table/live/open-live';
import { parseControl } from '../../../../src/table/live/talk/messages';
import { createFakeTaker } from '../../../helpers/fake-taker';
import { MeetingHub } from '../../../helpers/meeting-hub';
import { createLinkPair } from '../../../helpers/memory-links';
import { createRealIdentity, createRoleKeys, valueOf, type RoleKeySet } from '../../../helpers/role-keys';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/simulated-time';

let scheduler: SimulatedScheduler;
let hub: MeetingHub;
let keys: RoleKeySet;

const renewed = async (key: TableKey, times: number): Promise<TableKey> =>
  times === 0 ? key : renewed(valueOf(await renewKey(key)), times - 1);

/** Answers those who come with keys of before, under keys that were renewed so often. */
const answer = async (times: number): Promise<() => void> =>
  answerFormerKeys(await renewed(keys.facilitator, times), {
    scheduler,
    connect: ({ topic, password }, taker) =>
      hub.connector.connect({ topic, password, signallingAddress: 'wss://x.example', iceServers: [] }, taker),
  });

/** Somebody who opens the table with an invitation of before. */
async function come(key: TableKey): Promise<LiveTable> {
  const live = openLive(createTable('t1'), { key, identity: await createRealIdentity(key), scheduler });
  const { topic, password } = valueOf(await deriveTableKeys(key));
  await hub.connector.connect({ topic, password, signallingAddress: 'wss://x.example', iceServers: [] }, live);
  return live;
}

describe('who comes with keys of before', () => {
  beforeEach(async () => {
    scheduler = createSimulatedScheduler();
    hub = new MeetingHub(scheduler);
    keys = await createRoleKeys();
  });

  test('TD98 hears that there are new ones, also with an invitation that has no certificate, and is no neighbour', async () => {
    const stop = await answer(2);
    const { certificate: _, ...invited } = keys.editor;
    for (const key of [keys.reader, keys.commenter, invited]) {
      const live = await come(key);
      await scheduler.advance(1_000);
      expect(live.state).toMatchObject({ problem: { type: 'keys-renewed' }, linkCount: 0, devices: [], refusals: [] });
      const closing = live.close();
      await scheduler.advance(1_000);
      await closing;
    }
    stop();
    expect(scheduler.timerCount).toBe(0);
  });

  test('TD98 hears nothing of them when they were handed over already, also while still linked under the former ones', async () => {
    const leader = await come(keys.facilitator);
    const { certificate: _, ...invited } = keys.editor;
    const live = await come(invited);
    await scheduler.advance(2_000);
    expect(live.state.linkCount).toBe(1);
    let told: TableKey | undefined;
    live.onKey((key) => (told = key));
    const renewing = leader.renewKeys([]);
    await scheduler.advance(1_000);
    const renewedKey = valueOf(await renewing);
    await scheduler.advance(1_000);
    expect(told?.epoch).toBe(1);

    const stop = await answerFormerKeys(renewedKey, {
      scheduler,
      connect: ({ topic, password }, taker) =>
        hub.connector.connect({ topic, password, signallingAddress: 'wss://x.example', iceServers: [] }, taker),
    });
    await scheduler.advance(2_000);
    expect(live.state.problem).toBeUndefined();
    // Who was not handed them is told by that same device.
    const late = await come(invited);
    await scheduler.advance(2_000);
    expect(late.state).toMatchObject({ problem: { type: 'keys-renewed' } });
    const closing = Promise.all([leader, live, late].map((open) => open.close()));
    await scheduler.advance(1_000);
    await closing;
    stop();
  });

  test('TD98 gets one greeting that proves nothing, whatever is said', async () => {
    const stop = await answer(1);
    const taker = createFakeTaker();
    const heard: (string | undefined)[] = [];
    const { a, b } = createLinkPair({ scheduler });
    b.listen({
      onMessage: (channel, message) => {
        const said = parseControl(message);
        heard.push(`${channel} ${said?.type} ${said?.type === 'hello' ? said.pass.length : '?'}`);
      },
      onClose: (ending) => heard.push(ending),
    });
    hub.meeters[0]?.taker.takeLink(a);
    for (const channel of ['control', 'content'] as const) b.send(channel, Uint8Array.of(0, 1, 2));
    await scheduler.advance(119_000);
    expect(heard).toEqual(['control hello 0']);
    await scheduler.advance(2_000);
    expect(heard).toEqual(['control hello 0', 'surplus']);
    expect(taker.links).toEqual([]);
    stop();
  });

  test('TD29 not more at once than can be answered, and not of ever so long ago', async () => {
    const stop = await answer(5);
    const topics = await Promise.all(
      [2, 3, 4].map(async (times) => valueOf(await deriveTableKeys(await renewed(keys.facilitator, times))).topic),
    );
    // Their keys are derived side by side, so they come in any order.
    const looked = hub.meeters.map(({ meetingPoint }) => meetingPoint.topic);
    expect(looked.toSorted()).toEqual(topics.toSorted());
    const [taker] = hub.meeters.map((meeter) => meeter.taker);
    if (taker === undefined) throw new Error('Nobody answers.');
    const endings: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const { a, b } = createLinkPair({ scheduler });
      b.listen({ onMessage: () => undefined, onClose: (ending) => endings.push(ending) });
      taker.takeLink(a);
    }
    await scheduler.advance(100);
    expect([endings.length, taker.mayOffer()]).toEqual([4, false]);
    await scheduler.advance(120_000);
    expect([endings.length, taker.mayOffer(), scheduler.timerCount]).toEqual([20, true, 0]);
    stop();
    expect(hub.meeters).toEqual([]);
  });

  test('TD98 is answered by a facilitator alone, and only where the keys were renewed', async () => {
    const connect = (): never => {
      throw new Error('Nobody is to be looked for.');
    };
    for (const key of [keys.facilitator, { ...keys.editor, epoch: 2 }])
      (await answerFormerKeys(key, { scheduler, connect }))();
    expect(hub.meeters).toEqual([]);
  });
});
