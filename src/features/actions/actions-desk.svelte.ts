import { addAction, changeAction, removeAction, type OpenedTable } from '$actions';
import { compareFacts, type ActionFacts, type ActionSetting, type ActionState, type TableAction } from '$domain';
import { t, type MessageKey } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../shared/app-context';
import { openTablesOf } from '../shared/at-table/open-tables';
import { toFacts } from '../shared/from-answer/action-facts';

type Means = Pick<AppContext, 'services' | 'save'>;

const SAID_BY_STATE = {
  done: 'actions.saidDone',
  dropped: 'actions.saidDropped',
  parked: 'actions.saidParked',
  open: 'actions.saidOpen',
} as const satisfies Record<ActionState['type'], MessageKey>;

/** Adding and changing actions at a table; each can be undone for a while, also after the table was left. */
export class ActionsDesk {
  isBusy = $state(false);
  readonly #means: Means;
  readonly #opened: OpenedTable;

  constructor(means: Means, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Adds an action, and says whether that worked. A second press while it is busy does nothing. */
  async add(facts: ActionFacts): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const { services, save } = this.#means;
    const added = await save(() => addAction(services, this.#opened, facts));
    this.isBusy = false;
    if (!added.ok) return false;
    this.#offerUndo(t('actions.added'), async (opened) => {
      const removed = await save(() => removeAction(opened, added.value));
      if (removed.ok) toasts.show({ text: t('actions.removed') });
    });
    return true;
  }

  /** Changes what an action says, and says whether that worked. */
  async edit(action: TableAction, facts: ActionFacts): Promise<boolean> {
    const settings = compareFacts(toFacts(action), facts);
    return this.#set(action, settings, compareFacts(facts, toFacts(action)), t('actions.changed'));
  }

  /** Says how it stands with an action, and says whether that worked. */
  async settle(action: TableAction, state: ActionState): Promise<boolean> {
    const said = t(SAID_BY_STATE[state.type], { name: action.title });
    return this.#set(action, [{ field: 'state', value: state }], [{ field: 'state', value: action.state }], said);
  }

  async #set(
    { id }: TableAction,
    settings: readonly ActionSetting[],
    back: readonly ActionSetting[],
    text: string,
  ): Promise<boolean> {
    if (settings.length === 0) return true;
    if (this.isBusy) return false;
    this.isBusy = true;
    const { services, save } = this.#means;
    const changed = await save(() => changeAction(services, this.#opened, id, settings));
    this.isBusy = false;
    if (!changed.ok) return false;
    this.#offerUndo(text, async (opened) => {
      await save(() => changeAction(services, opened, id, back));
    });
    return true;
  }

  #offerUndo(text: string, undo: (opened: OpenedTable) => Promise<void>): void {
    const run = (): void => void this.#atTable(undo);
    toasts.show({ text, kind: 'success', action: { label: t('common.undo'), run } });
  }

  /** Does something at the table, which may have been left by then. */
  async #atTable(run: (opened: OpenedTable) => Promise<void>): Promise<void> {
    const tables = openTablesOf(this.#means.services);
    const session = tables.hold(this.#opened.known.id);
    await session.whenOpened();
    if (session.opening.type === 'open') await run(session.opening.opened);
    tables.release(session);
  }
}
