import { QrGatherer, toQrSeries, type Scanned } from '$exchange';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packFrame, unpackFrame } from '../../../../src/exchange/qr-series/qr-frame';

const bytesOf = (length: number, seed = 7): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * seed) % 251);

async function seriesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const series = await toQrSeries(bytes);
  if (series === undefined) throw new Error('too large');
  return series;
}

/** Scans texts one after the other, and gives what the last came to. */
async function scan(texts: readonly string[], gatherer = new QrGatherer()): Promise<Scanned> {
  let last: Scanned = { type: 'ignored', reason: 'foreign' };
  for (const text of texts) last = await gatherer.take(text);
  return last;
}

describe('EX30 a series gives back what was put in', () => {
  test('in any order, with codes twice and foreign ones between, and not before the last', async () => {
    const some = fc.record({
      bytes: fc.uint8Array({ minLength: 1, maxLength: 3_000 }),
      ranks: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
      noise: fc.array(fc.oneof(fc.string(), fc.constant('otk1.EAAA'), fc.constant('otq1.AAAA')), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ bytes, ranks, noise }) => {
        const series = await seriesOf(bytes);
        const rankOf = (text: string): number => ranks[series.indexOf(text)] ?? 0;
        const [last = '', ...before] = [...series].sort((one, other) => rankOf(one) - rankOf(other));
        const seen = [...before, ...before.filter((text) => rankOf(text) % 2 === 0), ...noise];
        const gatherer = new QrGatherer();
        for (const text of seen) expect((await gatherer.take(text)).type).not.toBe('whole');
        expect(await gatherer.take(last)).toEqual({ type: 'whole', bytes });
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test('up to 15 KB, in at most 80 codes; nothing and more than that is no series', async () => {
    const largest = bytesOf(15_360);
    const series = await seriesOf(largest);
    expect(series).toHaveLength(80);
    expect(await scan(series)).toEqual({ type: 'whole', bytes: largest });
    expect(await toQrSeries(bytesOf(15_361))).toBeUndefined();
    expect(await toQrSeries(bytesOf(0))).toBeUndefined();
  });
});

describe('EX31 what is no code of a series changes nothing of what was gathered', () => {
  test('it says how far it is', async () => {
    const [first = '', second = ''] = await seriesOf(bytesOf(500));
    const gatherer = new QrGatherer();
    expect(await gatherer.take(first)).toEqual({ type: 'part', count: 1, total: 3 });
    expect(await gatherer.take('hallo')).toEqual({ type: 'ignored', reason: 'foreign' });
    expect(await gatherer.take(second.replace('otq1', 'otq9'))).toEqual({ type: 'ignored', reason: 'newer' });
    expect(await gatherer.take(first)).toEqual({ type: 'part', count: 1, total: 3 });
    expect(await gatherer.take(second)).toEqual({ type: 'part', count: 2, total: 3 });
  });

  test('two series that are scanned through each other both come over', async () => {
    const [one, other] = [bytesOf(500), bytesOf(500, 11)];
    const [[a = '', b = '', c = ''], [d = '', e = '', f = '']] = [await seriesOf(one), await seriesOf(other)];
    const gatherer = new QrGatherer();
    expect(await scan([a, d, b, e, c], gatherer)).toEqual({ type: 'whole', bytes: one });
    expect(await gatherer.take(f)).toEqual({ type: 'whole', bytes: other });
  });

  test('of endless series only the last few are kept', async () => {
    const gatherer = new QrGatherer();
    const [first = '', ...rest] = await seriesOf(bytesOf(500));
    await gatherer.take(first);
    for (const seed of [2, 3, 5, 13]) await gatherer.take((await seriesOf(bytesOf(500, seed)))[0] ?? '');
    expect(await scan(rest, gatherer)).toEqual({ type: 'part', count: 2, total: 3 });
  });
});

describe('EX32 a series in which anything is different is refused', () => {
  test('a code with any character changed is not taken', async () => {
    const series = await seriesOf(bytesOf(500));
    const some = fc.record({
      code: fc.nat({ max: 2 }),
      at: fc.nat(),
      to: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
    });
    fc.assert(
      fc.property(some, ({ code, at, to }) => {
        const text = series[code] ?? '';
        const place = at % text.length;
        const changed = text.slice(0, place) + to + text.slice(place + 1);
        const before = unpackFrame(text);
        const after = unpackFrame(changed);
        // The last character has bits that mean nothing: a code that reads the same is the same.
        if (typeof after === 'string') expect(['foreign', 'newer']).toContain(after);
        else expect(after).toEqual(before);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('a code made to fit spoils the series, which then begins anew', async () => {
    const bytes = bytesOf(500);
    const series = await seriesOf(bytes);
    const [first = '', second = '', third = ''] = series;
    const frame = unpackFrame(second);
    if (typeof frame === 'string') throw new Error(frame);
    const forged = packFrame({ ...frame, piece: frame.piece.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) });
    const gatherer = new QrGatherer();
    expect(await scan([first, forged, third], gatherer)).toEqual({ type: 'ignored', reason: 'damaged' });
    expect(await scan(series, gatherer)).toEqual({ type: 'whole', bytes });
  });

  test('a series without one of its codes gives nothing', async () => {
    const series = await seriesOf(bytesOf(2_000));
    expect(await scan(series.filter((_, at) => at !== 4))).toEqual({ type: 'part', count: 10, total: 11 });
  });
});
