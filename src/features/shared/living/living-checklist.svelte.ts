import { loadChecklist } from '$content';
import type { Checklist } from '$domain';

/** The questions that living blocks count by. A copy of a table is made in one go, so they are fetched before. */
class LivingChecklist {
  #fetched: Checklist | undefined = $state.raw();
  #asked: Promise<void> | undefined;

  /** The questions, once they are here; asking fetches them. */
  get current(): Checklist | undefined {
    if (this.#fetched === undefined) void this.fetch().catch(() => undefined);
    return this.#fetched;
  }

  /** Fetches the questions; a later call tries again what failed. */
  fetch(): Promise<void> {
    this.#asked ??= this.#load();
    return this.#asked;
  }

  async #load(): Promise<void> {
    try {
      this.#fetched = await loadChecklist();
    } catch (cause) {
      this.#asked = undefined;
      throw cause;
    }
  }
}

export const livingChecklist = new LivingChecklist();
