// @vitest-environment happy-dom
import { toQrSeries } from '$exchange';
import { describe, expect, test } from 'vitest';
import { packFrame, unpackFrame } from '../../../../../src/exchange/qr-series/qr-frame';
import { ScanningSeries } from '../../../../../src/features/shared/series/scanning-series.svelte';

const bytes = Uint8Array.from({ length: 500 }, (_, at) => at % 251);

async function start(): Promise<{ scanning: ScanningSeries; series: readonly string[]; whole: Uint8Array[] }> {
  const whole: Uint8Array[] = [];
  const scanning = new ScanningSeries((came) => whole.push(came));
  return { scanning, series: (await toQrSeries(bytes)) ?? [], whole };
}

describe('scanning a series', () => {
  test('it says how far it is, and gives the bytes once, also when codes go on coming', async () => {
    const { scanning, series, whole } = await start();
    const [first = '', second = '', third = ''] = series;
    expect(scanning.progress).toBeUndefined();
    await scanning.take(second);
    expect(scanning.progress).toMatchObject({ count: 1, total: 3 });
    await Promise.all([first, third, second, first, third, second].map((text) => scanning.take(text)));
    expect(whole).toEqual([bytes]);
  });

  test('a foreign code is told of until a good one comes', async () => {
    const { scanning, series } = await start();
    const [first = ''] = series;
    await scanning.take('https://voorbeeld.nl');
    expect(scanning.hint).toBe('foreign');
    await scanning.take(first.replace('otq1', 'otq2'));
    expect(scanning.hint).toBe('newer');
    await scanning.take(first);
    expect([scanning.hint, scanning.progress?.count]).toEqual([undefined, 1]);
  });

  test('a spoilt series is told of and begins anew', async () => {
    const { scanning, series, whole } = await start();
    const frame = unpackFrame(series[2] ?? '');
    if (typeof frame === 'string') throw new Error(frame);
    const forged = packFrame({ ...frame, piece: frame.piece.map((byte) => byte ^ 1) });
    for (const text of [...series.slice(0, 2), forged]) await scanning.take(text);
    expect([scanning.hint, scanning.progress, whole.length]).toEqual(['damaged', undefined, 0]);
    for (const text of series) await scanning.take(text);
    expect(whole).toEqual([bytes]);
  });
});
