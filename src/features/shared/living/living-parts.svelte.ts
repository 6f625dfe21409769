import { loadChecklist } from '$content';
import { language } from '$i18n';
import type * as pictures from './living-pictures';

/** Something that living blocks need and that is fetched. A copy of a table is made in one go, so it is fetched before. */
class LivingPart<T> {
  readonly #load: () => Promise<T>;
  #fetched: T | undefined = $state.raw();
  #asked: Promise<void> | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** What was fetched, once it is here; asking fetches it. */
  get current(): T | undefined {
    if (this.#fetched === undefined) void this.fetch().catch(() => undefined);
    return this.#fetched;
  }

  /** Fetches it; a later call tries again what failed. */
  fetch(): Promise<void> {
    this.#asked ??= this.#keep();
    return this.#asked;
  }

  async #keep(): Promise<void> {
    try {
      this.#fetched = await this.#load();
    } catch (cause) {
      this.#asked = undefined;
      throw cause;
    }
  }
}

/** The questions that living blocks count by. */
export const livingChecklist = new LivingPart(loadChecklist);

/** What makes and draws the pictures, with their texts. */
export const livingPictures = new LivingPart<typeof pictures>(async () => {
  const [made] = await Promise.all([import('./living-pictures'), language.need('picture', 'inventory')]);
  return made;
});

/** Fetches all that living blocks need. */
export const fetchLiving = async (): Promise<void> => {
  await Promise.all([livingChecklist.fetch(), livingPictures.fetch()]);
};
