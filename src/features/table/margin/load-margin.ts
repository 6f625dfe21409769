import type { OpenedTable } from '$actions';
import { loadPassages, type DocumentEditorHandle } from '$editor';
import { language } from '$i18n';
import { afterPainting } from '$ui';
import type { AppContext } from '../../shared/app-context';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import type * as parts from './margin-parts';

/** What shows the margin of one open document. */
export type Margin = Pick<typeof parts, 'MarginPanel' | 'MarginToggle' | 'ReasonAsk' | 'SelectionBar'> & {
  readonly desk: parts.MarginDesk;
};

/** Fetches the margin with its words, once the text can be read. Without it one reads and writes on all the same. */
export async function loadMargin(
  app: AppContext,
  session: TableSession,
  opened: OpenedTable,
  editor: DocumentEditorHandle,
): Promise<Margin | undefined> {
  try {
    await afterPainting();
    const [{ MarginDesk, MarginPanel, MarginToggle, ReasonAsk, SelectionBar }, tools] = await Promise.all([
      import('./margin-parts'),
      loadPassages(),
    ]);
    await language.need('margin');
    return {
      MarginPanel,
      MarginToggle,
      ReasonAsk,
      SelectionBar,
      desk: new MarginDesk(app, session, opened, editor, tools),
    };
  } catch {
    return undefined;
  }
}
