import { correctSeat, joinByKey, makeTable, openTable, type Services } from '$actions';
import type { KnownTable, TableKey } from '$domain';
import { deriveKey, deriveTableKeys, readPresence, readTableContent, readTableState } from '$table';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renewKey } from '../../../src/table/keys';
import { createRoleKeys, valueOf } from '../../helpers/role-keys';
import { createTestServices, introduction } from '../../helpers/services';
import { documentText } from '../../helpers/tables';

/** What this device knows on disk. */
const listKnown = async ({ store }: Services): Promise<readonly KnownTable[]> =>
  (await store.knownTables.list()).records;

describe('making and joining a table', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('a table that was made opens with its name, its chapters and its maker', async () => {
    const services = createTestServices();
    const known = valueOf(await makeTable(services, 'Ontwikkeldocument', introduction, [{ heading: 'Visie' }]));
    const opened = valueOf(await openTable(services, known.id));
    expect(readTableState(opened.table)).toMatchObject({ type: 'ready', meta: { name: 'Ontwikkeldocument' } });
    expect(documentText(opened.table)).toContain('Visie');
    expect(readTableContent(opened.table).participants.map(({ name }) => name)).toEqual(['Anna']);
    await opened.close();
  });

  test('TD99 who corrects a name and a party keeps the seat, here and at the table, and the party of before stays', async () => {
    const services = createTestServices();
    const known = valueOf(await makeTable(services, 'Tafel', { ...introduction, personName: 'Ana' }, []));
    const opened = valueOf(await openTable(services, known.id));
    const right = { ...introduction, personName: ' Anna ', partyName: 'Gemeente Katwijk' };
    valueOf(await correctSeat(services, opened, right));
    const { participants, parties } = readTableContent(opened.table);
    const { id, joinedAt } = known.me.participant;
    expect(participants).toMatchObject([{ id, joinedAt, name: 'Anna' }]);
    expect(parties.map(({ name }) => name)).toEqual([introduction.partyName, 'Gemeente Katwijk']);
    expect(participants[0]?.partyId).toBe(parties[1]?.id);
    await opened.close();
    const again = valueOf(await openTable(services, known.id));
    expect(again.known.me).toMatchObject({ participant: { id, name: 'Anna' }, party: { name: 'Gemeente Katwijk' } });
    expect(readPresence(again.table).map(({ name, partyName }) => [name, partyName])).toEqual([
      ['Anna', 'Gemeente Katwijk'],
    ]);
    await again.close();
  });

  test('TD99 a reader corrects it without writing at the table; who thinks along cannot', async () => {
    const keys = await createRoleKeys();
    for (const [key, isAllowed] of [
      [keys.reader, true],
      [keys.commenter, false],
    ] as const) {
      const services = createTestServices();
      const known = valueOf(await joinByKey(services, key, introduction));
      const opened = valueOf(await openTable(services, known.id));
      const corrected = await correctSeat(services, opened, { ...introduction, personName: 'Bo' });
      expect(corrected.ok).toBe(isAllowed);
      expect(opened.known.me.participant.name).toBe(isAllowed ? 'Bo' : introduction.personName);
      expect(readTableContent(opened.table).participants).toEqual([]);
      await opened.close();
    }
  });

  test('whoever makes a table is its facilitator, and the only one who has it', async () => {
    const services = createTestServices();
    const known = valueOf(await makeTable(services, 'Tafel', introduction, []));
    expect(known).toMatchObject({ key: { role: 'facilitator', epoch: 0 }, isOnlyHere: true });
    expect(known.key.certificate).toBeDefined();
    expect(known.id).toBe(known.key.anchor);
    expect(await listKnown(services)).toEqual([known]);
  });

  test('CHK-7 the internal table of a party says so, here and to whoever opens it', async () => {
    const services = createTestServices();
    const known = valueOf(await makeTable(services, 'Onze scholen', introduction, [], 'within-party'));
    const withinParty = { id: known.me.party.id, name: introduction.partyName };
    expect(known).toMatchObject({ withinParty });
    expect(await listKnown(services)).toEqual([known]);
    await services.store.knownTables.put({ ...known, withinParty: undefined });
    const opened = valueOf(await openTable(services, known.id));
    expect(readTableState(opened.table)).toMatchObject({ meta: { withinParty } });
    expect(opened.known.withinParty).toEqual(withinParty);
    await opened.close();
  });

  test('an invitation in any role leads to the same table, with that role’s key and nothing higher', async () => {
    const made = valueOf(await makeTable(createTestServices(), 'Tafel', introduction, []));
    for (const role of ['facilitator', 'editor', 'reader'] as const) {
      const { certificate, ...invited } = valueOf(await deriveKey(made.key, role));
      expect(certificate).toBeDefined();
      const services = createTestServices();
      const joined = valueOf(await joinByKey(services, invited, introduction));
      expect(joined).toMatchObject({ id: made.id, key: invited, name: '' });
      expect(joined.isOnlyHere).toBeUndefined();
      expect(await listKnown(services)).toEqual([joined]);
    }
  });

  test('AC3 joining the same table again keeps the place one had', async () => {
    const services = createTestServices();
    const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
    for (const role of ['facilitator', 'editor', 'reader'] as const) {
      const invited = valueOf(await deriveKey(made.key, role));
      const again = await joinByKey(services, invited, { ...introduction, personName: 'Iemand anders' });
      expect(again).toEqual({ ok: true, value: made });
    }
    expect(await listKnown(services)).toEqual([made]);
  });

  test('AC3 an invitation that somebody made up takes no facilitator out of their own table', async () => {
    const { facilitator } = await createRoleKeys();
    const { facilitator: other, editor: foreign } = await createRoleKeys();
    const services = createTestServices();
    const first = valueOf(await joinByKey(services, facilitator, introduction));
    const { anchor = '' } = facilitator;
    const lesser = { role: 'editor', seed: foreign.seed, epoch: 65_535, anchor } as const;
    expect(valueOf(await joinByKey(services, lesser, introduction)).key).toEqual(facilitator);
    const forged = { ...other, anchor, epoch: 9 };
    expect(await joinByKey(services, forged, introduction)).toEqual({
      ok: false,
      error: { type: 'invitation-invalid', reason: 'damaged' },
    });
    expect(await listKnown(services)).toEqual([first]);
  });

  test('AC3 a key that is newer, or as new and lets one do more, takes the place of the one there was', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    const services = createTestServices();
    const first = valueOf(await joinByKey(services, reader, introduction));
    const raised = valueOf(await joinByKey(services, editor, { ...introduction, personName: 'Iemand anders' }));
    expect(raised).toEqual({ ...first, key: editor });
    expect(valueOf(await joinByKey(services, reader, introduction)).key).toEqual(editor);
    const renewed = valueOf(await deriveKey(valueOf(await renewKey(facilitator)), 'reader'));
    expect(valueOf(await joinByKey(services, renewed, introduction)).key).toEqual(renewed);
    expect(valueOf(await joinByKey(services, facilitator, introduction)).key).toEqual(renewed);
    expect(await listKnown(services)).toEqual([{ ...first, key: renewed }]);
  });

  test('a table joined by a key of before there were roles is the one there was', async () => {
    const services = createTestServices();
    const early: TableKey = { role: 'facilitator', epoch: 0, seed: 'A'.repeat(43) };
    const joined = valueOf(await joinByKey(services, early, introduction));
    expect(joined.id).toBe(valueOf(await deriveTableKeys(early)).tableId);
    expect(valueOf(await joinByKey(services, early, introduction))).toEqual(joined);
  });

  test('a failed write leaves no half table behind', async () => {
    const services = createTestServices({
      tableStorage: {
        open: () => Promise.resolve({ ok: false, error: { type: 'storage-unavailable' } }),
        openDamaged: () => Promise.resolve({ ok: false, error: { type: 'storage-unavailable' } }),
        readSetAside: () => Promise.resolve([]),
        remove: () => Promise.resolve({ ok: true, value: undefined }),
      },
    });
    expect(await makeTable(services, 'Tafel', introduction, [])).toEqual({
      ok: false,
      error: { type: 'storage-unavailable' },
    });
    expect(await listKnown(services)).toEqual([]);
  });

  test('where the browser cannot keep keys nothing is made or joined', async () => {
    const { editor } = await createRoleKeys();
    const services = createTestServices();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const refused = { ok: false, error: { type: 'secure-context-required' } };
    expect(await makeTable(services, 'Tafel', introduction, [])).toEqual(refused);
    expect(await joinByKey(services, editor, introduction)).toEqual(refused);
    expect(await listKnown(services)).toEqual([]);
  });
});
