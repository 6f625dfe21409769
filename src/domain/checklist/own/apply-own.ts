import {
  findKnownPart,
  type Checklist,
  type EarlierWording,
  type PlacedPart,
  type QuestionPart,
} from '../../checklist';
import type { LocalizedText } from '../../text';
import type { Answer } from '../review';
import { compareOwnCodes, isOwnCode, type Asked, type OwnQuestion, type Wording } from './own-question';

/**
 * The checklist as a region asks it: its own parts at the end of their theme, others in its words, and without what it
 * hides. What is not asked any more stays known. A part whose theme this build does not have is left out.
 */
export function applyOwnQuestions(checklist: Checklist, own: readonly OwnQuestion[]): Checklist {
  const ofChecklist = own.filter(({ checklistId }) => checklistId === checklist.id);
  if (ofChecklist.length === 0) return checklist;
  const byCode = new Map(ofChecklist.map((one) => [one.partCode, one]));
  const added = ofChecklist
    .filter(({ partCode }) => isOwnCode(partCode))
    .sort((one, other) => compareOwnCodes(one.partCode, other.partCode));
  const notAsked: PlacedPart[] = [];
  const themes = checklist.themes.map((theme) => {
    const appQuestions = theme.questions.map((question) => ({
      ...question,
      parts: question.parts.map((part) => applyToPart(part, byCode.get(part.code))),
    }));
    const ownQuestions = added
      .filter(({ themeCode }) => themeCode === theme.code)
      .map((one) => questionOfPart(toPart(one)));
    const all = [...appQuestions, ...ownQuestions];
    for (const question of all)
      for (const part of question.parts) if (part.own?.isAsked === false) notAsked.push({ theme, question, part });
    const questions = all
      .map((question) => ({ ...question, parts: question.parts.filter(({ own: facts }) => facts?.isAsked !== false) }))
      .filter(({ parts }) => parts.length > 0);
    return { ...theme, questions };
  });
  return { ...checklist, themes, notAsked };
}

/** A part that stands by itself is a question of one part. */
export const questionOfPart = (part: QuestionPart): PlacedPart['question'] => ({
  code: part.code,
  lead: part.question,
  parts: [part],
});

function applyToPart(part: QuestionPart, own: OwnQuestion | undefined): QuestionPart {
  if (own === undefined) return part;
  const facts = {
    appQuestion: part.question,
    earlier: toEarlier(own, part.question),
    isAsked: !own.isHidden,
  };
  if (own.wording === undefined) return { ...part, own: facts };
  // The words of the region are for everyone: they take the place of those for one kind of party too.
  const { code, kind, why, addressees } = part;
  return {
    code,
    kind,
    question: toLocalized(own.wording),
    ...(why === undefined ? {} : { why }),
    addressees,
    own: facts,
  };
}

function toPart(own: OwnQuestion): QuestionPart {
  const question = toLocalized(own.wording ?? { nl: own.partCode });
  return {
    code: own.partCode,
    kind: 'part',
    question,
    addressees: own.addressees,
    own: { earlier: toEarlier(own, question), isAsked: !own.isHidden && !own.isRemoved },
  };
}

const toEarlier = ({ earlier }: OwnQuestion, without: LocalizedText): readonly EarlierWording[] =>
  earlier.map(({ wording, until }) => ({ question: wording === undefined ? without : toLocalized(wording), until }));

/** A wording in every language: without English the Dutch words stand there. */
export const toLocalized = ({ nl, en }: Wording): LocalizedText => ({ nl, en: en ?? nl });

/** How a part was worded when something was last answered to it (ms). */
export const wordingThen = ({ question, own }: Pick<QuestionPart, 'question' | 'own'>, at: number): LocalizedText =>
  own?.earlier.find(({ until }) => at < until)?.question ?? question;

/** Whether two wordings say the same, in every language. */
const isSameWording = (one: LocalizedText, other: LocalizedText): boolean => one.nl === other.nl && one.en === other.en;

/**
 * How a region asked what was answered, where others may not know: a part of its own, or one it worded otherwise. What
 * everybody's app asks in the same words goes without.
 */
export function askedOf(checklists: readonly Checklist[], answer: Answer): Asked | undefined {
  const checklist = checklists.find(({ id }) => id === answer.checklistId);
  const placed = checklist === undefined ? undefined : findKnownPart(checklist, answer.partCode);
  if (placed?.part.own === undefined) return undefined;
  const { part, theme } = placed;
  const { nl, en } = wordingThen(part, answer.updatedAt);
  const appQuestion = part.own?.appQuestion;
  if (appQuestion !== undefined && isSameWording(appQuestion, { nl, en })) return undefined;
  return { themeCode: theme.code, nl, en };
}
