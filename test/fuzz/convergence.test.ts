import { prepareContribution } from '$domain';
import { bringIn, createTable, joinTable, readTableContent, withdraw, type Table } from '$table';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleSeat } from '../helpers/samples';
import { bringTogether, documentText, startedTable } from '../helpers/tables';

const seed = Number(process.env['FUZZ_SEED'] ?? 20261122);
const DEVICES = 4;

type Step =
  | { readonly type: 'bring-in'; readonly device: number; readonly part: number }
  | { readonly type: 'withdraw'; readonly device: number; readonly part: number }
  | { readonly type: 'meet'; readonly device: number; readonly other: number };

const device = fc.integer({ min: 0, max: DEVICES - 1 });
const part = fc.integer({ min: 0, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('bring-in' as const), device, part }),
  fc.record({ type: fc.constant('withdraw' as const), device, part }),
  fc.record({ type: fc.constant('meet' as const), device, other: device }),
);

function takeStep(tables: readonly Table[], current: Step): void {
  const table = tables[current.device];
  if (table === undefined) return;
  const { participant } = sampleSeat(`School ${current.device}`);
  if (current.type === 'meet') {
    const other = tables[current.other];
    if (other !== undefined) bringTogether(table, other);
    return;
  }
  const id = `c${current.device}-${current.part}`;
  if (current.type === 'withdraw') {
    withdraw(table, [`${id}.a0`], 9);
    return;
  }
  const answers = [sampleAnswer(`1.2${current.part}`, { value: 'yes', explanation: `van ${current.device}` })];
  bringIn(
    table,
    prepareContribution(id, 't1', { answers, arrangements: [], agreementDrafts: [], registerRows: [] }),
    participant,
    5,
  );
}

describe('devices that meet in any order', () => {
  test('end with one and the same table', () => {
    let laid = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const first = startedTable();
        const tables = [first, ...Array.from({ length: DEVICES - 1 }, () => createTable('t1'))];
        tables.forEach((table, index) => {
          const { participant, party } = sampleSeat(`School ${index}`);
          joinTable(table, participant, party);
        });
        for (const current of steps) takeStep(tables, current);
        bringTogether(...tables);
        bringTogether(...tables);
        laid += readTableContent(first).answers.length;
        for (const table of tables) {
          expect(readTableContent(table)).toEqual(readTableContent(first));
          expect(documentText(table)).toBe(documentText(first));
        }
      }),
      { seed, numRuns: 150 },
    );
    expect(laid).toBeGreaterThan(100);
  });
});
