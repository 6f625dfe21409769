import { makeRegionFile, type Services } from '$actions';
import { emptyRegion, type Region, type TableRole } from '$domain';
import { openRegionFile, unlockRegionFile, type RegionFile } from '$exchange';
import { valueOf } from './role-keys';

export const REGION_PHRASE = 'zes losse woorden op een rij';

/** A region with names of its own in it. */
export const sampleRegion = (change: Partial<Region> = {}): Region => ({
  ...emptyRegion('region', 'Duinstreek'),
  municipalities: [{ id: 'noord', name: 'Noorddorp', standing: 'participates', statements: [] }],
  partnerships: [{ id: 'swv', name: 'SWV Duin en Veld', sector: 'po', areas: [] }],
  ...change,
});

/** What is in a region file, opened with its phrase. */
export const openRegion = async (bytes: Uint8Array): Promise<RegionFile> =>
  valueOf(await unlockRegionFile(valueOf(await openRegionFile(bytes)), REGION_PHRASE));

/** Makes a region file of all tables of a device, and opens it. */
export async function handOn(services: Services, role: TableRole = 'facilitator'): Promise<RegionFile> {
  const { records } = await services.store.knownTables.list();
  const tableIds = records.map(({ id }) => id);
  return openRegion(valueOf(await makeRegionFile(services, { tableIds, role, phrase: REGION_PHRASE })).bytes);
}
