import { describe, expect, test } from 'vitest';
import { locationToSignallingAddress } from '../../../src/app/services';

describe('services', () => {
  test('AP2 the signalling address is that of the host that served the app, in its folder', () => {
    expect(locationToSignallingAddress({ protocol: 'http:', host: 'localhost:4321', pathname: '/' })).toBe(
      'ws://localhost:4321/signalling',
    );
    expect(
      locationToSignallingAddress({ protocol: 'https:', host: 'tafel.example', pathname: '/app/index.html' }),
    ).toBe('wss://tafel.example/app/signalling');
  });
});
