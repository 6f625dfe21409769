import type { AgreementDraft, Answer, Arrangement, Region, Settings } from '$domain';

/** Everything a person prepared on this device. Tables and their keys are not in it: the others have those too. */
export type PrivateWork = {
  readonly answers: readonly Answer[];
  readonly arrangements: readonly Arrangement[];
  readonly agreementDrafts: readonly AgreementDraft[];
  readonly regions: readonly Region[];
  readonly settings: Settings;
};

/** The form of the copy that this build writes. */
const COPY_VERSION = 1;

/** The name of a copy made at `nowMs`: says what it is and when, and sorts by day. */
export const privateCopyName = (nowMs: number): string =>
  `ontwikkeltafel-kopie-${new Date(nowMs).toISOString().slice(0, 10)}.json`;

/** Writes a copy as readable JSON: words and numbers as they were typed, under the names of the fields. */
export const workToCopy = (work: PrivateWork, nowMs: number): string =>
  JSON.stringify(
    { kind: 'ontwikkeltafel-kopie', version: COPY_VERSION, madeAt: new Date(nowMs).toISOString(), ...work },
    undefined,
    2,
  );
