import { textAfter, textBefore, type PersonalDataFind } from './personal-data';
import { PERSON_BEFORE, SURE_NAME, TOLD_NAME } from './names';

const MONTHS =
  '[Jj]anuari|[Ff]ebruari|[Mm]aart|[Aa]pril|[Mm]ei|[Jj]uni|[Jj]uli|[Aa]ugustus|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ecember|[Jj]an|[Ff]eb|[Mm]rt|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]kt|[Nn]ov|[Dd]ec|[Jj]anuary|[Ff]ebruary|[Mm]arch|[Mm]ay|[Jj]une|[Jj]uly|[Oo]ctober';
/** Begins with a digit, so that most of a text is passed over. */
const DAY = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:\\d{1,2}([-/. ])\\d{1,2}\\1(?:(?:19|20)\\d{2}|\\d{2})|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}(?:e|th|st|nd|rd)? (?:${MONTHS})\\.? (?:19|20)\\d{2})(?![\\p{L}\\p{N}]|[/-]\\d)`,
  'gu',
);

const SAYS_BORN =
  /(?:(?<!\p{L})geb(?:oren|\.|\s|:)|geboorte\p{L}*|(?<!\p{L})born|birth\p{L}*|(?<!\p{L})dob)([^!?;\n]{0,30})$/iu;
/** What makes of a day of birth a limit for many. */
const IS_LIMIT =
  /(?<!\p{L})(?:na|voor|vóór|vanaf|tussen|tot|sinds|uiterlijk|after|before|from|since|between|until|jaarrekening)(?!\p{L})/iu;
const IS_LIMIT_AFTER = /^ (?:of|en|or|and) (?:later|eerder|daarna|daarvoor|earlier)/iu;
const BORN_AFTER = /^[\s,)]{0,3}(?:is |was |werd )?(?:geboren|geb\.|born)(?!\p{L})/iu;

const TOLD_BEFORE = new RegExp(`${PERSON_BEFORE}${TOLD_NAME}(?: ?\\(|, ?|: | - | – | )$`, 'u');
const SURE_BEFORE = new RegExp(`(?<![\\p{L}.])${SURE_NAME}(?: ?\\(|, ?|: | - | – )$`, 'u');
/** Who signs, writes or holds an office is no pupil, and the day is that of the letter. */
const IS_SIGNED =
  /(?:brief|mail|memo|notitie|namens|door|wethouder|burgemeester|directeur|bestuurder|voorzitter|aldus|raadslid|rapport|advies|auteur|letter|note|report|alderman|mayor|director)(?!\p{L})/iu;

/** Whoever was born before is no pupil any more: a constant, since the domain has no clock. */
const FIRST_PUPIL_YEAR = 2000;

/** Days of birth: said to be so, or right behind the name of somebody who may be a pupil. Other days are left alone. */
export const findBirthDates = (text: string): readonly PersonalDataFind[] =>
  [...text.matchAll(DAY)].flatMap(({ 0: day, index }) =>
    isPossible(day) && isOfBirth(text, day, index)
      ? [{ kind: 'birth-date' as const, start: index, end: index + day.length }]
      : [],
  );

function isOfBirth(text: string, day: string, start: number): boolean {
  const after = textAfter(text, start + day.length);
  if (IS_LIMIT_AFTER.test(after)) return false;
  const before = textBefore(text, start, 70);
  const between = SAYS_BORN.exec(before)?.[1];
  if (between !== undefined) return !IS_LIMIT.test(between) && !/\. ?\p{Lu}/u.test(between);
  if (BORN_AFTER.test(after) && !IS_LIMIT.test(before.slice(-10))) return true;
  if (yearOf(day) < FIRST_PUPIL_YEAR) return false;
  return TOLD_BEFORE.test(before) || (SURE_BEFORE.test(before) && !IS_SIGNED.test(before));
}

/** Whether there are such a day and month. */
function isPossible(day: string): boolean {
  const numbers = (day.match(/\d+/g) ?? []).map(Number);
  if (/[a-z]/i.test(day)) return numbers.some((number) => number >= 1 && number <= 31);
  const [first = 0, second = 0, third = 0] = numbers;
  const [dayOfMonth, month] = first > 31 ? [third, second] : [first, second];
  return dayOfMonth >= 1 && dayOfMonth <= 31 && month >= 1 && month <= 12;
}

function yearOf(day: string): number {
  const written = /(?:19|20)\d{2}/.exec(day)?.[0];
  return written === undefined ? FIRST_PUPIL_YEAR : Number(written);
}
