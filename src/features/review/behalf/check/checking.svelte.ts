import { bringInContribution, confirmAnswers, takeOffAnswer, type OpenedTable } from '$actions';
import { createId, prepareContribution, type Answer, type Contribution, type ContributionChoice } from '$domain';
import type { AppContext } from '../../../shared/app-context';

/** One's own answer as it is about to be laid: the very object that the preview shows and the table receives. */
export type OwnPreview = { readonly contribution: Contribution; readonly choice: ContributionChoice };

/** Looking after what others typed for one's own party: it is right, one says something else, or it goes off the table. */
export class Checking {
  /** The entry that one answers oneself. */
  answeringId: string | undefined = $state();
  preview: OwnPreview | undefined = $state.raw();
  isBusy = $state(false);
  readonly #means: Pick<AppContext, 'services' | 'save'>;
  readonly #opened: OpenedTable;

  constructor(means: Pick<AppContext, 'services' | 'save'>, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Says that what was typed is right; says whether that worked. */
  confirm(entryIds: readonly string[]): Promise<boolean> {
    return this.#do(() => confirmAnswers(this.#means.services, this.#opened, entryIds));
  }

  /** Takes off what was typed; says whether that worked. */
  takeOff(entryId: string): Promise<boolean> {
    return this.#do(() => takeOffAnswer(this.#means.services, this.#opened, entryId));
  }

  /** Makes the contribution once, of one's own answer. */
  show(answer: Answer): void {
    const choice = { answers: [answer], arrangements: [], agreementDrafts: [], registerRows: [] };
    this.preview = { choice, contribution: prepareContribution(createId(), this.#opened.known.id, choice) };
  }

  /** Lays one's own answer as the preview shows it; says whether that worked. */
  async lay(): Promise<boolean> {
    const { preview } = this;
    if (preview === undefined) return false;
    const { contribution, choice } = preview;
    const isLaid = await this.#do(() => bringInContribution(this.#means.services, this.#opened, contribution, choice));
    if (isLaid) this.stopAnswering();
    return isLaid;
  }

  /** Goes back from the preview, or from answering. What was typed stays on this device. */
  goBack(): void {
    if (this.isBusy) return;
    if (this.preview === undefined) this.stopAnswering();
    else this.preview = undefined;
  }

  stopAnswering(): void {
    this.preview = undefined;
    this.answeringId = undefined;
  }

  async #do(write: Parameters<AppContext['save']>[0]): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const done = await this.#means.save(write);
    this.isBusy = false;
    return done.ok;
  }
}
