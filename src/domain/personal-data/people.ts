import { textAfter, textBefore, type PersonalDataFind } from './personal-data';
import { isNameOfThing, LIKELY_NAME, PERSON_BEFORE, SINGLE_NAME, SURE_NAME, TOLD_NAME } from './names';

const NEAR_NAME = 70;

/** A small number by itself: what an age looks like. */
const SMALL_NUMBER = /(?<![\p{L}\p{N}.,:/€-])\d{1,2}(?![\p{N}]|[.,:/]\d)/gu;
/** How an age is said after the number. */
const SAYS_AGE =
  /^(?: ?jaar| ?jr(?![\p{L}])\.?| ?y\/o| ?years? old| ?years?(?! \p{Ll})| ?yrs?\.?)(?: oud)?(?![\p{L}])/iu;
/** What makes of "14 jaar" a stretch of time or a lower limit. */
const IS_STRETCH =
  /^,? (?:na|geleden|later|lang|voor|vóór|looptijd|ervaring|contract|budget|in dienst|werkzaam|bestuurder|wethouder|directeur|voorzitter|lid|en ouder|of ouder|and older|en jonger|tot|samenwerk\p{L}*|beleid|garantie|verleng\p{L}*|after|ago|later|of experience|and over|experience|in office)(?![\p{L}])/iu;
/** What stands between a name and an age. */
const LINK =
  '(?: ?\\(|, ?| van | is (?:nu |net |al |pas |now )?| was | wordt |,? aged | \\(aged |,? leeftijd:? | \\(leeftijd:? ?|: | - | – )';
const LINK_END = /(?:\(|, ?| van | is (?:nu |net |al |pas |now )?| was | wordt |aged |leeftijd:? ?|: | - | – )$/u;

const TOLD_BEFORE = new RegExp(`${PERSON_BEFORE}(${TOLD_NAME})(${LINK})$`, 'u');
const SURE_BEFORE = new RegExp(`(?<![\\p{L}.])(${SURE_NAME})(${LINK})$`, 'u');
const LIKELY_BEFORE = new RegExp(`(?<![\\p{L}.])(${LIKELY_NAME})(${LINK})$`, 'u');
const SINGLE_BEFORE = new RegExp(`(?<=\\p{Ll},? )(${SINGLE_NAME})( ?\\(|,? aged | \\(aged )$`, 'u');
const PLACE_BEFORE = /(?:^|[^\p{L}])(?:in|te|uit|naar|de|het|een|gemeente|regio|the|at|from)\s$/iu;

const AGED_BEFORE_NAME = /^(?:-| )?(?:jarige|year-old) /iu;
const TOLD_AFTER = new RegExp(`^(?:${PERSON_BEFORE})(${TOLD_NAME})`, 'u');
const NAME_AFTER = new RegExp(`^(${SURE_NAME}|${LIKELY_NAME}|${SINGLE_NAME})`, 'u');

/** The oldest age that counts where only a number stands behind a name. */
const OLDEST_BARE_AGE = 25;

/** Names with an age: "J. de Vries, 14 jaar", "leerling Sem Bakker (9)", "de 14-jarige J. de Vries". */
export const findNamesWithAge = (text: string): readonly PersonalDataFind[] =>
  [...text.matchAll(SMALL_NUMBER)].flatMap(({ 0: age, index }) => {
    const end = index + age.length;
    return findAgedName(text, index, end) ?? findNamedAge(text, index, end, Number(age)) ?? [];
  });

/** The age first: "de 14-jarige J. de Vries". */
function findAgedName(text: string, start: number, end: number): PersonalDataFind | undefined {
  const after = textAfter(text, end, NEAR_NAME);
  const said = AGED_BEFORE_NAME.exec(after)?.[0];
  if (said === undefined) return undefined;
  const rest = after.slice(said.length);
  const told = TOLD_AFTER.exec(rest)?.[0];
  const name = told ?? NAME_AFTER.exec(rest)?.[0];
  if (name === undefined) return undefined;
  if (told === undefined && isNotSure(name)) return undefined;
  return { kind: 'name-with-age', start, end: end + said.length + name.length };
}

const SURE = new RegExp(`^${SURE_NAME}$`, 'u');
/** A single word with a capital may be one from where somebody comes: a 16-year-old from Leiden is "Leidse" in Dutch. */
const isNotSure = (name: string): boolean =>
  !SURE.test(name) && (isNameOfThing(name) || /^\p{Lu}\p{Ll}+se$/u.test(name));

/** The name first. What stands behind the number decides how sure the name has to be. */
function findNamedAge(text: string, start: number, end: number, age: number): PersonalDataFind | undefined {
  if (!LINK_END.test(textBefore(text, start, 14))) return undefined;
  const after = textAfter(text, end);
  const said = SAYS_AGE.exec(after)?.[0];
  if (said !== undefined && IS_STRETCH.test(after.slice(said.length))) return undefined;
  const before = textBefore(text, start, NEAR_NAME);
  const isAged = said !== undefined || /(?:aged|leeftijd:?) ?$/u.test(before);
  const isBare =
    age <= OLDEST_BARE_AGE &&
    (before.endsWith('(') ? after.startsWith(')') : /, ?$/u.test(before) && /^[,)]/.test(after));
  if (!isAged && !isBare) return undefined;
  const name = nameBefore(before, isAged);
  if (name === undefined) return undefined;
  const agedEnd = end + (said ?? '').length;
  return { kind: 'name-with-age', start: start - name.length, end: closeBracket(text, agedEnd, name) };
}

/** The name at the end of a text with what links it to the age, if it is sure enough. */
function nameBefore(before: string, isAged: boolean): string | undefined {
  const told = TOLD_BEFORE.exec(before);
  if (told !== null) return `${told[1] ?? ''}${told[2] ?? ''}`;
  const sure = SURE_BEFORE.exec(before);
  if (sure !== null) return sure[0];
  if (!isAged) return undefined;
  const likely = LIKELY_BEFORE.exec(before);
  if (likely !== null && !isNameOfThing(likely[1] ?? '')) return likely[0];
  const single = SINGLE_BEFORE.exec(before);
  if (single === null || isNameOfThing(single[1] ?? '') || PLACE_BEFORE.test(before.slice(0, single.index)))
    return undefined;
  return single[0];
}

/** Takes the closing bracket along where the opening one is part of the find. */
const closeBracket = (text: string, end: number, name: string): number =>
  name.endsWith('(') && text.charAt(end) === ')' ? end + 1 : end;
