import { findKnownPart, listParts, type Checklist } from '../../checklist';
import { applyOwnQuestions } from './apply-own';
import { compareOwnCodes, isOwnCode, type OwnQuestion, type OwnQuestionFacts } from './own-question';

/** One line of a file or of a table: as it was read, nothing of it is checked yet. */
export type QuestionRow = {
  /** Where it stands, counted from 1. */
  readonly row: number;
  /** Empty for a new question. */
  readonly code: string;
  /** A code or a title; empty leaves a part where it stands. */
  readonly theme: string;
  /** `undefined` leaves the words as they are. */
  readonly nl: string | undefined;
  readonly en: string | undefined;
  /** The kinds of party, or the words that stood there where they are none; empty for everyone. */
  readonly addressees: readonly string[];
  /** `undefined` where what stood there is neither yes nor no. */
  readonly isHidden: boolean | undefined;
  readonly isRemoved: boolean;
};

/** What is said of parts elsewhere, as rows to take in. */
export const factsToRows = (facts: readonly OwnQuestionFacts[]): readonly QuestionRow[] =>
  facts.map(({ partCode, themeCode = '', wording, addressees, isHidden, isRemoved }, at) => ({
    row: at + 1,
    code: partCode,
    theme: themeCode,
    nl: wording?.nl,
    en: wording?.en,
    addressees,
    isHidden,
    isRemoved,
  }));

/**
 * Every part there is as a row, theme by theme: those of the app in their own order, hidden ones too, then the region's own.
 *
 * @param checklist The checklist as it comes with the app.
 */
export function listAsRows(checklist: Checklist, own: readonly OwnQuestion[]): readonly QuestionRow[] {
  const staying = own.filter(({ isRemoved }) => !isRemoved);
  const known = applyOwnQuestions(checklist, staying);
  const codes = checklist.themes.flatMap((theme) => [
    ...listParts({ themes: [theme] }).map(({ part }) => part.code),
    ...staying
      .filter(({ partCode, themeCode }) => isOwnCode(partCode) && themeCode === theme.code)
      .map(({ partCode }) => partCode)
      .sort(compareOwnCodes),
  ]);
  return codes.flatMap((code, at) => {
    const placed = findKnownPart(known, code);
    if (placed === undefined) return [];
    const { part, theme } = placed;
    const { nl, en } = part.question;
    return [
      {
        row: at + 1,
        code,
        theme: theme.code,
        nl,
        en: en === nl ? '' : en,
        addressees: part.addressees,
        isHidden: part.own?.isAsked === false,
        isRemoved: false,
      },
    ];
  });
}
