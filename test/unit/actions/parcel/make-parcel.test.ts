import {
  joinByKey,
  makeHoldingsSeries,
  makeParcel,
  makeParcelSeries,
  openTable,
  planParcel,
  takeInParcel,
} from '$actions';
import { openParcelFile, QrGatherer, unlockParcelFile } from '$exchange';
import { parseInvitation } from '$table';
import { describe, expect, test } from 'vitest';
import { findByAnchor } from '../../../../src/actions/parcel/make-parcel';
import {
  digestAt,
  joinHolder,
  makeHolder,
  paragraph,
  sealedIn,
  takeIn,
  writeAt,
  type Holder,
} from '../../../helpers/parcels';
import { createTestServices, introduction } from '../../../helpers/services';

const PHRASE = 'zes losse woorden op een rij';

/** More than codes can carry. */
const MANY_WORDS = Array.from({ length: 9_000 }, (_, at) => ((at * 7_919) % 99_991).toString(36)).join(' ');

/** Scans a series as a camera happens to see it. */
async function scanAll(series: Awaited<ReturnType<typeof makeParcelSeries>>): Promise<Uint8Array> {
  if (!series.ok || typeof series.value === 'string') throw new Error('no series');
  const gatherer = new QrGatherer();
  for (const text of series.value.toReversed()) {
    const scanned = await gatherer.take(text);
    if (scanned.type === 'whole') return scanned.bytes;
  }
  throw new Error('not whole');
}

