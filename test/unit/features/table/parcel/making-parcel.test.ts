// @vitest-environment happy-dom
import { openParcelFile } from '$exchange';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MakingParcel } from '../../../../../src/features/table/parcel/making-parcel.svelte';
import { joinHolder, makeHolder } from '../../../../helpers/parcels';

/** The browser shares, as the person answers; gives what was shared. */
function stubShare(answer: () => Promise<void>): File[] {
  const shared: File[] = [];
  vi.stubGlobal('navigator', {
    canShare: () => true,
    share: ({ files = [] }: ShareData) => {
      shared.push(...files);
      return answer();
    },
  });
  return shared;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('making a parcel', () => {
  test('the page is written only where it was asked for', async () => {
    const { services, known } = await makeHolder();
    const shared = stubShare(() => Promise.resolve());
    const making = new MakingParcel(services, known.id, () => '<p>Visie</p>');
    await making.make();
    making.hasPage = true;
    await making.make();
    const entries = await Promise.all(
      shared.map(async (file) => Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))),
    );
    expect(entries.map((names) => names.includes('leesbaar.html'))).toEqual([false, true]);
    expect(making.outcome).toBe('shared');
  });

  test('a phrase that is too short makes nothing; one that was made up does', async () => {
    const { services, known } = await makeHolder();
    const shared = stubShare(() => Promise.resolve());
    const making = new MakingParcel(services, known.id, () => '');
    making.audience = 'with-phrase';
    making.phrase = 'kort';
    expect(await making.make()).toBe(false);
    expect([making.isPhraseShort, shared.length]).toEqual([true, 0]);
    making.suggest();
    expect(making.isPhraseShort).toBe(false);
    expect(await making.make()).toBe(true);
    const [file = new File([], '')] = shared;
    expect(await openParcelFile(new Uint8Array(await file.arrayBuffer()))).toMatchObject({ value: { type: 'locked' } });
  });

  test('who turns the sharing away is told so; a reader is refused', async () => {
    const holder = await makeHolder();
    stubShare(() => Promise.reject(new DOMException('', 'AbortError')));
    const making = new MakingParcel(holder.services, holder.known.id, () => '');
    await making.make();
    expect(making.outcome).toBe('cancelled');
    const reader = await joinHolder(holder, 'reader', holder.services);
    const refused = new MakingParcel(reader.services, reader.known.id, () => '');
    await holder.services.store.knownTables.put({ ...holder.known, key: { ...holder.known.key, role: 'reader' } });
    await refused.make();
    expect(refused.failure).toEqual({ type: 'not-allowed' });
    expect(refused.outcome).toBeUndefined();
  });
});
