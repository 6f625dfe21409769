// @vitest-environment happy-dom
import { makeParcel, openTable } from '$actions';
import { packLockedParcel } from '$exchange';
import { describe, expect, test } from 'vitest';
import { describeProblem, planLines } from '../../../../../src/features/files/parcel/parcel-words';
import { TakingIn } from '../../../../../src/features/files/parcel/taking-in.svelte';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import { createAppHarness } from '../../../../helpers/app-harness';
import {
  digestAt,
  joinHolder,
  makeHolder,
  paragraph,
  replicaOf,
  sealedIn,
  takeIn,
  writeAt,
} from '../../../../helpers/parcels';
import { valueOf } from '../../../../helpers/role-keys';
import { introduction } from '../../../../helpers/services';

const PHRASE = 'zes losse woorden op een rij';

describe('taking in a parcel', () => {
  test('nothing is changed before it is asked for, and pressing twice takes it in once', async () => {
    const maker = await makeHolder();
    const harness = await createAppHarness();
    const here = await joinHolder(maker, 'editor', harness.services);
    const bytes = valueOf(await makeParcel(maker.services, maker.known.id, { type: 'with-keys' })).bytes;
    const taking = new TakingIn(harness.app);
    await taking.open(bytes);
    expect(taking.step).toMatchObject({ type: 'planned', plan: { isNothingNew: false } });
    expect((await replicaOf(here)).document.toJSON()).toBe('');
    expect(await Promise.all([taking.takeIn(), taking.takeIn()])).toEqual([true, true]);
    expect(taking.step).toMatchObject({ type: 'taken', tableId: here.known.id, plan: { isNothingNew: false } });
    expect(await digestAt(here)).toBe(await digestAt(maker));
  });

  test('an invitation in a better role is kept, also where the table was open with the earlier key', async () => {
    const maker = await makeHolder();
    const harness = await createAppHarness();
    const reader = await joinHolder(maker, 'reader', harness.services);
    await takeIn(
      reader,
      await sealedIn(valueOf(await makeParcel(maker.services, maker.known.id, { type: 'with-keys' })).bytes),
    );
    const session = openTablesOf(harness.services).hold(reader.known.id);
    await session.whenOpened();
    await writeAt(maker, paragraph('voor wie nu meeschrijft'));
    const choice = { type: 'with-phrase', phrase: PHRASE, role: 'editor' } as const;
    const taking = new TakingIn(harness.app);
    await taking.open(valueOf(await makeParcel(maker.services, maker.known.id, choice)).bytes);
    await taking.unlocking.unlock(PHRASE);
    expect(taking.invitedAs).toBe('editor');
    await taking.takeIn();
    expect(taking.step.type).toBe('taken');
    const opened = valueOf(await openTable(harness.services, reader.known.id));
    expect(opened.known.key.role).toBe('editor');
    expect(opened.table.document.toJSON()).toContain('voor wie nu meeschrijft');
    await opened.close();
  });

  test('TR17 the address of the table is used by a newcomer who lets it, and by who knows the table only when asked', async () => {
    const maker = await makeHolder();
    const address = 'wss://regio.example/s';
    await maker.services.store.knownTables.put({ ...maker.known, signallingAddress: address });
    const choice = { type: 'with-phrase', phrase: PHRASE, role: 'editor' } as const;
    const { bytes } = valueOf(await makeParcel(maker.services, maker.known.id, choice));
    const harness = await createAppHarness();
    const open = async (): Promise<TakingIn> => {
      const taking = new TakingIn(harness.app);
      await taking.open(bytes);
      await taking.unlocking.unlock(PHRASE);
      return taking;
    };
    const addressHere = async (): Promise<string> =>
      valueOf(await harness.services.store.knownTables.get(maker.known.id))?.signallingAddress ?? '';
    const without = await open();
    expect(without.step).toMatchObject({ type: 'planned', plan: { newAddress: address } });
    expect(without.usesAddress).toBe(true);
    without.usesAddress = false;
    Object.assign(without.draft, introduction);
    await without.takeIn();
    expect(await addressHere()).toBe('');
    const again = await open();
    expect([again.usesAddress, again.step]).toMatchObject([
      false,
      { plan: { newAddress: address, isNothingNew: true } },
    ]);
    again.usesAddress = true;
    await again.takeIn();
    expect(again.step.type).toBe('taken');
    expect(await addressHere()).toBe(address);
    expect((await open()).step).toMatchObject({ plan: { newAddress: '' } });
  });

  test('TR17 a newcomer sits down with the address in one go', async () => {
    const maker = await makeHolder();
    await maker.services.store.settings.change({ signallingAddress: 'wss://regio.example/s' });
    const choice = { type: 'with-phrase', phrase: PHRASE, role: 'reader' } as const;
    const { bytes } = valueOf(await makeParcel(maker.services, maker.known.id, choice));
    const harness = await createAppHarness();
    const taking = new TakingIn(harness.app);
    await taking.open(bytes);
    await taking.unlocking.unlock(PHRASE);
    Object.assign(taking.draft, introduction);
    await taking.takeIn();
    const known = valueOf(await harness.services.store.knownTables.get(maker.known.id));
    expect(known).toMatchObject({ key: { role: 'reader' }, signallingAddress: 'wss://regio.example/s' });
  });

  test('a locked file with something else than an invitation in it is refused', async () => {
    const maker = await makeHolder();
    const sealed = await sealedIn(
      valueOf(await makeParcel(maker.services, maker.known.id, { type: 'with-keys' })).bytes,
    );
    const taking = new TakingIn((await createAppHarness()).app);
    await taking.open(await packLockedParcel({ madeAtMs: 1, sealed, invitation: 'onzin' }, '', PHRASE));
    await taking.unlocking.unlock(PHRASE);
    expect(taking.step).toMatchObject({ type: 'refused', problem: { type: 'invitation-invalid' } });
  });
});

describe('the words about a parcel', () => {
  const plan = {
    tableId: 't',
    name: 'Tafel',
    madeAtMs: 1,
    role: 'editor',
    isNothingNew: false,
    wordsMore: 0,
    blocksMore: 0,
    entriesMore: 0,
    isIncomplete: false,
    newAddress: '',
  } as const;

  test('say what is more, what is less, and that there is something where neither shows', () => {
    expect(planLines({ ...plan, wordsMore: 2, entriesMore: 1 })).toEqual([
      'Er komen 2 woorden bij.',
      'Er komt 1 ingebracht onderdeel bij.',
    ]);
    expect(planLines({ ...plan, wordsMore: -3 })).toEqual([
      'Er staan daarna 3 woorden minder: die heeft iemand weggehaald.',
    ]);
    expect(planLines(plan)).toEqual(['Er komen kleine wijzigingen bij.']);
    expect(planLines({ ...plan, isNothingNew: true })).toEqual([
      'Alles uit dit pakket staat hier al. Er verandert niets.',
    ]);
  });

  test('each refusal has a sentence of its own', async () => {
    const { app } = await createAppHarness();
    const reasons = ['damaged', 'newer', 'too-large', 'no-key', 'old-keys', 'new-keys', 'unsigned'] as const;
    const sentences = reasons.map((reason) => describeProblem({ type: 'parcel-refused', reason }, app));
    expect(new Set(sentences).size).toBe(reasons.length);
    expect(describeProblem({ type: 'storage-unavailable' }, app)).toBe(
      app.describe({ type: 'storage-unavailable' }).text,
    );
  });
});
