import { changeAgenda, layAgenda, type AgendaChange, type AgendaWish, type OpenedTable } from '$actions';
import type { AgendaItem, AgendaPlan } from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../shared/app-context';
import { openTablesOf } from '../shared/at-table/open-tables';
import type { AgendaLine } from './agenda-lines';

type Means = Pick<AppContext, 'services' | 'save'>;

/** How many minutes are given when the time is over. */
export const MORE_MINUTES = 2;

/** Making and leading an agenda, as a facilitator does. */
export class AgendaDesk {
  isBusy = $state(false);
  readonly #means: Means;
  readonly #opened: OpenedTable;

  constructor(means: Means, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Lays what was planned of a checklist on the table, and says whether that worked. */
  async layPlan({ planned }: AgendaPlan, checklistId: string, meetingMinutes?: number): Promise<boolean> {
    const wishes = planned.map(({ partCode, minutes }): AgendaWish => ({
      subject: { type: 'part', checklistId, partCode },
      minutes,
    }));
    const isLaid = await this.lay(wishes, meetingMinutes);
    if (isLaid) toasts.show({ text: t('agenda.laid', { count: wishes.length }), kind: 'success' });
    return isLaid;
  }

  /** Lays things on the agenda, and says whether that worked. A second press while it is busy does nothing. */
  async lay(wishes: readonly AgendaWish[], meetingMinutes?: number): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const laid = await this.#means.save(() => layAgenda(this.#means.services, this.#opened, wishes, meetingMinutes));
    this.isBusy = false;
    return laid.ok;
  }

  /** Does one thing with the agenda, and says whether that worked. */
  async change(change: AgendaChange): Promise<boolean> {
    const changed = await this.#means.save(() => changeAgenda(this.#means.services, this.#opened, change));
    return changed.ok;
  }

  /** Gives what is talked about a little more time from now on. */
  readonly giveMore = (agendaItem: AgendaItem): Promise<boolean> =>
    this.change({ type: 'more', agendaItem, minutes: MORE_MINUTES });

  /** Takes something off the agenda and offers to put it back, also after the table was left. */
  async remove({ agendaItem, name }: AgendaLine): Promise<void> {
    if (!(await this.change({ type: 'remove', id: agendaItem.id }))) return;
    toasts.show({
      text: t('agenda.removed', { name }),
      action: { label: t('common.undo'), run: () => void this.#putBack(agendaItem) },
    });
  }

  async #putBack(agendaItem: AgendaItem): Promise<void> {
    const { services, save } = this.#means;
    const tables = openTablesOf(services);
    const session = tables.hold(this.#opened.known.id);
    await session.whenOpened();
    const { opening } = session;
    if (opening.type === 'open')
      await save(() => changeAgenda(services, opening.opened, { type: 'put-back', agendaItem }));
    tables.release(session);
  }
}
