import { countDays } from './days';

/** For how many days a browser that said no is not asked again by itself, and for how many by a person. */
const QUIET_DAYS = { byItself: 30, byPerson: 1 } as const;

/** How it stands with the browser's promise to keep the work. */
export type Keeping = {
  /** Whether it promised; `undefined` where it does not say. */
  readonly isPersistent: boolean | undefined;
  /** Whether this browser may put the question to the person. */
  readonly mayAskPerson: boolean;
  /** When it was last asked (ms). */
  readonly askedAt: number | undefined;
  readonly nowMs: number;
};

/**
 * Whether the app asks the browser by itself: only when there is work to keep, only where no question comes on the screen,
 * and not soon again after a no (OFF-2).
 */
export const shouldAskToKeep = (keeping: Keeping, hasWork: boolean): boolean =>
  hasWork && !keeping.mayAskPerson && mayAsk(keeping, QUIET_DAYS.byItself);

/** Whether a person is offered to ask the browser: not twice on one day. */
export const mayOfferToAsk = (keeping: Keeping): boolean => mayAsk(keeping, QUIET_DAYS.byPerson);

const mayAsk = ({ isPersistent, askedAt, nowMs }: Keeping, quietDays: number): boolean =>
  isPersistent === false && (askedAt === undefined || countDays(askedAt, nowMs) >= quietDays);
