import {
  nextOpenPart,
  partsOfQuickReview,
  pickForQuickReview,
  type Answer,
  type Checklist,
  type PlacedPart,
  type Settings,
} from '$domain';
import type { AppContext } from '../../shared/app-context';
import { quickPath } from '../walk';

type Known = Pick<Settings, 'quickReview' | 'reviewPlace' | 'partyKind'>;

/** The parts of the quick review that is under way. */
export const partsUnderWay = (checklist: Checklist, { quickReview, partyKind }: Known): readonly PlacedPart[] =>
  partsOfQuickReview(checklist, quickReview, partyKind);

/** What a next quick review would ask, beginning after where the person is now. */
export const partsToPick = (
  checklist: Checklist,
  answers: ReadonlyMap<string, Answer>,
  known: Known,
): readonly PlacedPart[] => pickForQuickReview(checklist, answers, known.partyKind, findPlace(checklist, known));

/** Begins a quick review of some parts; the path of its first screen, or `undefined` where there is nothing to ask. */
export async function beginQuickReview(
  app: AppContext,
  checklist: Checklist,
  parts: readonly PlacedPart[],
): Promise<string | undefined> {
  const [first] = parts;
  if (first === undefined) return undefined;
  const { partyKind } = app.settings;
  await app.changeSettings({
    quickReview: {
      checklistId: checklist.id,
      ...(partyKind === undefined ? {} : { partyKind }),
      partCodes: parts.map(({ part }) => part.code),
    },
  });
  return quickPath(first.part.code);
}

/** Goes on with what is still open of the quick review under way, or begins another; the path of the screen. */
export async function resumeQuickReview(
  app: AppContext,
  checklist: Checklist,
  answers: ReadonlyMap<string, Answer>,
): Promise<string | undefined> {
  const underWay = partsUnderWay(checklist, app.settings).map(({ part }) => part);
  const next = nextOpenPart(underWay, answers, findPlace(checklist, app.settings));
  if (next !== undefined) return quickPath(next.code);
  return beginQuickReview(app, checklist, partsToPick(checklist, answers, app.settings));
}

const findPlace = (checklist: Checklist, { reviewPlace }: Known): string | undefined =>
  reviewPlace?.checklistId === checklist.id ? reviewPlace.partCode : undefined;
