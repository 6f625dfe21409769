import { createDocumentEditor } from '../../../../src/editor/document-editor';
import { loadMargin, type Margin } from '../../../../src/features/table/margin/load-margin';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { OpenedTable } from '$actions';
import type { TableRole } from '$domain';
import type { DocumentEditorHandle } from '$editor';
import type { AppHarness } from '../../../helpers/app-harness';
import { lowerKey, makeKnownTable } from '../../../helpers/table-harness';
import { placeBelow, type } from '../../../unit/editor/devices';

const SENTENCE = 'De gemeente betaalt de begeleiding op school.';

/** A table that is open in an editor, with its margin. */
export type OpenMargin = {
  readonly margin: Margin;
  readonly opened: OpenedTable;
  readonly editor: DocumentEditorHandle;
  readonly close: () => Promise<void>;
};

/** Makes a table with one sentence below its first heading, and opens it with its margin, in a role. */
export async function openMargin(harness: AppHarness, role: TableRole = 'facilitator'): Promise<OpenMargin> {
  const made = await makeKnownTable(harness);
  const { id } = made;
  if (role !== 'facilitator')
    await harness.services.store.knownTables.put({ ...made, key: await lowerKey(made, role) });
  const tables = openTablesOf(harness.services);
  const session = tables.hold(id);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { opened } = session.opening;
  const mount = document.body.appendChild(document.createElement('div'));
  const editor = createDocumentEditor({
    mount,
    fragment: opened.table.document,
    awareness: null,
    isReadOnly: false,
    label: 'Ontwikkeldocument',
  });
  placeBelow({ editor }, 'Visie');
  type({ editor }, SENTENCE);
  const margin = await loadMargin(harness.app, session, opened, editor);
  if (margin === undefined) throw new Error('no margin');
  const close = async (): Promise<void> => {
    margin.desk.close();
    editor.destroy();
    mount.remove();
    await tables.closeNow(id);
  };
  return { margin, opened, editor, close };
}
