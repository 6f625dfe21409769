import { layBehalf, toBehalfChoice, type OpenedTable } from '$actions';
import { createId, hasOwnAnswer, prepareContribution, withTexts, type BehalfAnswer, type Contribution } from '$domain';
import { readTableContent } from '$table';
import type { AppContext } from '../../shared/app-context';
import { forgetDrafts } from './behalf-form';

/** What is about to be laid for a party: the very object that the preview shows and the table receives. */
export type BehalfPreview = {
  readonly contribution: Contribution;
  readonly typed: readonly [BehalfAnswer, ...BehalfAnswer[]] | undefined;
  /** The parts on which the party said something itself: what was typed on those stays here. */
  readonly ownCodes: readonly string[];
};

/** Whether something was typed that has something to say at a table. */
export const saysSomething = ({ answer: { value, explanation } }: BehalfAnswer): boolean =>
  value !== undefined || explanation.trim() !== '';

/** Seeing exactly what goes to the table for another party, and laying it there. */
export class BehalfTyping {
  preview: BehalfPreview | undefined = $state.raw();
  isBusy = $state(false);
  /** Counts what was laid: the form begins anew after it. */
  laidCount = $state(0);
  readonly #means: Pick<AppContext, 'services' | 'save'>;
  readonly #opened: OpenedTable;
  /** All that was typed, as it was shown last. */
  #shown: readonly BehalfAnswer[] = [];

  constructor(means: Pick<AppContext, 'services' | 'save'>, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Makes the contribution once, of what the party did not say itself; this object is shown and laid. */
  show(all: readonly BehalfAnswer[]): void {
    this.#shown = all;
    const content = readTableContent(this.#opened.table);
    const isOwn = ({ party, answer }: BehalfAnswer): boolean =>
      hasOwnAnswer(content, { partyId: party.id, checklistId: answer.checklistId, partCode: answer.partCode });
    const said = all.filter(saysSomething);
    const [first, ...rest] = said.filter((typed) => !isOwn(typed));
    const typed = first === undefined ? undefined : ([first, ...rest] as const);
    this.preview = {
      contribution: prepareContribution(createId(), this.#opened.known.id, toBehalfChoice(typed ?? [])),
      typed: typed === undefined ? undefined : [...typed],
      ownCodes: said.filter(isOwn).map(({ answer }) => answer.partCode),
    };
  }

  /** Shows the same with other words in it. What was typed stays as it is until this is laid. */
  change(change: (text: string) => string): void {
    this.show(this.#shown.map((typed) => ({ ...typed, answer: withTexts(typed.answer, change) })));
  }

  /** Goes back to typing; nothing has left the device. */
  cancel(): void {
    if (!this.isBusy) this.preview = undefined;
  }

  /** Lays what the preview shows, and says how many answers that were; `undefined` when it failed. */
  async lay(): Promise<number | undefined> {
    const { contribution, typed } = this.preview ?? {};
    if (contribution === undefined || typed === undefined || this.isBusy) return undefined;
    this.isBusy = true;
    const { services } = this.#means;
    const laid = await this.#means.save(() => layBehalf(services, this.#opened, contribution, typed));
    this.isBusy = false;
    if (!laid.ok) return undefined;
    forgetDrafts(
      services.store,
      typed.map(({ id }) => id),
    );
    this.preview = undefined;
    this.laidCount += 1;
    return typed.length;
  }
}
