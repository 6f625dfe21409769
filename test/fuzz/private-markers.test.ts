import { makeRegionFile, makeTable } from '$actions';
import { blankRegisterRow, pendingReceipt, prepareContribution, wholeInventory } from '$domain';
import { openContainer, openRegionFile } from '$exchange';
import { bringIn, readTableContent, withdraw } from '$table';
import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { unlockContainer } from '../../src/exchange/container/locked';
import { createDiskDevice } from '../helpers/disks';
import { REGION_PHRASE, sampleRegion } from '../helpers/region-files';
import { valueOf } from '../helpers/role-keys';
import {
  sampleAnswer,
  sampleArrangement,
  sampleDraft,
  sampleSchool,
  sampleSeat,
  sampleSpread,
} from '../helpers/samples';
import { introduction } from '../helpers/services';
import { startedTable, tableBytes } from '../helpers/tables';
import { tableToHtml } from '../../src/features/table/reading/table-copy';

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
            {
              ...sampleAnswer('1.0a', { value: 'yes', explanation: shown, ownNote: own }),
              changeReason: shown,
              earlier: [{ saidAt: 1, explanation: own, evidenceLink: own, changeReason: own }],
              ...{ laterField: own, spread: { ...sampleSpread({ tableId: own }), ...{ laterField: own } } },
            },
          ],
          arrangements: [{ ...sampleArrangement('r1', { ownNote: own, remarks: shown }), ...{ laterField: own } }],
          agreementDrafts: [{ ...sampleDraft('d1', { ownNote: own, text: shown }), ...{ laterField: own } }],
          registerRows: [{ ...sampleSchool('g1', { remarks: shown }), ...{ laterField: own } }],
        });
        bringIn(table, contribution, sampleSeat('De Brug').participant, 5);
        if (takesBack) withdraw(table, ['c1.a0'], 6);
        brought += contribution.entries.length;
        expect(holdsMarker(tableBytes(table))).toBe(false);
      }),
      { seed, numRuns: 200 },
    );
    expect(brought).toBe(800);
  });

  test('DM40 INV-10 a small number leaves no trace in the bytes of a table nor in its copy, whatever it changes to', () => {
    // The same device writes every time, so that nothing but the number can make a difference.
    const lay = (counts: readonly number[], smallBelow?: number): string => {
      const table = startedTable();
      table.replica.doc.clientID = 7;
      const before = Y.encodeStateVector(table.replica.doc);
      counts.forEach((youthCount, at) => {
        const origins = [
          { municipality: 'Leiden', youthCount: 30 - youthCount },
          { municipality: 'Katwijk', youthCount },
        ];
        const arrangements = [
          sampleArrangement('r1', { youthCount }),
          sampleArrangement('r2', { youthCount: 30, origins }),
        ];
        const volume = { amount: youthCount, unit: 'places' as const };
        const registerRows = [
          { ...blankRegisterRow('estimate', 'g1', 1), from: youthCount, unit: 'youths' as const },
          { ...blankRegisterRow('contract', 'g2', 1), offers: [{ municipality: 'Leiden', volume }] },
        ];
        const choice = { answers: [], arrangements, agreementDrafts: [], registerRows };
        bringIn(table, prepareContribution(`c${at}`, 't1', choice, { smallBelow }), seat, at);
        if (at > 0) withdraw(table, [`c${at - 1}.r0`, `c${at - 1}.r1`, `c${at - 1}.g0`, `c${at - 1}.g1`], at);
      });
      const content = readTableContent(table);
      const bytes = Y.encodeStateAsUpdate(table.replica.doc, before);
      return `${Buffer.from(bytes).toString('hex')} ${tableToHtml('Tafel', [], content, 1)}`;
    };
    const { participant: seat } = sampleSeat('De Brug');
    const small = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(small, small, fc.constantFrom([], [7], [0]), (one, other, after) => {
        expect(lay([one, ...after])).toBe(lay([other, ...after]));
        expect(lay([...after, one])).toBe(lay([...after, other]));
      }),
      { seed, numRuns: 40 },
    );
    expect(lay([1], 0)).not.toBe(lay([2], 0));
  });

  test('DM1 a planted leak is seen', () => {
    const table = startedTable();
    const [entry] = prepareContribution('c1', 't1', {
      answers: [sampleAnswer('1.0a', { explanation: `${MARKER} gelekt` })],
      arrangements: [],
      agreementDrafts: [],
      registerRows: [],
    }).entries;
    if (entry === undefined) throw new Error('nothing prepared');
    bringIn(table, { id: 'c1', tableId: 't1', entries: [entry] }, sampleSeat('De Brug').participant, 5);
    expect(holdsMarker(tableBytes(table))).toBe(true);
  });

  test('DM1 AC30 IO-4 never stands in a region file, on either side of its lock', async () => {
    await fc.assert(
      fc.asyncProperty(privateText, fc.constantFrom('facilitator', 'editor', 'reader'), async (own, role) => {
        const { services } = createDiskDevice();
        const { store } = services;
        const known = valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
        const place = {
          participant: { ...known.me.participant, id: own, name: own, ...{ laterField: own } },
          party: { ...known.me.party, id: own, name: own },
        };
        const choice = {
          answers: [
            sampleAnswer('1.0a', {
              value: 'yes',
              explanation: own,
              ownNote: own,
              spread: sampleSpread({ tableId: own }),
            }),
          ],
          arrangements: [sampleArrangement('r1', { name: own, remarks: own, ownNote: own })],
          agreementDrafts: [sampleDraft('d1', { title: own, text: own, ownNote: own })],
          registerRows: [sampleSchool('g1', { name: own, remarks: own })],
        };
        const receipt = pendingReceipt(prepareContribution('c1', known.id, choice), choice, 5);
        await store.regions.put(sampleRegion());
        const ownSeed = MARKER.padEnd(43, 'x');
        await store.knownTables.put({ ...known, me: place, ownSeed, isOnlyHere: true, ...{ laterField: own } });
        for (const answer of choice.answers) await store.answers.put(answer);
        const behalf = { tableId: known.id, party: { ...known.me.party, name: own } };
        await (
          await store.loadBehalfAnswers()
        ).change(behalf, { id: 'vragen', version: 1 }, '1.0a', { explanation: own });
        for (const arrangement of choice.arrangements) await store.arrangements.put(arrangement);
        for (const draft of choice.agreementDrafts) await store.agreementDrafts.put(draft);
        await store.registerRows.put(sampleSchool('g1', { name: own, remarks: own }));
        const record = { v: 1 as const, createdAt: 1, updatedAt: 1 };
        await store.inventoryViews.put({ ...record, id: 'w1', name: own, choice: { ...wholeInventory, search: own } });
        await store.rowChanges.put({
          ...record,
          id: 'c1',
          rowId: own,
          field: own,
          before: own,
          after: own,
          how: 'typed',
        });
        await store.inventoryImports.put({ ...record, id: 'i1', fileName: own, rowIds: [own] });
        await store.receipts.put({ ...receipt, id: own });
        await store.settings.change({ personName: own, partyName: own, signallingAddress: own });
        const rows = new TextEncoder().encode(JSON.stringify(valueOf(await store.rows.readAll())));
        expect(holdsMarker(rows)).toBe(true);

        const tableIds = [known.id];
        const writePage = (tables: unknown): string => JSON.stringify(tables);
        const made = valueOf(await makeRegionFile(services, { tableIds, role, phrase: REGION_PHRASE, writePage }));
        const locked = valueOf(await openRegionFile(made.bytes));
        const { bytesByName } = valueOf(await unlockContainer(locked, REGION_PHRASE));
        expect(bytesByName.size).toBe(3);
        const outside = valueOf(await openContainer(made.bytes)).bytesByName;
        for (const bytes of [...outside.values(), ...bytesByName.values()]) expect(holdsMarker(bytes)).toBe(false);
        const names = [...bytesByName.keys()].join();
        expect(names).toBe(`regio.json,tafels.json,tafels/${known.id}.update`);
      }),
      { seed, numRuns: 6 },
    );
  }, 60_000);
});
