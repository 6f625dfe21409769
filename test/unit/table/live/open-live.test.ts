import { createTable } from '$table';
import { expect, test } from 'vitest';
import { openLive } from '../../../../src/table/live/open-live';
import { createFakeIdentity } from '../../../helpers/fake-identity';
import { createLinkPair } from '../../../helpers/memory-links';
import { createSimulatedScheduler } from '../../../helpers/simulated-time';
import { startedTable } from '../../../helpers/tables';

const key = { role: 'editor', seed: 'A'.repeat(43), anchor: 'A'.repeat(22), epoch: 0, certificate: 'AQ' } as const;

test('a table comes to life with nothing but its key, who this device is, and time', async () => {
  const scheduler = createSimulatedScheduler();
  const tables = [startedTable(), createTable('t1')] as const;
  const lives = tables.map((table, index) =>
    openLive(table, { key, identity: createFakeIdentity(`s${index}`, table.replica.doc.clientID), scheduler }),
  );
  const pair = createLinkPair({ scheduler });
  for (const [index, link] of [pair.a, pair.b].entries()) lives[index]?.takeLink(link);
  await scheduler.advance(2_000);
  expect(tables[1].document.toJSON()).toBe(tables[0].document.toJSON());
  // Without storage to wait for what came in counts as held, and this build's form of the table as the form.
  expect(lives.map(({ state }) => state.isOnlyHere)).toEqual([false, false]);
  expect(lives.map(({ state }) => state.problem)).toEqual([undefined, undefined]);
  const closing = lives.map((live) => live.close());
  await scheduler.advance(1_000);
  await Promise.all(closing);
  expect(scheduler.timerCount).toBe(0);
});
