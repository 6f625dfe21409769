import { settleApart, type ApartOutcome, type ApartSettling, type OpenedTable } from '$actions';
import type { ApartChoice } from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../../shared/app-context';
import { openTablesOf } from '../../shared/at-table/open-tables';

type Means = Pick<AppContext, 'services' | 'save'>;

const SAID = {
  reading: 'together.saidReading',
  leave: 'together.saidLeave',
  restore: 'together.saidRestore',
  open: 'together.saidOpen',
} as const;

/** Settling what was written apart, by one tap; each can be undone for a while, also after the table was left. */
export class TogetherDesk {
  isBusy = $state(false);
  readonly #means: Means;
  readonly #opened: OpenedTable;

  constructor(means: Means, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Settles a place, and says whether that worked. A second press while it is busy does nothing. */
  async settle(settling: ApartSettling): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const settled = await this.#means.save(() => settleApart(this.#means.services, this.#opened, settling));
    this.isBusy = false;
    if (!settled.ok) return false;
    if (settled.value.type === 'settled') this.#tell(settling, settled.value.choice);
    else tellNothingDone(settled.value);
    return settled.value.type === 'settled';
  }

  #tell({ type }: ApartSettling, choice: ApartChoice): void {
    const run = (): void => void this.#undo(choice);
    const undo = type === 'open' ? {} : { action: { label: t('common.undo'), run } };
    toasts.show({ text: t(SAID[type]), kind: 'success', ...undo });
  }

  /** Takes a choice back at the table, which may have been left by then. */
  async #undo(choice: ApartChoice): Promise<void> {
    const { services, save } = this.#means;
    const tables = openTablesOf(services);
    const session = tables.hold(this.#opened.known.id);
    await session.whenOpened();
    if (session.opening.type === 'open') {
      const { opened } = session.opening;
      const undone = await save(() => settleApart(services, opened, { type: 'open', choice }));
      if (undone.ok && undone.value.type !== 'settled') tellNothingDone(undone.value);
    }
    tables.release(session);
  }
}

/** Says why nothing was changed. */
function tellNothingDone(outcome: Exclude<ApartOutcome, { readonly type: 'settled' }>): void {
  const text =
    outcome.type === 'changed'
      ? t('together.changedMeanwhile')
      : t('together.locked', { chapter: outcome.heading || t('together.untitled') });
  toasts.show({ text, kind: 'info' });
}
