import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connect, connectPair, connectRaw, expectUnharmed, healthOf, type Place } from './clients';
import { CUT_OFF, HOSTILE_MESSAGES, UNFINISHED_FRAME, UPGRADE, WRONG_TYPES } from './hostile-messages';
import { buildProgram, startProgram, type StartedProgram } from './program';

/** Far more than the host needs, far less than what is thrown at it would take if it were kept. */
const MEMORY_LIMIT_KB = 400 * 1_024;

async function startHostProgram(): Promise<StartedProgram & { place: Place }> {
  const started = startProgram(await buildProgram(), ['--port', '0']);
  const line: unknown = (await started.lines.next()).value;
  const port = Number(/:(\d+)\//.exec(String(line))?.[1]);
  return { ...started, place: { address: `http://127.0.0.1:${port}/`, port } };
}

/** The memory of a process that is in use; nothing where the system does not say. */
function memoryOf(processId: number | undefined): number | undefined {
  const path = `/proc/${processId ?? 0}/status`;
  const size = existsSync(path) ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  return size === undefined ? undefined : Number(size);
}

test('HO4 HO7 whatever is thrown at it, the program goes on, says nothing and stays small', async () => {
  const { child, complaints, place } = await startHostProgram();
  const pair = await connectPair(place);
  for (const [, content] of HOSTILE_MESSAGES) {
    const culprit = await connect(place);
    culprit.socket.send(content);
    await culprit.ended;
  }
  for (const content of WRONG_TYPES) {
    const culprit = await connect(place);
    culprit.socket.send(content);
    await Promise.race([culprit.ended, culprit.settle()]);
    culprit.socket.terminate();
  }
  const loud = await connect(place);
  for (let sent = 0; sent < 10_000; sent += 1) loud.say({ type: 'publish', topic: 'b', data: 'x'.repeat(5_000) });
  expect(CUT_OFF).toContain(await loud.ended);
  for (let count = 0; count < 50; count += 1) {
    await connectRaw(place, Buffer.concat([Buffer.from(UPGRADE), UNFINISHED_FRAME]));
    (await connectRaw(place, UPGRADE)).resetAndDestroy();
    await connectRaw(place, 'GET / HTTP/1.1\r\nX: ');
  }
  for (const client of pair) await client.settle();
  await expectUnharmed(pair);
  expect(await healthOf(place)).toMatchObject({ status: 'ok' });
  expect([child.exitCode, child.signalCode, complaints]).toEqual([null, null, []]);
  expect(memoryOf(child.pid) ?? 0).toBeLessThan(MEMORY_LIMIT_KB);
});
