import type { LiveDevice } from '$table';
import { describe, expect, test } from 'vitest';
import { findHolders, isHeldByAll } from '../../../../../src/features/table/closing/holders';

const device = (name: string, change: Partial<LiveDevice> = {}): LiveDevice => ({
  sessionId: `s-${name}`,
  role: 'editor',
  participantId: name,
  personName: name,
  partyName: 'SWV',
  isHere: true,
  holdsMine: true,
  ...change,
});

const find = (
  devices: readonly LiveDevice[],
  shown: Readonly<Record<string, readonly string[]>> = {},
  isReader = false,
): ReturnType<typeof findHolders> =>
  findHolders({ devices, words: 'zon maan', wordsById: new Map(Object.entries(shown)), isReader });

describe('who has everything', () => {
  test('TBL-10 this device alone has it', () => {
    expect(find([])).toEqual({ heldCount: 1, count: 1, lacking: [] });
  });

  test('TBL-10 whoever said to hold it or shows the same words counts; the others are named with the reason', () => {
    const devices = [
      device('Anna'),
      device('Bo', { holdsMine: false }),
      device('Cas', { holdsMine: false }),
      device('Dunya'),
      device('Eva', { isHere: false, holdsMine: false }),
      device('Finn', { isHere: false }),
    ];
    const holders = find(devices, { Cas: ['zon maan'], Dunya: ['zon maan', 'zon ster'] });
    expect(holders).toMatchObject({ heldCount: 4, count: 7 });
    expect(holders.lacking.map(({ personName, standing }) => [personName, standing])).toEqual([
      ['Bo', 'lacks'],
      ['Dunya', 'other'],
      ['Eva', 'away'],
    ]);
    expect(isHeldByAll(holders)).toBe(false);
  });

  test('TBL-10 who is away does not keep the words of who is here from being final', () => {
    expect(isHeldByAll(find([device('Anna'), device('Eva', { isHere: false, holdsMine: false })]))).toBe(true);
    expect(isHeldByAll(find([device('Anna', { holdsMine: false })]))).toBe(false);
  });

  test('TBL-10 who only reads believes nothing but the words that others show', () => {
    expect(find([device('Anna')], {}, true).lacking).toMatchObject([{ standing: 'unknown' }]);
    expect(find([device('Anna')], { Anna: ['zon maan'] }, true)).toMatchObject({ heldCount: 2, lacking: [] });
  });
});
