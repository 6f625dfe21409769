import { expect, test } from 'vitest';
import { buildProgram, startProgram } from './program';

test('HO11 the built program serves the app beside it, ends cleanly, and says so when its port is taken', async () => {
  const program = await buildProgram();
  const first = startProgram(program, ['--port', '0']);
  const line: unknown = (await first.lines.next()).value;
  const address = /^Ontwikkeltafel: (http:\/\/localhost:(\d+)\/)$/.exec(String(line));
  expect(await (await fetch(address?.[1] ?? '')).text()).toContain('Gebouwd');

  const second = startProgram(program, ['--port', address?.[2] ?? '']);
  expect(await second.ended).toEqual([1, null]);
  expect(second.complaints.join('')).toContain('is al in gebruik');

  first.child.kill('SIGTERM');
  // Windows ends a process at once instead of asking it.
  expect(await first.ended).toEqual(process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null]);
});
