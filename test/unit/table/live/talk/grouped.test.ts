import { describe, expect, test } from 'vitest';
import { Grouped } from '../../../../../src/table/live/talk/grouped';
import { createSimulatedScheduler } from '../../../../helpers/simulated-time';

describe('what comes in groups', () => {
  test('comes at once when it is alone, and together when it follows soon', async () => {
    const scheduler = createSimulatedScheduler();
    const groups: (readonly string[])[] = [];
    const grouped = new Grouped<string>(scheduler, 40, (things) => groups.push(things));
    grouped.add('a');
    expect(groups).toEqual([['a']]);
    for (const thing of ['b', 'c']) grouped.add(thing);
    await scheduler.advance(39);
    expect(groups).toEqual([['a']]);
    await scheduler.advance(1);
    expect(groups).toEqual([['a'], ['b', 'c']]);
    await scheduler.advance(40);
    grouped.add('d');
    expect(groups.at(-1)).toEqual(['d']);
    await scheduler.advance(1_000);
    expect([groups.length, scheduler.timerCount]).toEqual([3, 0]);
  });

  test('waits longer where handing over takes long, and never for long', async () => {
    const scheduler = createSimulatedScheduler();
    let tookMs = 0;
    const slow = { ...scheduler, nowMs: () => scheduler.nowMs() + tookMs };
    const groups: (readonly string[])[] = [];
    const grouped = new Grouped<string>(slow, 40, (things) => {
      groups.push(things);
      tookMs += things.includes('endless') ? 60_000 : 50;
    });
    for (const thing of ['a', 'b']) grouped.add(thing);
    await scheduler.advance(99);
    expect(groups).toEqual([['a']]);
    await scheduler.advance(1);
    expect(groups).toEqual([['a'], ['b']]);
    grouped.add('endless');
    await scheduler.advance(100);
    grouped.add('c');
    await scheduler.advance(250);
    expect(groups.at(-1)).toEqual(['c']);
  });

  test('what is added while a group is handed over comes with the next, also where handing over fails', async () => {
    const scheduler = createSimulatedScheduler();
    const groups: (readonly string[])[] = [];
    const grouped = new Grouped<string>(scheduler, 40, (things) => {
      groups.push(things);
      if (things.includes('a')) grouped.add('b');
      if (things.includes('a')) throw new Error('This group is no good.');
    });
    expect(() => {
      grouped.add('a');
    }).toThrow('no good');
    await scheduler.advance(40);
    expect(groups).toEqual([['a'], ['b']]);
  });
});
