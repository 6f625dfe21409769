import { bringInContribution, withdrawContribution, type OpenedTable } from '$actions';
import {
  createId,
  prepareContribution,
  type Contribution,
  type ContributionChoice,
  type GoingAlong,
  type Receipt,
} from '$domain';
import { SvelteSet } from 'svelte/reactivity';
import type { AppContext } from '../../shared/app-context';

type BringInMeans = Pick<AppContext, 'services' | 'save'>;

/** What is about to be brought in: the very object that the preview shows and the table receives. */
export type Preview = { readonly contribution: Contribution; readonly choice: ContributionChoice };

/** Choosing, seeing exactly what goes to the table, and laying it there; and taking back. */
export class BringIn {
  /** The ids of the chosen records. */
  readonly chosenIds = new SvelteSet<string>();
  preview: Preview | undefined = $state.raw();
  isBusy = $state(false);
  #along: GoingAlong | undefined;
  readonly #means: BringInMeans;
  readonly #opened: OpenedTable;

  constructor(means: BringInMeans, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Turns the choice of some records on or off. */
  choose(ids: readonly string[], isChosen = true): void {
    for (const id of ids) {
      if (isChosen) this.chosenIds.add(id);
      else this.chosenIds.delete(id);
    }
  }

  /** Makes the contribution once; from here on this object is shown and brought in, whatever changes meanwhile. */
  show(choice: ContributionChoice, along?: GoingAlong): void {
    this.#along = along;
    this.preview = { choice, contribution: prepareContribution(createId(), this.#opened.known.id, choice, along) };
  }

  /** Shows the same records as they are now, where they are still shown. */
  showAgain(choice: ContributionChoice): void {
    if (this.preview !== undefined && !this.isBusy) this.show(choice, this.#along);
  }

  /** Goes back to choosing; nothing has left the device. */
  cancel(): void {
    if (!this.isBusy) this.preview = undefined;
  }

  /** Lays on the table what the preview shows, and says how many things that were; `undefined` when it failed. */
  async lay(): Promise<number | undefined> {
    const { preview } = this;
    if (preview === undefined || this.isBusy) return undefined;
    this.isBusy = true;
    const { contribution, choice } = preview;
    const laid = await this.#means.save(() =>
      bringInContribution(this.#means.services, this.#opened, contribution, choice),
    );
    this.isBusy = false;
    if (!laid.ok) return undefined;
    this.preview = undefined;
    this.chosenIds.clear();
    return contribution.entries.length;
  }

  /** Takes back what one receipt brought in, and says whether that worked. */
  async takeBack(receipt: Receipt): Promise<boolean> {
    this.isBusy = true;
    const taken = await this.#means.save(() => withdrawContribution(this.#means.services, this.#opened, receipt));
    this.isBusy = false;
    return taken.ok;
  }
}
