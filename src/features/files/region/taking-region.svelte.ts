import { planRegionFile, takeInRegionFile, type RegionPlan, type RegionTakenIn, type RegionTablePlan } from '$actions';
import type { AppError } from '$domain';
import { openRegionFile, unlockRegionFile, type RegionFile } from '$exchange';
import type { AppContext } from '../../shared/app-context';
import { IntroductionDraft, introductionToSettings } from '../../shared/at-table/introduction.svelte';
import { openTablesOf } from '../../shared/at-table/open-tables';
import { Unlocking, type LockedStep } from '../unlock/unlocking';

/** Where a person is in taking in a region file. Nothing is changed before `taken`. */
export type TakingRegionStep =
  | { readonly type: 'opening' }
  | { readonly type: 'refused'; readonly error: AppError }
  | LockedStep
  | { readonly type: 'planned'; readonly plan: RegionPlan; readonly isBusy: boolean; readonly failure?: AppError }
  | { readonly type: 'taken'; readonly taken: RegionTakenIn };

/** Opens a region file, shows what taking it in would do, and does it when asked. */
export class TakingRegion {
  step: TakingRegionStep = $state.raw({ type: 'opening' });
  /** The questions of the region in it; they are looked at where questions are. */
  questions: File | undefined = $state.raw();
  /** Whether the signalling addresses in it are used; who knows one of the tables already says so first. */
  usesAddresses = $state(false);
  readonly draft: IntroductionDraft;
  readonly unlocking = new Unlocking<RegionFile>({
    unlock: unlockRegionFile,
    show: (step) => {
      this.step = step;
    },
    onopen: (file) => this.#plan(file),
    onrefuse: (error) => {
      this.step = { type: 'refused', error };
    },
  });
  readonly #app: AppContext;
  #file: RegionFile | undefined;

  constructor(app: AppContext) {
    this.#app = app;
    this.draft = new IntroductionDraft(app.settings);
  }

  async open(bytes: Uint8Array): Promise<void> {
    const opened = await openRegionFile(bytes);
    if (opened.ok) this.unlocking.begin(opened.value);
    else this.step = { type: 'refused', error: opened.error };
  }

  /** Takes in everything, as the plan says; says whether the introduction was complete where one is asked for. */
  async takeIn(): Promise<boolean> {
    const { step } = this;
    const file = this.#file;
    if (file === undefined || step.type !== 'planned' || step.isBusy) return true;
    const { plan } = step;
    const introduction = hasNewTable(plan) ? this.draft.read() : undefined;
    if (hasNewTable(plan) && introduction === undefined) return false;
    this.step = { type: 'planned', plan, isBusy: true };
    const { services, settings } = this.#app;
    // A session that is still open would go on with its own key, and keep that one.
    for (const { id, isKeyBetter, newAddress } of plan.tables)
      if (isKeyBetter || (this.usesAddresses && newAddress !== '')) await openTablesOf(services).closeNow(id);
    const taken = await takeInRegionFile(services, file, introduction, this.usesAddresses);
    if (!taken.ok) {
      this.step = { type: 'planned', plan, isBusy: false, failure: taken.error };
      return true;
    }
    if (introduction !== undefined) void this.#app.changeSettings(introductionToSettings(introduction, settings));
    // What was new is what the plan said, also when part of it came by another way meanwhile.
    this.step = { type: 'taken', taken: { ...plan, failedTableIds: taken.value.failedTableIds } };
    return true;
  }

  async #plan(file: RegionFile): Promise<void> {
    const plan = await planRegionFile(this.#app.services, file);
    this.#file = file;
    if (file.questions !== undefined) this.questions = new File([new Uint8Array(file.questions)], 'vragenlijst.json');
    const withAddress = plan.ok ? plan.value.tables.filter(hasNewAddress) : [];
    this.usesAddresses = withAddress.length > 0 && withAddress.every(({ isKnown }) => !isKnown);
    this.step = plan.ok ? { type: 'planned', plan: plan.value, isBusy: false } : { type: 'refused', error: plan.error };
  }
}

/** Whether somebody has to say who they are: there is a table that this device does not know yet. */
export const hasNewTable = ({ tables }: RegionPlan): boolean =>
  tables.some((table) => !table.isKnown && table.outcome !== 'unreadable');

const hasNewAddress = ({ outcome, newAddress }: RegionTablePlan): boolean =>
  outcome !== 'unreadable' && newAddress !== '';

/** The signalling addresses in a file that its tables would not be found by without it, each once. */
export const newAddressesIn = ({ tables }: RegionPlan): readonly string[] =>
  tables
    .filter(hasNewAddress)
    .map(({ newAddress }) => newAddress)
    .filter((address, index, all) => all.indexOf(address) === index);

const changesTable = (table: RegionTablePlan): boolean =>
  table.outcome !== 'unreadable' &&
  (table.outcome !== 'equal' || !table.isKnown || table.isKeyBetter || hasNewAddress(table));

/** Whether taking it in would change anything on this device. */
export const changesAnything = ({ tables, region }: RegionPlan): boolean =>
  region?.outcome === 'new' || tables.some(changesTable);
