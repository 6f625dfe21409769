import { addAction, putSentence, startAgreementDraft, startArrangement, type OpenedTable } from '$actions';
import { loadClauseLibrary } from '$content';
import type { ActionFacts, AppError, Result, StartedFrom } from '$domain';
import { t } from '$i18n';
import type { DocumentHeading } from '$table';
import type { AppContext } from '../app-context';
import type { WorkKind } from './work-kinds';

type Means = Pick<AppContext, 'services' | 'save'>;

/** What was begun last, in words, and where it is. */
export type Begun = { readonly kind: WorkKind; readonly text: string; readonly href: string };

/** Begins work from one part. Without a table only what is private can be begun. */
export class StartingWork {
  isBusy = $state(false);
  begun: Begun | undefined = $state.raw();
  /** The heading of the locked chapter that a sentence was just kept out of. */
  locked: string | undefined = $state();
  readonly #means: Means;
  readonly #from: StartedFrom;
  readonly #opened: OpenedTable | undefined;

  constructor(means: Means, from: StartedFrom, opened: OpenedTable | undefined) {
    this.#means = means;
    this.#from = from;
    this.#opened = opened;
  }

  /** Adds an action at the table, and says whether that worked. */
  async addAction(facts: ActionFacts): Promise<boolean> {
    const opened = this.#opened;
    if (opened === undefined) return false;
    const { services } = this.#means;
    return this.#begin(
      () => addAction(services, opened, facts, this.#from),
      () => ({ kind: 'action', text: t('actions.began_action'), href: `#/aan-tafel/${opened.table.id}/acties` }),
    );
  }

  /** Puts a sentence in the document of the table, and says whether that worked. */
  async putSentence(words: string, under: DocumentHeading | undefined): Promise<boolean> {
    const opened = this.#opened;
    if (opened === undefined) return false;
    const sentence = {
      words,
      from: this.#from,
      traceWords: t('actions.traceWords', { code: this.#from.partCode }),
    };
    return this.#begin(
      () => putSentence(opened, under, sentence),
      ({ type, heading }) => {
        if (type === 'locked') {
          this.locked = heading;
          return undefined;
        }
        const text = heading === undefined ? t('actions.beganAtEnd') : t('actions.began_sentence', { heading });
        return { kind: 'sentence', text, href: `#/aan-tafel/${opened.table.id}` };
      },
    );
  }

  /** Begins an agreement draft on this device, and says whether that worked. */
  async startDraft(title: string): Promise<boolean> {
    return this.#begin(
      async () => {
        const themeCode = await findThemeCode(this.#from);
        return startAgreementDraft(this.#means.services, this.#from, { title, themeCode });
      },
      (id) => ({
        kind: 'draft',
        text: t('actions.began_draft'),
        href: `#/voorbereiden/conceptafspraken/${id}`,
      }),
    );
  }

  /** Begins a row of the inventory on this device, and says whether that worked. */
  async startArrangement(name: string): Promise<boolean> {
    return this.#begin(
      () => startArrangement(this.#means.services, this.#from, { name }),
      (id) => ({
        kind: 'arrangement',
        text: t('actions.began_arrangement'),
        href: `#/voorbereiden/arrangementen/${id}`,
      }),
    );
  }

  /** A second press while it is busy does nothing. */
  async #begin<T>(write: () => Promise<Result<T, AppError>>, say: (outcome: T) => Begun | undefined): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.locked = undefined;
    const written = await this.#means.save(write);
    this.isBusy = false;
    const begun = written.ok ? say(written.value) : undefined;
    this.begun = begun ?? this.begun;
    return begun !== undefined;
  }
}

/** The theme whose clause answers the part; none where no clause does, or the clauses are not to be had. */
const findThemeCode = ({ partCode }: StartedFrom): Promise<string> =>
  loadClauseLibrary().then(
    ({ themes }) => themes.find(({ questionCodes }) => questionCodes.includes(partCode))?.code ?? '',
    () => '',
  );
