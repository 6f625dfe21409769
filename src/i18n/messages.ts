/** One message: a sentence, or one for each plural form, chosen by the parameter `count`. */
export type Message = string | { readonly one: string; readonly other: string };

/** What a translation must have to be complete: the same keys, of the same shape, as the Dutch source. */
export type Messages<Source extends Record<string, Message>> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : { readonly one: string; readonly other: string };
};

/** Every text of one language, by namespace and key. */
export type MessageCatalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The values that fill the `{places}` in a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Fills the `{places}` of a message; a place without a value stays as it stands, so that it is seen. */
export function fillMessage(message: Message, params: MessageParams, numberLocale: string): string {
  const text = typeof message === 'string' ? message : choosePlural(message, params['count'], numberLocale);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? notationOf(numberLocale).numbers.format(value) : value;
  });
}

function choosePlural(
  message: { readonly one: string; readonly other: string },
  count: string | number | undefined,
  locale: string,
): string {
  const isOne = typeof count === 'number' && notationOf(locale).plurals.select(count) === 'one';
  return isOne ? message.one : message.other;
}

type Notation = { readonly numbers: Intl.NumberFormat; readonly plurals: Intl.PluralRules };

/** Making these takes longer than all else about a text, and some texts change with every key. */
const notationByLocale = new Map<string, Notation>();

function notationOf(locale: string): Notation {
  const known = notationByLocale.get(locale);
  if (known !== undefined) return known;
  const made = { numbers: new Intl.NumberFormat(locale), plurals: new Intl.PluralRules(locale) };
  notationByLocale.set(locale, made);
  return made;
}
