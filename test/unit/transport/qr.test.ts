import { describe, expect, test } from 'vitest';
import { drawQr } from '../../../src/transport/qr';

describe('a drawn code', () => {
  test('is square with a quiet zone of four squares', () => {
    const { size, path } = drawQr('https://tafel.example/#/aansluiten/ot1.abc');
    const places = [...path.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(places.length).toBeGreaterThan(100);
    for (const place of places.flat()) {
      expect(place).toBeGreaterThanOrEqual(4);
      expect(place).toBeLessThan(size - 4);
    }
  });
});
