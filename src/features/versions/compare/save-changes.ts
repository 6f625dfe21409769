import { tellLines, type Comparison } from '$domain';
import { loadChangesFile, saveFile } from '$exchange';
import { t } from '$i18n';
import { readWriters, type Table } from '$table';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import type { readCharacters } from './written-texts';

const FILE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Compared = {
  readonly comparison: Comparison;
  /** Who wrote what of the later text. */
  readonly after: ReturnType<typeof readCharacters>;
  readonly names: { readonly from: string; readonly to: string };
};

/** Saves two versions as a Word file with the changes marked, each under the party whose words they are. */
export async function saveChanges(
  session: Pick<TableSession, 'name' | 'parties' | 'language'>,
  table: Table,
  { comparison, after, names }: Compared,
): Promise<boolean> {
  try {
    const { writeChanges } = await loadChangesFile();
    const title = t('versions.fileTitle', names);
    const bytes = writeChanges({
      title: `${session.name}: ${title}`,
      language: session.language,
      lines: tellLines(comparison, after, readWriters(table)),
      nameOf: (partyId) => session.parties.find(({ id }) => id === partyId)?.name,
      nameOfTable: session.name,
    });
    saveFile(`${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '')}.docx`, FILE_TYPE, bytes);
    return true;
  } catch {
    return false;
  }
}
