import { listTexts, type Arrangement } from '$domain';
import type { SeenPlace } from '../../shared/personal-data/leaving.svelte';
import { seeIn } from '../../shared/personal-data/seen-words';
import { arrangementName } from '../arrangement-words';
import { LIST_PATH } from '../view/choice-address';

/** What looks like personal data in rows on their way into a spreadsheet, and the row in which it can be changed. */
export const listSheetPlaces = (rows: readonly Arrangement[], withNotes: boolean): readonly SeenPlace[] =>
  rows.flatMap((row) =>
    listTexts(withNotes ? row : { ...row, ownNote: '' }).flatMap(({ text }) =>
      seeIn(text).map((seen) => ({
        ...seen,
        id: row.id,
        place: arrangementName(row),
        href: `#${LIST_PATH}/${row.id}`,
      })),
    ),
  );
