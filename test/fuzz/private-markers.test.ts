import { prepareContribution } from '$domain';
import { bringIn, withdraw } from '$table';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSeat } from '../helpers/samples';
import { startedTable, tableBytes } from '../helpers/tables';

const MARKER = 'PRIVE';

/** Private texts that carry a marker, so that any path by which they leave is seen in the bytes. */
const privateText = fc.string({ maxLength: 40 }).map((text) => `${MARKER}${text.replaceAll(MARKER, '')}${MARKER}`);
const publicText = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(MARKER, ''));
const seed = Number(process.env['FUZZ_SEED'] ?? 20261122);

const holdsMarker = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(MARKER);

describe('private text', () => {
  test('DM1 never stands in the bytes of a table, whatever is brought in', () => {
    let brought = 0;
    fc.assert(
      fc.property(privateText, publicText, fc.boolean(), (own, shown, takesBack) => {
        const table = startedTable();
        const contribution = prepareContribution('c1', 't1', {
          answers: [
            // A field that a later version may add without thinking of the door.
            { ...sampleAnswer('1.0a', { value: 'yes', explanation: shown, ownNote: own }), ...{ laterField: own } },
          ],
          arrangements: [{ ...sampleArrangement('r1', { ownNote: own, remarks: shown }), ...{ laterField: own } }],
          agreementDrafts: [{ ...sampleDraft('d1', { ownNote: own, text: shown }), ...{ laterField: own } }],
        });
        bringIn(table, contribution, sampleSeat('De Brug').participant, 5);
        if (takesBack) withdraw(table, ['c1.a0'], 6);
        brought += contribution.entries.length;
        expect(holdsMarker(tableBytes(table))).toBe(false);
      }),
      { seed, numRuns: 200 },
    );
    expect(brought).toBe(600);
  });

  test('DM1 a planted leak is seen', () => {
    const table = startedTable();
    const [entry] = prepareContribution('c1', 't1', {
      answers: [sampleAnswer('1.0a', { explanation: `${MARKER} gelekt` })],
      arrangements: [],
      agreementDrafts: [],
    }).entries;
    if (entry === undefined) throw new Error('nothing prepared');
    bringIn(table, { id: 'c1', tableId: 't1', entries: [entry] }, sampleSeat('De Brug').participant, 5);
    expect(holdsMarker(tableBytes(table))).toBe(true);
  });
});
