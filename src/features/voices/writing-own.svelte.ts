import { answerId, makeSpread, type Checklist } from '$domain';
import { SvelteSet } from 'svelte/reactivity';
import type { AppContext } from '../shared/app-context';
import type { VoiceLine } from './voice-lines';

type Means = Pick<AppContext, 'services' | 'save'>;

/**
 * Beginning the answer of a party from the voices of its members: what of the minority goes along, and the voices as they
 * are now beside the answer in the private preparation. Nothing goes to a table here.
 */
export class WritingOwn {
  /** The entries whose words go along. */
  readonly toldIds = new SvelteSet<string>();
  /** Those of them whose member is named. */
  readonly namedIds = new SvelteSet<string>();
  isBusy = $state(false);
  readonly #means: Means;
  readonly #checklist: Pick<Checklist, 'id' | 'version'>;
  readonly #tableId: string;

  constructor(means: Means, checklist: Pick<Checklist, 'id' | 'version'>, tableId: string) {
    this.#means = means;
    this.#checklist = checklist;
    this.#tableId = tableId;
  }

  /** Takes the words of a voice along, or not; without its words there is no name either. */
  tell(entryId: string, isTold: boolean): void {
    if (isTold) this.toldIds.add(entryId);
    else this.toldIds.delete(entryId);
    if (!isTold) this.namedIds.delete(entryId);
  }

  /** Names the member of a voice that goes along, or not. */
  name(entryId: string, isNamed: boolean): void {
    if (isNamed) this.namedIds.add(entryId);
    else this.namedIds.delete(entryId);
  }

  /**
   * Puts the voices beside the party's answer, and fills in what all agree on where nothing was chosen yet. Says whether
   * that is on disk.
   */
  async write(line: VoiceLine): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const { services, save } = this.#means;
    const { answers } = services.store;
    const spread = makeSpread(line, this.toldIds, this.namedIds, services.clock.nowMs());
    const written = await save(async () => {
      const known = await answers.get(answerId(this.#checklist.id, line.partCode));
      if (!known.ok) return known;
      const fills = line.agreedValue !== undefined && known.value?.value === undefined;
      return answers.change(this.#checklist, line.partCode, {
        spread: { ...spread, tableId: this.#tableId },
        ...(fills ? { value: line.agreedValue } : {}),
      });
    });
    this.isBusy = false;
    return written.ok;
  }
}
