import { expect, test } from 'vitest';
import { deflate, inflate } from '../../../../../src/table/live/content/deflate';

test('what is large becomes smaller, and comes back the same', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 50);
  const deflated = await deflate(bytes);
  expect(deflated.isDeflated).toBe(true);
  expect(deflated.bytes.length).toBeLessThan(5_000);
  expect(await inflate(deflated.bytes, 100_000)).toEqual(bytes);
});

test('what is small, or gets no smaller, stays as it is', async () => {
  expect(await deflate(new Uint8Array(100))).toEqual({ bytes: new Uint8Array(100), isDeflated: false });
  const noise = crypto.getRandomValues(new Uint8Array(20_000));
  expect(await deflate(noise)).toEqual({ bytes: noise, isDeflated: false });
});

test('TD29 bytes that would grow beyond the limit, or are damaged, give nothing', async () => {
  const { bytes } = await deflate(new Uint8Array(20_000_000));
  expect(bytes.length).toBeLessThan(30_000);
  expect(await inflate(bytes, 1_000_000)).toBeUndefined();
  expect(await inflate(bytes.subarray(0, 100), 30_000_000)).toBeUndefined();
  expect(await inflate(Uint8Array.of(255, 255, 255), 1_000)).toBeUndefined();
});
