import { isNumberOfThing, textAfter, textBefore, type PersonalDataFind } from './personal-data';

/** Digits in groups with a single sign between them. */
const GROUPED = /\d+(?:[ \u00a0.-]\d+)*/g;
const LARGEST_GROUP_COUNT = 4;

/** How people write a citizen number down; the forms that amounts have too count only where the words say what it is. */
const PLAIN_FORMS = new Set(['9', '8', '3-3-3', '4-2-3']);
const SAID_FORMS = new Set([...PLAIN_FORMS, '2-3-3', '2-2-2-3', '2-2-2-2']);

const SAYS_CITIZEN_NUMBER = /(?:\bbsn|burgerservice|\bsofi|citizen service)[^;!?\n]*$/iu;
const STICKS_BEFORE = /[\p{L}\p{N}/_+#€-]$/u;
const STICKS_AFTER = /^(?:[\p{L}/_]|[,:]\d|\s?(?:euro|eur|€|uur|hours|inwoners|inhabitants|%))/iu;

/** Source: the eleven test of the Dutch citizen service number; eight digits have a zero before them. */
export function isCitizenNumber(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  if (padded.length !== 9 || /^0+$/.test(padded)) return false;
  const sum = Array.from(padded).reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0;
}

type Group = { readonly start: number; readonly end: number };

/** Citizen numbers, also with dots or spaces in them. */
export const findCitizenNumbers = (text: string): readonly PersonalDataFind[] =>
  [...text.matchAll(GROUPED)].flatMap(({ 0: run, index }) =>
    run.length < 8 || STICKS_BEFORE.test(text.slice(Math.max(0, index - 1), index)) ? [] : findInRun(text, run, index),
  );

function findInRun(text: string, run: string, runStart: number): readonly PersonalDataFind[] {
  const groups: readonly Group[] = [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    start: runStart + index,
    end: runStart + index + digits.length,
  }));
  const finds: PersonalDataFind[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const window = readWindow(text, groups, first);
    if (window === undefined) continue;
    finds.push({ kind: 'citizen-number', start: window.start, end: window.end });
    first += window.groupCount - 1;
  }
  return finds;
}

/** The citizen number that begins with a group, if one does. */
function readWindow(
  text: string,
  groups: readonly Group[],
  first: number,
): (Group & { readonly groupCount: number }) | undefined {
  for (let groupCount = Math.min(LARGEST_GROUP_COUNT, groups.length - first); groupCount > 0; groupCount -= 1) {
    const window = groups.slice(first, first + groupCount);
    const start = window[0]?.start ?? 0;
    const end = window.at(-1)?.end ?? 0;
    const form = window.map((group) => group.end - group.start).join('-');
    if (!SAID_FORMS.has(form) || !isCitizenNumber(text.slice(start, end).replace(/\D/g, ''))) continue;
    const isWhole = groupCount === groups.length;
    if (isMeant(text, { start, end }, form, isWhole || standsApart(text, { start, end }, groupCount)))
      return { start, end, groupCount };
  }
  return undefined;
}

/** Whether one undivided number stands by itself among others. */
const standsApart = (text: string, { start, end }: Group, groupCount: number): boolean =>
  groupCount === 1 && !/[.-]$/.test(text.slice(0, start).slice(-1)) && !/^[.-]\d/.test(textAfter(text, end, 2));

function isMeant(text: string, { start, end }: Group, form: string, isApart: boolean): boolean {
  if (STICKS_AFTER.test(textAfter(text, end, 12))) return false;
  if (SAYS_CITIZEN_NUMBER.test(textBefore(text, start))) return true;
  if (!isApart || !PLAIN_FORMS.has(form) || isNumberOfThing(text, start)) return false;
  return form !== '8' || !isCompactDay(text.slice(start, end));
}

/** Whether eight digits are a day written without signs: 20160801 or 01082016. */
const isCompactDay = (digits: string): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits) ||
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/.test(digits);

/** How long a bank account number is, by country. Source: the IBAN registry. */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['NL', 18],
  ['BE', 16],
  ['DE', 22],
  ['FR', 27],
  ['GB', 22],
  ['ES', 24],
  ['IT', 27],
  ['LU', 20],
  ['AT', 20],
  ['PL', 28],
  ['PT', 25],
  ['IE', 22],
]);
/** The two digits of the check, behind the letters of the country: digits are looked for first, since there are fewer. */
const IBAN_CHECK = /\d{2}(?<=(?<![\p{L}\p{N}])(NL|BE|DE|FR|GB|ES|IT|LU|AT|PL|PT|IE)\d{2})/giu;
/** With a space after every four characters, and room for one too many. */
const MOST_SPACES = 10;

/** Bank account numbers, with or without spaces. */
export const findBankAccounts = (text: string): readonly PersonalDataFind[] =>
  [...text.matchAll(IBAN_CHECK)].flatMap(({ 1: country = '', index }) => {
    const start = index - country.length;
    const end = endOfCharacters(text, start, IBAN_LENGTHS.get(country.toUpperCase()) ?? 0);
    if (end === undefined || !isBankAccount(text.slice(start, end))) return [];
    return [{ kind: 'bank-account' as const, start, end }];
  });

/** Where so many letters and digits end, single spaces and dots aside; nothing where they do not end there. */
function endOfCharacters(text: string, start: number, length: number): number | undefined {
  let count = 0;
  for (let at = start; at < Math.min(text.length, start + length + MOST_SPACES); at += 1) {
    const character = text.charAt(at);
    if (/[a-z0-9]/i.test(character)) count += 1;
    else if (!/[ \u00a0.-]/.test(character) || !/[a-z0-9]/i.test(text.charAt(at + 1))) return undefined;
    if (count === length) return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? undefined : at + 1;
  }
  return undefined;
}

/** Source: ISO 13616, the check by 97. */
export function isBankAccount(written: string): boolean {
  const plain = written.replace(/[^a-z0-9]/gi, '').toUpperCase();
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const character of turned) rest = Number(`${rest}${Number.parseInt(character, 36)}`) % 97;
  return plain.length === IBAN_LENGTHS.get(plain.slice(0, 2)) && rest === 1;
}
