import { answerSuggestion, makeSuggestion, type OpenedTable } from '$actions';
import type { Suggestion } from '$domain';
import { loadSuggesting, type DocumentEditorHandle, type SuggestField, type TypedSuggestion } from '$editor';
import { t } from '$i18n';
import { readMargin } from '$table';
import { toasts } from '$ui';
import type { AppContext } from '../../../shared/app-context';

type Means = Pick<AppContext, 'services' | 'save'>;

/** Typing suggests and changes nothing: what is typed becomes suggestions, of which is asked afterwards why. */
export class SuggestMode {
  isOn = $state(false);
  /** What was suggested last, for as long as nobody said why. */
  asked: readonly Suggestion[] = $state.raw([]);
  isBusy = $state(false);
  /** Whether something is being typed now. */
  isTyping = $state(false);

  readonly #means: Means;
  readonly #opened: OpenedTable;
  readonly #editor: DocumentEditorHandle;
  readonly #onTurn: () => void;
  #field: SuggestField | undefined;

  constructor(means: Means, opened: OpenedTable, editor: DocumentEditorHandle, onTurn: () => void) {
    this.#means = means;
    this.#opened = opened;
    this.#editor = editor;
    this.#onTurn = onTurn;
  }

  /** Begins to suggest, or to write again. */
  async turn(isOn: boolean): Promise<void> {
    if (this.isOn === isOn) return;
    this.isOn = isOn;
    // Before anything is fetched: from the very first key the text stays as it is.
    this.#editor.hold(isOn);
    this.#onTurn();
    if (!isOn) {
      this.#drop();
      return;
    }
    try {
      const { createSuggestField, typed } = await loadSuggesting(this.#editor);
      if (!this.isOn || this.#field !== undefined) return;
      this.#field = createSuggestField(this.#editor, {
        label: t('margin.fieldLabel'),
        typed,
        onOpen: (isOpen) => (this.isTyping = isOpen),
        onSuggest: (made) => void this.#suggest(made),
        onRefuse: (problem) => toasts.show({ text: t(`margin.problem_${problem}`) }),
      });
    } catch {
      toasts.show({ text: t('margin.fieldMissing'), kind: 'danger' });
      await this.turn(false);
    }
  }

  /** Says why the last were suggested. */
  async explain(reason: string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const { asked } = this;
    let isSaid = true;
    for (const each of asked) {
      const said = await this.#means.save(() =>
        answerSuggestion(this.#means.services, this.#opened, each, { state: 'open', reason }),
      );
      isSaid = isSaid && said.ok;
    }
    this.isBusy = false;
    if (isSaid && this.asked === asked) this.asked = [];
    return isSaid;
  }

  /** Asks why one of the own suggestions was made. */
  ask(suggestion: Suggestion): void {
    this.asked = [suggestion];
  }

  /** Takes the last back. */
  async takeBack(): Promise<void> {
    const { asked } = this;
    this.asked = [];
    for (const each of asked)
      await this.#means.save(() => answerSuggestion(this.#means.services, this.#opened, each, { state: 'withdrawn' }));
  }

  close(): void {
    this.#drop();
    this.#editor.hold(false);
  }

  #drop(): void {
    this.#field?.destroy();
    this.#field = undefined;
  }

  async #suggest(made: readonly TypedSuggestion[]): Promise<void> {
    const ids: string[] = [];
    for (const { passage, words } of made) {
      const laid = await this.#means.save(() =>
        makeSuggestion(this.#means.services, this.#opened, { passage, words, reason: '' }),
      );
      if (laid.ok) ids.push(laid.value);
    }
    if (ids.length === 0) return;
    this.asked = readMargin(this.#opened.table).suggestions.filter(({ id }) => ids.includes(id));
  }
}
