import { listTexts, type RegisterRow } from '$domain';
import type { SeenPlace } from '../../../shared/personal-data/leaving.svelte';
import { seeIn } from '../../../shared/personal-data/seen-words';
import { registerPath } from '../register-kinds';
import { rowName } from '../../../shared/registers/value-words';

/** What looks like personal data in rows of registers that are to leave, and the row in which it can be changed. */
export const listRegisterPlaces = (rows: readonly RegisterRow[]): readonly SeenPlace[] =>
  rows.flatMap((row) =>
    listTexts(row).flatMap(({ text }) =>
      seeIn(text).map((seen) => ({
        ...seen,
        id: row.id,
        place: rowName(row),
        href: `#${registerPath(row.kind)}/${row.id}`,
      })),
    ),
  );
