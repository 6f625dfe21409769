import type { MarkedParty } from '$domain';

/** What a dispute is about. */
export type DisputeWords = { readonly field: string; readonly name: string };

/** One of the values that parties give, in words. */
export type GivenValue = {
  readonly key: string;
  readonly text: string;
  /** The same with what follows from it. */
  readonly figure?: string;
  readonly parties: readonly MarkedParty[];
  /** Where it comes from. */
  readonly bases: readonly string[];
};
