import { countOpen, findLookHere, findOfferedBack, viewMargin } from '$domain';
import { t } from '$i18n';
import { loadApart, readMargin, type Table } from '$table';

/** What of the margin is still open, in words: a text can be frozen all the same. */
export function sayOpenInMargin(table: Table): readonly string[] {
  const { comments, suggestions } = countOpen(viewMargin(readMargin(table)));
  return [
    ...(comments > 0 ? [t('versions.openComments', { count: comments })] : []),
    ...(suggestions > 0 ? [t('versions.openSuggestions', { count: suggestions })] : []),
  ];
}

/** How many places that were written apart nobody has looked at yet; none where they cannot be read now. */
export async function countOpenPlaces(table: Table): Promise<number> {
  try {
    const { ApartReader } = await loadApart();
    const reader = new ApartReader(table);
    const { content, snapshot } = reader.read();
    reader.stop();
    const places = findLookHere(content, snapshot.textOf);
    const offers = findOfferedBack(content, (id) => snapshot.textOf(id) !== undefined);
    return [...places, ...offers].filter(({ choice }) => choice === undefined).length;
  } catch {
    return 0;
  }
}
