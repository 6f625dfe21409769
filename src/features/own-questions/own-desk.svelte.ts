import {
  addOwnQuestion,
  blankOwnQuestion,
  changeOwnQuestion,
  isSameValue,
  type Checklist,
  type OwnQuestion,
  type OwnQuestionChange,
  type OwnQuestionDraft,
} from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../shared/app-context';

/** What is said of a change. */
type Said = 'changed' | 'hidden' | 'shown' | 'removed';

/** Changing the questions of a region: each change is written at once, and can be taken back. */
export class OwnDesk {
  isBusy = $state(false);
  readonly #app: Pick<AppContext, 'services' | 'save'>;
  readonly #checklist: Checklist;

  /** @param checklist The checklist as it comes with the app. */
  constructor(app: Pick<AppContext, 'services' | 'save'>, checklist: Checklist) {
    this.#app = app;
    this.#checklist = checklist;
  }

  /** Adds a question, and says whether that worked. It is taken back by removing it: its code stays taken. */
  async add(draft: OwnQuestionDraft): Promise<boolean> {
    const nowMs = this.#app.services.clock.nowMs();
    const added = await this.#write((present) => addOwnQuestion(this.#checklist, present, draft, nowMs));
    if (added === undefined) return false;
    toasts.show({ text: t('own.said_added', { code: added.after.partCode }), kind: 'success' });
    return true;
  }

  /** Changes a part, and says whether that worked. Where nothing changes nothing is said. */
  async change(partCode: string, change: OwnQuestionChange, said: Said): Promise<boolean> {
    const nowMs = this.#app.services.clock.nowMs();
    const changed = await this.#write((present) => {
      const before = present.find((own) => own.partCode === partCode);
      return changeOwnQuestion(before ?? blankOwnQuestion(this.#checklist, partCode, nowMs), change, nowMs);
    });
    if (changed === undefined) return false;
    const { before, after } = changed;
    if (before !== undefined && isSameValue(before, after)) return true;
    toasts.show({
      text: t(`own.said_${said}`, { code: partCode }),
      action: { label: t('common.undo'), run: () => void this.#undo(before, after) },
    });
    return true;
  }

  async #write(
    follow: (present: readonly OwnQuestion[]) => OwnQuestion,
  ): Promise<{ readonly before: OwnQuestion | undefined; readonly after: OwnQuestion } | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    const { store } = this.#app.services;
    let before: OwnQuestion | undefined;
    const written = await this.#app.save(() =>
      store.ownQuestions.write((present) => {
        const after = follow(present);
        before = present.find(({ id }) => id === after.id);
        return { put: [after] };
      }),
    );
    this.isBusy = false;
    const after = written.ok ? written.value.put[0] : undefined;
    return after === undefined ? undefined : { before, after };
  }

  /** What was changed since stays. */
  async #undo(before: OwnQuestion | undefined, after: OwnQuestion): Promise<void> {
    const { store } = this.#app.services;
    await this.#app.save(() =>
      store.ownQuestions.write((present) => {
        if (!present.some((now) => isSameValue(now, after))) return { put: [] };
        return before === undefined ? { put: [], removeIds: [after.id] } : { put: [before] };
      }),
    );
  }
}
