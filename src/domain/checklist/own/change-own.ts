import type { Checklist, PlacedPart } from '../../checklist';
import type { PartyKind } from '../../party';
import { isSameValue } from '../../file/canonical-text';
import { makeOwnCode, MAX_EARLIER, ownQuestionId, type OwnQuestion, type Wording } from './own-question';

/** What a person fills in of a question of the region's own. */
export type OwnQuestionDraft = {
  readonly themeCode: string;
  readonly wording: Wording;
  readonly addressees: readonly PartyKind[];
};

/** What changes of a part. `wording: null` gives a part of the app the words of the app again. */
export type OwnQuestionChange = {
  readonly themeCode?: string;
  readonly wording?: Wording | null;
  readonly addressees?: readonly PartyKind[];
  readonly isHidden?: boolean;
  readonly isRemoved?: boolean;
};

/** A new part of the region's own, with a code that was never given. */
export const addOwnQuestion = (
  checklist: Pick<Checklist, 'id'>,
  taken: readonly OwnQuestion[],
  { themeCode, wording, addressees }: OwnQuestionDraft,
  nowMs: number,
  partCode = makeOwnCode(taken),
): OwnQuestion => ({
  ...blankOwnQuestion(checklist, partCode, nowMs),
  themeCode,
  wording: tidyWording(wording),
  addressees,
});

/** What a region changed of a part of the app, before it changed anything. */
export const blankOwnQuestion = (checklist: Pick<Checklist, 'id'>, partCode: string, nowMs: number): OwnQuestion => ({
  v: 1,
  id: ownQuestionId(checklist.id, partCode),
  createdAt: nowMs,
  updatedAt: nowMs,
  checklistId: checklist.id,
  partCode,
  addressees: [],
  isHidden: false,
  isRemoved: false,
  earlier: [],
});

/**
 * A part with a change made at `nowMs`. Other words are remembered with until when they stood (OQ2); where nothing changes,
 * what came in goes out.
 */
export function changeOwnQuestion(before: OwnQuestion, change: OwnQuestionChange, nowMs: number): OwnQuestion {
  const { wording: newWording, ...rest } = change;
  const wording = newWording === undefined ? before.wording : newWording === null ? undefined : tidyWording(newWording);
  const { wording: wordingBefore, ...others } = before;
  const isReworded = !isSameValue(wording, wordingBefore);
  const stood = { ...(wordingBefore === undefined ? {} : { wording: wordingBefore }), until: nowMs };
  const changed: OwnQuestion = {
    ...others,
    ...rest,
    ...(wording === undefined ? {} : { wording }),
    earlier: isReworded ? [...before.earlier, stood].slice(-MAX_EARLIER) : before.earlier,
  };
  return isSameValue(changed, before) ? before : { ...changed, updatedAt: nowMs };
}

/** A wording without spaces around it, and without English that says nothing. */
export function tidyWording({ nl, en }: Wording): Wording {
  const english = en?.trim() ?? '';
  const dutch = nl.trim();
  return english === '' || english === dutch ? { nl: dutch } : { nl: dutch, en: english };
}

/** The words for a part of the app: none of its own where they are those of the app. */
export function wordingForApp({ part }: PlacedPart, wording: Wording): Wording | null {
  const { nl, en } = part.own?.appQuestion ?? part.question;
  const tidy = tidyWording(wording);
  return tidy.nl === nl && (tidy.en === undefined || tidy.en === en) ? null : tidy;
}
