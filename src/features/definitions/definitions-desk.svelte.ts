import { sayOfTerm, type OpenedTable } from '$actions';
import { termKey, type Definition, type TermSaying } from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../shared/app-context';
import { openTablesOf } from '../shared/at-table/open-tables';

type Means = Pick<AppContext, 'services' | 'save'>;

/** Saying things of words at a table; each can be undone for a while, also after the table was left. */
export class DefinitionsDesk {
  isBusy = $state(false);
  readonly #means: Means;
  readonly #opened: OpenedTable;

  constructor(means: Means, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** The party that one writes for. */
  get ownParty(): { readonly id: string; readonly name: string } {
    return this.#opened.known.me.party;
  }

  /** Puts a word on the list, or back on it. */
  list(term: string, text = t('terms.added', { term })): Promise<boolean> {
    return this.#say(text, { kind: 'listed', term, isListed: true }, { kind: 'listed', term, isListed: false });
  }

  /** Takes a word off the list; what was said of it stays. */
  remove({ term }: Definition): Promise<boolean> {
    const said = t('terms.removed', { term });
    return this.#say(said, { kind: 'listed', term, isListed: false }, { kind: 'listed', term, isListed: true });
  }

  /** What one's own party wrote of a word. */
  ownReading({ readings }: Definition): string {
    return readings.find(({ partyId }) => partyId === this.ownParty.id)?.text ?? '';
  }

  /** Says for one's own party what it means by a word; empty takes that back. */
  read(definition: Definition, text: string): Promise<boolean> {
    const { term } = definition;
    const said = t(text === '' ? 'terms.tookReading' : 'terms.saidReading', { term });
    return this.#say(
      said,
      { kind: 'reading', term, text },
      { kind: 'reading', term, text: this.ownReading(definition) },
    );
  }

  /** Settles one wording. */
  settle(definition: Definition, wording: string): Promise<boolean> {
    const { term } = definition;
    return this.#say(t('terms.saidSettled', { term }), { kind: 'settled', term, wording }, standing(definition));
  }

  /** Opens again what was settled. */
  reopen(definition: Definition, reason: string): Promise<boolean> {
    const { term } = definition;
    return this.#say(t('terms.saidReopened', { term }), { kind: 'reopened', term, reason }, standing(definition));
  }

  /** Says that another word is better not used, or may be used again. */
  avoid({ term }: Definition, word: string, isAvoided: boolean): Promise<boolean> {
    const said = t(isAvoided ? 'terms.avoidSaid' : 'terms.avoidTaken', { word });
    return this.#say(
      said,
      { kind: 'avoided', term, word, isAvoided },
      { kind: 'avoided', term, word, isAvoided: !isAvoided },
    );
  }

  /** Says something, and says whether that worked. A second press while it is busy does nothing. */
  async #say(text: string, saying: TermSaying, back: TermSaying): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const { services, save } = this.#means;
    const said = await save(() => sayOfTerm(services, this.#opened, [saying]));
    this.isBusy = false;
    if (!said.ok) return false;
    const run = (): void => void this.#takeBack(back);
    toasts.show({ text, kind: 'success', action: { label: t('common.undo'), run } });
    return true;
  }

  /** Says at the table what stood before, which may have been left by then. */
  async #takeBack(back: TermSaying): Promise<void> {
    const { services, save } = this.#means;
    const tables = openTablesOf(services);
    const session = tables.hold(this.#opened.known.id);
    await session.whenOpened();
    if (session.opening.type === 'open') {
      const { opened } = session.opening;
      await save(() => sayOfTerm(services, opened, [back]));
    }
    tables.release(session);
  }
}

/** How it stands with the settling of a word, to be said again. */
const standing = ({ term, settled }: Definition): TermSaying =>
  settled === undefined ? { kind: 'reopened', term, reason: '' } : { kind: 'settled', term, wording: settled.wording };

/** Whether a word is on a list already, however it is spelled. */
export const isKnownTerm = (definitions: readonly Definition[], term: string): boolean =>
  definitions.some(({ key, isListed }) => isListed && key === termKey(term));
