import { isNumberOfThing, textAfter, textBefore, type PersonalDataFind } from './personal-data';

/** A Dutch number of ten digits, or the same from abroad. Every repetition has an end, so the time stays in line. */
const DUTCH_PHONE =
  /(?<![\p{L}\p{N}/_+€]|\d[.,-])(?:(?:\+|00)31[ \u00a0.-]?(?:\(0\)[ .-]?|0)?|\(?0)(\d(?:\)?[ \u00a0.\-–]{0,3}\d){8})(?![\p{L}\p{N}_]|[/.,:-]\d)/gu;
const FOREIGN_PHONE = /(?<![\p{L}\p{N}/_+])\+(?!31)[1-9]\d{0,2}(?:[ \u00a0.-]?\d){7,11}(?![\p{L}\p{N}_]|[/.,:-]\d)/gu;
/** Numbers that nobody is at home at. */
const SERVICE_NUMBER = /^(?:800|90[069]|14|6760)/;
const BEGINS_WITH_DAY = /^\(?\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d{2}(?!\d)/;
const SAYS_PHONE = /(?:\btel|telefoon|phone|mobiel|mobile|bel(?:len)?\b|\bnummer van\b|whatsapp)[^;!?\n]*$/iu;

/** Phone numbers. */
export const findPhones = (text: string): readonly PersonalDataFind[] => [
  ...[...text.matchAll(DUTCH_PHONE)].flatMap(({ 0: written, 1: rest = '', index }) =>
    SERVICE_NUMBER.test(rest.replace(/\D/g, '')) || rest.startsWith('0') ? [] : toPhone(text, written, index),
  ),
  ...[...text.matchAll(FOREIGN_PHONE)].flatMap(({ 0: written, index }) => toPhone(text, written, index)),
];

function toPhone(text: string, written: string, start: number): readonly PersonalDataFind[] {
  if (BEGINS_WITH_DAY.test(written)) return [];
  if (isNumberOfThing(text, start) && !SAYS_PHONE.test(textBefore(text, start))) return [];
  return [{ kind: 'phone', start, end: start + written.length }];
}

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
/** Mailboxes that belong to an office, not to a person. */
const OFFICE =
  /^(?:info|contact|post|postbus|mail|secretariaat|administratie|inkoop|bestuur|gemeente|receptie|no-?reply|support|helpdesk|jeugdhulp|office|aanmelden|aanmelding|klachten|privacy)$/i;

/** E-mail addresses of people. */
export function findEmails(text: string): readonly PersonalDataFind[] {
  const finds: PersonalDataFind[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = /[\p{L}\p{N}._%+'-]*$/u.exec(textBefore(text, at, LONGEST_LOCAL))?.[0].replace(/^[.'-]+/, '') ?? '';
    const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(textAfter(text, at + 1, LONGEST_DOMAIN))?.[0] ?? '';
    if (local === '' || !/\.\p{L}{2,}$/u.test(domain) || OFFICE.test(local)) continue;
    finds.push({ kind: 'email', start: at - local.length, end: at + 1 + domain.length });
  }
  return finds;
}

const POSTCODE = /(?<![\p{L}\p{N}.,])[1-9]\d{3}(?:[ \u00a0]?[A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])/gu;
const NUMBER_BEFORE =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.'’-]+ \d{1,5}(?: ?[a-zA-Z]|[-/]\d{1,4}| (?:hs|bis|[IVX]{1,3}))?[,;]?\s{1,2}$/u;
const NUMBER_AFTER =
  /^[ ,-]{0,2}(?:(?:nr\.?|no\.?|nummer|huisnummer|number) ?)?\d{1,5}(?:[ -]?[a-zA-Z](?!\p{L})|-\d{1,4})?(?![\p{L}\p{N}]|[.,:/-]\d|\s?(?:%|uur|jaar|leerling|kinderen|jeugdig|euro|keer|pupil|children|years))/u;
const STREET_AFTER =
  /^,? ?\p{Lu}[\p{L}'’ -]{1,30}, ?[\p{L}.'’ -]{0,30}(?:straat|laan|weg|plein|gracht|kade|singel|hof|pad|dijk|steeg|plantsoen|park|dreef|markt|haven) \d{1,5}[a-zA-Z]?(?![\p{L}\p{N}])/u;

/** Postcodes with a house number: together they are one front door. */
export const findAddresses = (text: string): readonly PersonalDataFind[] =>
  [...text.matchAll(POSTCODE)].flatMap(({ 0: postcode, index }) => {
    const end = index + postcode.length;
    const before = NUMBER_BEFORE.exec(textBefore(text, index))?.[0];
    if (before !== undefined) return [{ kind: 'address' as const, start: index - before.length, end }];
    const after = textAfter(text, end, 90);
    const behind = (NUMBER_AFTER.exec(after) ?? STREET_AFTER.exec(after))?.[0];
    return behind === undefined ? [] : [{ kind: 'address' as const, start: index, end: end + behind.length }];
  });
