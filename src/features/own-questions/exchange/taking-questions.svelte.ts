import { takeInQuestions } from '$actions';
import {
  planOwnQuestions,
  type Checklist,
  type OwnQuestionPlan,
  type QuestionFileProblem,
  type QuestionRow,
} from '$domain';
import { readQuestions } from '$exchange';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../../shared/app-context';

/** Where a person is in taking in questions. Nothing is changed before it is asked for. */
export type TakingStep =
  | { readonly type: 'idle' }
  | { readonly type: 'reading'; readonly name: string }
  | { readonly type: 'refused'; readonly name: string; readonly problem: QuestionFileProblem }
  | { readonly type: 'planned'; readonly plan: OwnQuestionPlan; readonly rows: readonly QuestionRow[] };

/** Reads questions from a file or a table, shows what they would change, and takes them in when asked, with one undo. */
export class TakingQuestions {
  step: TakingStep = $state.raw({ type: 'idle' });
  isBusy = $state(false);
  readonly #app: Pick<AppContext, 'services' | 'save'>;
  readonly #checklist: Checklist;

  /** @param checklist The checklist as it comes with the app. */
  constructor(app: Pick<AppContext, 'services' | 'save'>, checklist: Checklist) {
    this.#app = app;
    this.#checklist = checklist;
  }

  /** Reads a file that was picked. */
  async open(file: File): Promise<void> {
    const { name } = file;
    this.step = { type: 'reading', name };
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const read =
      bytes === undefined
        ? undefined
        : await readQuestions(new Uint8Array(bytes), this.#checklist).catch(() => undefined);
    if (read?.ok !== true) this.step = { type: 'refused', name, problem: read?.error ?? 'damaged' };
    else await this.#plan(read.value);
  }

  /** Leaves everything as it is. */
  cancel(): void {
    if (!this.isBusy) this.step = { type: 'idle' };
  }

  /** Takes in the rows that are shown. */
  async takeIn(): Promise<void> {
    if (this.step.type === 'planned' && (await this.takeRows(this.step.rows))) this.step = { type: 'idle' };
  }

  /** Takes in rows, and says whether that worked. */
  async takeRows(rows: readonly QuestionRow[]): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const { services, save } = this.#app;
    const taken = await save(() => takeInQuestions(services, this.#checklist, rows));
    this.isBusy = false;
    if (!taken.ok) return false;
    const { plan, undo } = taken.value;
    toasts.show({
      text: t('own.taken', { count: plan.writes.length }),
      action: { label: t('common.undo'), run: () => void save(undo) },
    });
    return true;
  }

  async #plan(rows: readonly QuestionRow[]): Promise<void> {
    const { store, clock } = this.#app.services;
    const present = (await store.ownQuestions.list()).records;
    this.step = { type: 'planned', rows, plan: planOwnQuestions(this.#checklist, present, rows, clock.nowMs()) };
  }
}
