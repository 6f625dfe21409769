import { expect, test } from 'vitest';
import { listenFailure, notBuilt, started, startedSignallingOnly, wrongOption } from '../../../src/host/sentences';

const failure = (code: string, port = 4321): string =>
  listenFailure(Object.assign(new Error(`listen ${code}`), { code }), port, '10.9.8.7');

test('the address stands on one plain line', () => {
  expect(started('http://localhost:4321/')).toBe('Ontwikkeltafel: http://localhost:4321/');
  expect(startedSignallingOnly('http://localhost:4444/')).toMatch(/ ws:\/\/localhost:4444\/signalling$/);
});

test.each([
  ['EADDRINUSE', '--port 4322'],
  ['EACCES', '--port 4321'],
  ['EADDRNOTAVAIL', '10.9.8.7'],
  ['ENOTFOUND', '10.9.8.7'],
  ['EMFILE', 'listen EMFILE'],
])('HO11 %s is told in two languages with what to do', (code, advice) => {
  const sentences = failure(code).split('\n');
  expect(sentences).toHaveLength(2);
  for (const sentence of sentences) expect(sentence).toContain(advice);
});

test('HO11 the advice for the last port is a port that exists', () => {
  expect(failure('EADDRINUSE', 65_535)).toContain('--port 4321');
});

test.each([wrongOption('--prot'), notBuilt('/srv/app')])('HO11 "%s" is told in two languages', (text) => {
  expect(text.split('\n')).toHaveLength(2);
});
