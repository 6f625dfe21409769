import {
  MAX_NAME_LENGTH,
  readReckoning,
  SCHOOL_WEEKS,
  SMALL_NUMBERS_BOUNDS,
  type AppError,
  type Reckoning,
  type Region,
  type Result,
} from '$domain';
import { LiveState } from '$store';
import type { AppContext } from '../app-context';

/** How the region on this device reckons in its inventory; reading follows. */
export class RegionReckoning {
  readonly #app: Pick<AppContext, 'services' | 'settings' | 'changeSettings' | 'save'>;
  readonly #live: LiveState<{ readonly records: readonly Region[] }>;
  #writing: Promise<void> = Promise.resolve();

  constructor(app: Pick<AppContext, 'services' | 'settings' | 'changeSettings' | 'save'>) {
    this.#app = app;
    this.#live = new LiveState(() => app.services.store.regions.list());
  }

  /** Whether it has been read what the region says. */
  get isKnown(): boolean {
    return this.#live.current.type !== 'loading';
  }

  get region(): Region | undefined {
    return this.#live.or({ records: [] }).records[0];
  }

  /** Numbers below this are not told to others. Until it is known what the region says, all that may be small is small. */
  get smallNumbersBelow(): number {
    if (!this.isKnown) return SMALL_NUMBERS_BOUNDS.max;
    return readReckoning(this.region).smallNumbersBelow ?? this.#app.settings.smallNumbersBelow;
  }

  get schoolWeeks(): number {
    return readReckoning(this.region).schoolWeeks ?? SCHOOL_WEEKS;
  }

  /** The region's own funding streams. */
  get streams(): readonly string[] {
    return readReckoning(this.region).streams ?? [];
  }

  /** Keeps what the region says from now on. Where there is no region only the threshold is kept, on this device. */
  async change(change: Partial<Reckoning>): Promise<void> {
    const { region } = this;
    const { smallNumbersBelow } = change;
    // One after the other, each upon what stands on disk by then: two quick changes both count.
    this.#writing = this.#writing.then(async () => {
      if (region !== undefined) await this.#app.save(() => this.#write(region, change));
      else if (smallNumbersBelow !== undefined) await this.#app.changeSettings({ smallNumbersBelow });
    });
    await this.#writing;
  }

  async #write(shown: Region, change: Partial<Reckoning>): Promise<Result<undefined, AppError>> {
    const { regions } = this.#app.services.store;
    const read = await regions.get(shown.id);
    if (!read.ok) return read;
    const region = read.value ?? shown;
    const reckoning = { ...readReckoning(region), ...change };
    // With a name that is too long nothing of it could be read.
    const streams = reckoning.streams?.map((name) => name.slice(0, MAX_NAME_LENGTH));
    return regions.put({ ...region, reckoning: { ...reckoning, ...(streams && { streams }) } });
  }
}
