import { joinByKey, planParcel, takeInParcel, type ParcelPlan, type Services, type TakeInProblem } from '$actions';
import type { Settings, TableKey } from '$domain';
import { openParcelFile, unlockParcelFile, type Parcel } from '$exchange';
import { parseInvitation } from '$table';
import type { AppContext } from '../../shared/app-context';
import { IntroductionDraft, introductionToSettings } from '../../shared/at-table/introduction.svelte';
import { openTablesOf } from '../../shared/at-table/open-tables';
import { Unlocking, type LockedStep } from '../unlock/unlocking';

type TakingInMeans = Pick<AppContext, 'changeSettings'> & { readonly services: Services; readonly settings: Settings };

/** Where a person is in taking in a parcel. Nothing is changed before `taken`. */
export type TakingInStep =
  | { readonly type: 'opening' }
  | { readonly type: 'refused'; readonly problem: TakeInProblem }
  | LockedStep
  | { readonly type: 'planned'; readonly plan: ParcelPlan; readonly isBusy: boolean; readonly failure?: TakeInProblem }
  | { readonly type: 'taken'; readonly plan: ParcelPlan; readonly tableId: string };

/** Opens a parcel, shows what taking it in would do, and does it when asked. */
export class TakingIn {
  step: TakingInStep = $state.raw({ type: 'opening' });
  readonly draft: IntroductionDraft;
  /** Whether the signalling address that came with it is used; who knows the table already says so first. */
  usesAddress = $state(false);
  readonly unlocking = new Unlocking<Parcel>({
    unlock: unlockParcelFile,
    show: (step) => {
      this.step = step;
    },
    onopen: (parcel) => this.#planInvited(parcel),
    onrefuse: (error) => {
      this.#refuse(error);
    },
  });
  readonly #means: TakingInMeans;
  #sealed: Uint8Array = new Uint8Array(0);
  #invitation: TableKey | undefined;
  #address = '';

  constructor(means: TakingInMeans) {
    this.#means = means;
    this.draft = new IntroductionDraft(means.settings);
  }

  /** The role in which the parcel invites, where it does. */
  get invitedAs(): TableKey['role'] | undefined {
    return this.#invitation?.role;
  }

  async open(file: Uint8Array): Promise<void> {
    const opened = await openParcelFile(file);
    if (!opened.ok) this.#refuse(opened.error);
    else if (opened.value.type === 'open') await this.plan(opened.value.parcel.sealed);
    else this.unlocking.begin(opened.value);
  }

  /** Looks what a parcel would do here. */
  async plan(sealed: Uint8Array, invitation?: TableKey, address = ''): Promise<void> {
    this.#sealed = sealed;
    this.#invitation = invitation;
    this.#address = address;
    const planned = await planParcel(this.#means.services, sealed, invitation, address);
    if (!planned.ok) {
      this.#refuse(planned.error);
      return;
    }
    this.usesAddress = planned.value.tableId === undefined && planned.value.newAddress !== '';
    this.step = { type: 'planned', plan: planned.value, isBusy: false };
  }

  /** Takes in the parcel, as the plan says; says whether the introduction was complete where one is asked for. */
  async takeIn(): Promise<boolean> {
    const { step } = this;
    if (step.type !== 'planned' || step.isBusy) return true;
    const introduction = step.plan.tableId === undefined ? this.draft.read() : undefined;
    if (step.plan.tableId === undefined && introduction === undefined) return false;
    this.step = { type: 'planned', plan: step.plan, isBusy: true };
    const { services, settings } = this.#means;
    const address = this.usesAddress ? this.#address : '';
    if (introduction !== undefined && this.#invitation !== undefined) {
      const joined = await joinByKey(services, this.#invitation, introduction, address);
      if (!joined.ok) return this.#fail(step.plan, joined.error);
      void this.#means.changeSettings(introductionToSettings(introduction, settings));
    }
    // A session that is still open would go on with its own key, and keep that one.
    if (this.#invitation !== undefined && step.plan.tableId !== undefined)
      await openTablesOf(services).closeNow(step.plan.tableId);
    const taken = await takeInParcel(services, this.#sealed, this.#invitation, address);
    if (!taken.ok) return this.#fail(step.plan, taken.error);
    // What was new is what the plan said, also when part of it came by another way meanwhile.
    this.step = { type: 'taken', plan: step.plan, tableId: taken.value.tableId ?? '' };
    return true;
  }

  async #planInvited({ sealed, invitation = '', signallingAddress }: Parcel): Promise<void> {
    const key = parseInvitation(invitation);
    if (key.ok) await this.plan(sealed, key.value, signallingAddress);
    else this.#refuse(key.error);
  }

  #fail(plan: ParcelPlan, failure: TakeInProblem): true {
    this.step = { type: 'planned', plan, isBusy: false, failure };
    return true;
  }

  #refuse(problem: TakeInProblem): void {
    this.step = { type: 'refused', problem };
  }
}
