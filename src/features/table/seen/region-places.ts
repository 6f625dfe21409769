import { readHere, type Services } from '$actions';
import type { KnownTable } from '$domain';
import { fragmentToBlocks } from '$editor';
import {
  closeTable,
  createTable,
  joinBytes,
  readMargin,
  readRegisterRows,
  readSettledFields,
  readTableContent,
  readTermStatements,
} from '$table';
import type { SeenPlace } from '../../shared/personal-data/leaving.svelte';
import { fixedAt } from './fixed-places';
import { listTablePlaces } from './table-places';

/** What looks like personal data on tables that may not be open. One that cannot be read is left out of a file too. */
export async function listPlacesOf(services: Services, tables: readonly KnownTable[]): Promise<readonly SeenPlace[]> {
  const places: SeenPlace[] = [];
  for (const { id, name, key, me } of tables) {
    const here = await readHere(services, id);
    const bytes = here.ok ? here.value.bytes : undefined;
    if (bytes === undefined) continue;
    const table = createTable(id);
    joinBytes(table, bytes);
    const written = {
      ...readTableContent(table),
      ...readMargin(table),
      registerRows: readRegisterRows(table).rows,
      settledRegisterFields: readSettledFields(table).settled,
    };
    const { statements } = readTermStatements(table);
    const found = listTablePlaces(
      id,
      written,
      fragmentToBlocks(table.document),
      statements,
      fixedAt(table, { key, me }),
    );
    closeTable(table);
    places.push(...found.map((seen) => ({ ...seen, id: `${id} ${seen.id}`, place: `${name} · ${seen.place}` })));
  }
  return places;
}