async function fileOf({ services, known }: Holder, html?: string): Promise<{ name: string; bytes: Uint8Array }> {
  const made = await makeParcel(services, known.id, { type: 'with-keys', ...(html === undefined ? {} : { html }) });
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

describe('making a parcel', () => {
  test('it is named after the table and the day; with a readable page in it, so that any program opens it', async () => {
    const holder = await makeHolder('Région Ünder & één');
    expect((await fileOf(holder)).name).toMatch(/^region-under-een-\d{4}-\d\d-\d\d\.ontwikkeltafel$/);
    expect((await fileOf(holder, '<p>x</p>')).name).toMatch(/\.zip$/);
    expect((await fileOf(await makeHolder('…'))).name).toMatch(/^tafel-/);
  });

  test('a reader makes none, and who has nothing of the table neither', async () => {
    const holder = await makeHolder();
    const reader = await joinHolder(holder, 'reader');
    await takeInParcel(reader.services, await sealedIn((await fileOf(holder)).bytes));
    const refused = await makeParcel(reader.services, reader.known.id, { type: 'with-keys' });
    expect(refused).toEqual({ ok: false, error: { type: 'not-allowed' } });
    const empty = await joinHolder(holder, 'editor');
    expect(await makeParcel(empty.services, empty.known.id, { type: 'with-keys' })).toMatchObject({
      ok: false,
      error: { type: 'record-missing' },
    });
    expect(await makeParcel(holder.services, 'elsewhere', { type: 'with-keys' })).toMatchObject({ ok: false });
  });

  test('nobody invites in a higher role than their own', async () => {
    const holder = await makeHolder();
    const editor = await joinHolder(holder, 'editor');
    await takeInParcel(editor.services, await sealedIn((await fileOf(holder)).bytes));
    const choice = { type: 'with-phrase', phrase: PHRASE, role: 'facilitator' } as const;
    expect(await makeParcel(editor.services, editor.known.id, choice)).toEqual({
      ok: false,
      error: { type: 'not-allowed' },
    });
  });

  test('of an open table the words of this moment are in it', async () => {
    const holder = await makeHolder();
    const opened = await openTable(holder.services, holder.known.id);
    if (!opened.ok) throw new Error(opened.error.type);
    paragraph('net getypt')(opened.value.table);
    const other = await joinHolder(holder, 'reader');
    expect(await takeIn(other, await sealedIn((await fileOf(holder)).bytes))).toBe('taken in');
    await opened.value.close();
    expect(await digestAt(other)).toBe(await digestAt(holder));
  });

  test('a table is found by the anchor in its parcels, and no other is', async () => {
    const holder = await makeHolder();
    expect(await findByAnchor(holder.services, holder.known.key.anchor ?? '')).toMatchObject({ id: holder.known.id });
    expect(await findByAnchor(holder.services, 'A'.repeat(22))).toBeUndefined();
  });
});

describe('IO-4 a small table as a series of codes', () => {
  test('what is scanned is the parcel: taken in, it brings both to the same; once more it changes nothing', async () => {
    const holder = await makeHolder();
    await writeAt(holder, paragraph('van het ene scherm naar het andere'));
    const other = await joinHolder(holder, 'editor');
    const series = await makeParcelSeries(holder.services, holder.known.id);
    const sealed = await scanAll(series);
    expect(await takeIn(other, sealed)).toBe('taken in');
    expect(await takeIn(other, sealed)).toBe('nothing new');
    expect(await digestAt(other)).toBe(await digestAt(holder));
  });

  test('a table that takes too long to scan is said to be too large; a reader makes none', async () => {
    const holder = await makeHolder();
    const reader = await joinHolder(holder, 'reader');
    await takeInParcel(reader.services, await sealedIn((await fileOf(holder)).bytes));
    expect(await makeParcelSeries(reader.services, reader.known.id)).toEqual({
      ok: false,
      error: { type: 'not-allowed' },
    });
    await writeAt(holder, paragraph(MANY_WORDS));
    expect(await makeParcelSeries(holder.services, holder.known.id)).toEqual({ ok: true, value: 'too-large' });
  });

  test('AC23 of a large table what the other lacks goes in a few codes, when the other shows what it has', async () => {
    const holder = await makeHolder();
    await writeAt(holder, paragraph(MANY_WORDS));
    const other = await joinHolder(holder, 'editor');
    await takeInParcel(other.services, await sealedIn((await fileOf(holder)).bytes));
    await writeAt(holder, paragraph('een zin van na de koffie'));
    await writeAt(other, paragraph('en een van de andere kant'));
    const shown = await scanAll(await makeHoldingsSeries(other.services, other.known.id));
    expect(shown.length).toBeLessThan(500);
    const lacking = await makeParcelSeries(holder.services, holder.known.id, shown);
    if (!lacking.ok || typeof lacking.value === 'string') throw new Error('no series');
    expect(lacking.value.length).toBeLessThan(4);
    expect(await takeIn(other, await scanAll(lacking))).toBe('taken in');
    const back = await scanAll(await makeHoldingsSeries(holder.services, holder.known.id));
    await takeIn(holder, await scanAll(await makeParcelSeries(other.services, other.known.id, back)));
    expect(await digestAt(other)).toBe(await digestAt(holder));
  });

  test('what another table has, or codes of something else, give no codes', async () => {
    const [holder, elsewhere] = [await makeHolder(), await makeHolder()];
    const foreign = await scanAll(await makeHoldingsSeries(elsewhere.services, elsewhere.known.id));
    const seriesFor = (theirs: Uint8Array) => makeParcelSeries(holder.services, holder.known.id, theirs);
    expect(await seriesFor(foreign)).toEqual({ ok: true, value: 'other-table' });
    expect(await seriesFor(Uint8Array.of(1, 2, 3))).toEqual({ ok: true, value: 'foreign' });
  });
});

describe('TBL-11 for somebody without a key', () => {
  test('the file asks for the phrase, shows what is in it, and brings who joins to the table with all its words', async () => {
    const holder = await makeHolder();
    await writeAt(holder, paragraph('Voor wie later komt'));
    const made = await makeParcel(holder.services, holder.known.id, {
      type: 'with-phrase',
      phrase: PHRASE,
      role: 'editor',
    });
    const file = made.ok ? await openParcelFile(made.value.bytes) : made;
    if (!file.ok || file.value.type !== 'locked') throw new Error('not locked');
    const parcel = await unlockParcelFile(file.value, PHRASE);
    if (!parcel.ok) throw new Error(parcel.error.type);
    const { sealed, invitation = '' } = parcel.value;
    const key = parseInvitation(invitation);
    if (!key.ok) throw new Error(key.error.type);
    const services = createTestServices();
    expect(await planParcel(services, sealed)).toMatchObject({ ok: false, error: { reason: 'no-key' } });
    expect(await planParcel(services, sealed, key.value)).toMatchObject({
      ok: true,
      value: { tableId: undefined, name: 'Ontwikkeldocument 2027', role: 'facilitator', isNothingNew: false },
    });
    const joined = await joinByKey(services, key.value, introduction);
    if (!joined.ok) throw new Error(joined.error.type);
    const late = { services, known: joined.value };
    expect(await takeIn(late, sealed)).toBe('taken in');
    expect(await digestAt(late)).toBe(await digestAt(holder));

    // And what they write comes back, although they never met anybody.
    await writeAt(late, paragraph('Antwoord van wie later kwam'));
    expect(await takeIn(holder, await sealedIn((await fileOf(late)).bytes))).toBe('taken in');
    expect(await digestAt(late)).toBe(await digestAt(holder));
  });
});
