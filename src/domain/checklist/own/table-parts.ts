import { findKnownPart, findPart, type Checklist, type ChecklistTheme, type QuestionPart } from '../../checklist';
import { questionOfPart, toLocalized } from './apply-own';
import { compareOwnCodes, type Asked, type TableQuestion } from './own-question';

/** What was said at a table on a part, as far as its question goes. */
export type SpokenPart = {
  readonly checklistId: string;
  readonly partCode: string;
  readonly asked?: Asked | undefined;
};

/**
 * The checklist as everybody at a table can read it (OQ5): with each part that was answered there or laid there, also where
 * this device does not have it or does not ask it any more. A part whose words nobody gave stays unknown.
 */
export function withPartsOfTable(
  checklist: Checklist,
  laid: readonly TableQuestion[],
  spoken: readonly SpokenPart[],
): Checklist {
  const laidHere = laid.filter(({ checklistId }) => checklistId === checklist.id);
  const spokenHere = spoken.filter(({ checklistId }) => checklistId === checklist.id);
  const codes = new Set([
    ...spokenHere.map(({ partCode }) => partCode),
    ...laidHere.filter(({ isHidden, isRemoved }) => !isHidden && !isRemoved).map(({ partCode }) => partCode),
  ]);
  const added = [...codes]
    .filter((code) => findPart(checklist, code) === undefined)
    .sort(compareOwnCodes)
    .flatMap((code) => findWords(checklist, code, laidHere, spokenHere) ?? []);
  if (added.length === 0) return checklist;
  const placeOf = (themeCode: string): ChecklistTheme | undefined =>
    checklist.themes.find(({ code }) => code === themeCode) ?? checklist.themes.at(-1);
  const themes = checklist.themes.map((theme) => ({
    ...theme,
    questions: [
      ...theme.questions,
      ...added.filter(({ themeCode }) => placeOf(themeCode) === theme).map(({ part }) => questionOfPart(part)),
    ],
  }));
  return { ...checklist, themes };
}

type Found = { readonly themeCode: string; readonly part: QuestionPart };

/** One's own words where there are any, then those that were laid, then those that came with an answer. */
function findWords(
  checklist: Checklist,
  code: string,
  laid: readonly TableQuestion[],
  spoken: readonly SpokenPart[],
): Found | undefined {
  const known = findKnownPart(checklist, code);
  if (known !== undefined) return { themeCode: known.theme.code, part: known.part };
  const onTable = laid.find(({ partCode }) => partCode === code);
  const asked = spoken.find((one) => one.partCode === code && one.asked !== undefined)?.asked;
  const question = onTable?.wording === undefined ? asked : toLocalized(onTable.wording);
  const themeCode = onTable?.themeCode ?? asked?.themeCode;
  if (question === undefined || themeCode === undefined) return undefined;
  const { nl, en } = question;
  const isAsked = onTable === undefined || !(onTable.isHidden || onTable.isRemoved);
  const part: QuestionPart = {
    code,
    kind: 'part',
    question: { nl, en },
    addressees: onTable?.addressees ?? [],
    own: { earlier: [], isAsked },
  };
  return { themeCode, part };
}
