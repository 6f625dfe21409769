/** How long after the last key somebody still counts as typing. */
const TYPING_MS = 10_000;
const CHECK_MS = 60 * 60 * 1000;
const RETRY_MS = 5 * 60 * 1000;

/** What goes on in this window. Only what is needed is looked at: while a table is open, no key typed is. */
export type Bustle = {
  /** A table is open, or a form is being filled in. */
  readonly isHeld: boolean;
  readonly isSaving: boolean;
  /** When a field that is still on the screen, with something in it, was last typed in. */
  readonly typedAtMs: number | undefined;
  readonly savedAtMs: number | undefined;
  readonly nowMs: number;
};

/** Whether a newer version has to wait for what goes on here: nothing unsaved, nobody typing, no table open. */
export function isBusy(bustle: Bustle): boolean {
  if (bustle.isHeld || bustle.isSaving) return true;
  const { typedAtMs, savedAtMs, nowMs } = bustle;
  if (typedAtMs === undefined) return false;
  // Words that no save has followed are on the screen alone.
  return savedAtMs === undefined || savedAtMs < typedAtMs || nowMs - typedAtMs < TYPING_MS;
}

export type CheckMoment = {
  readonly nowMs: number;
  readonly checkedAtMs: number;
  /** A newer version was found, and could not be fetched whole. */
  readonly hasFailed: boolean;
  readonly isHeld: boolean;
  readonly isVisible: boolean;
  readonly isOnline: boolean;
};

/** Whether to ask the host for a newer version now: after an hour, sooner after a failure, never at a table. */
export function isCheckDue({ nowMs, checkedAtMs, hasFailed, isHeld, isVisible, isOnline }: CheckMoment): boolean {
  if (isHeld || !isVisible || !isOnline) return false;
  return nowMs - checkedAtMs >= (hasFailed ? RETRY_MS : CHECK_MS);
}
