import type { Language } from '$domain';

const MARKS_BY_LANGUAGE = { nl: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const;

/** What a typed number comes to: nothing typed, a number, or a text that cannot be read as one. */
export type ReadNumber = { type: 'empty' } | { type: 'number'; value: number } | { type: 'unreadable' };

/**
 * Reads a number as people write it in the language: `1.250,5` in Dutch, `1,250.5` in English. A single group mark that cannot
 * stand for thousands (`2.5` in Dutch) is taken for the decimal mark, because a numeric keypad types a point.
 */
export function parseNumberText(text: string, language: Language): ReadNumber {
  const { decimal, group } = MARKS_BY_LANGUAGE[language];
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (typed === '') return { type: 'empty' };
  const plain = toPlain(typed, decimal, group);
  return plain !== undefined && /^-?\d+(\.\d+)?$/.test(plain)
    ? { type: 'number', value: Number(plain) }
    : { type: 'unreadable' };
}

function toPlain(typed: string, decimal: string, group: string): string | undefined {
  const [whole = '', fraction, ...rest] = typed.split(decimal);
  if (rest.length > 0 || fraction?.includes(group) === true) return undefined;
  const groups = whole.replace(/^-/, '').split(group);
  const isGrouped = groups.every((digits, at) => (at === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(digits));
  if (groups.length === 1 || isGrouped)
    return whole.split(group).join('') + (fraction === undefined ? '' : `.${fraction}`);
  return groups.length === 2 && fraction === undefined ? whole.replace(group, '.') : undefined;
}

/** Writes a number in the language's notation, with at most `decimals` digits behind the mark. */
export function formatNumberText(value: number | undefined, locale: string, decimals: number): string {
  if (value === undefined) return '';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}
