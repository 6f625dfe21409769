import { expect, test } from 'vitest';
import { parseOptions } from '../../../src/host/options';

test('without arguments the app is served on this device at port 4321', () => {
  expect(parseOptions([], '/app')).toEqual({
    port: 4321,
    host: 'localhost',
    root: '/app',
    signallingOnly: false,
    trustProxy: false,
    help: false,
  });
});

test('every option is read, in both ways of writing it', () => {
  const args = ['--port', '8080', '--host=0.0.0.0', '--root', '/srv', '--signalling-only', '--trust-proxy', '-h'];
  expect(parseOptions(args, '/app')).toEqual({
    port: 8080,
    host: '0.0.0.0',
    root: '/srv',
    signallingOnly: true,
    trustProxy: true,
    help: true,
  });
  expect(parseOptions(['-p', '0'], '/app')).toMatchObject({ port: 0 });
});

test.each([
  [['--port', 'http'], 'http'],
  [['--port', '65536'], '65536'],
  [['--port', '1e3'], '1e3'],
  [['--port='], '--port'],
  [['--port'], '--port'],
  [['--prot', '80'], '--prot'],
  [['somewhere'], 'somewhere'],
])('HO11 %j is refused by name', (args, named) => {
  const options = parseOptions(args, '/app');
  expect('error' in options ? options.error : 'no error').toContain(named);
});
