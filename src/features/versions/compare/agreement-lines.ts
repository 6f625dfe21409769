import type { Party, TableAgreement, TextLine } from '$domain';
import { formatDay, formatList, t } from '$i18n';

/**
 * Agreements as lines of text, each with a heading of its own, so that two versions of one are compared as the document is
 * (AGR-5). They stand in an order that does not depend on when they were brought in.
 */
export function agreementsToLines(
  agreements: readonly TableAgreement[],
  parties: readonly Party[],
): readonly TextLine[] {
  return agreements
    .map((agreement) => ({ agreement, title: titleOf(agreement, parties) }))
    .sort((one, other) => one.title.localeCompare(other.title) || (one.agreement.id < other.agreement.id ? -1 : 1))
    .flatMap(({ agreement, title }) => [
      { kind: 'heading', level: 1, text: title, look: 'agreement' } satisfies TextLine,
      ...linesOf(agreement).map((text): TextLine => ({ kind: 'paragraph', text, look: 'agreement' })),
    ]);
}

/** What an agreement is called, with whose it is. */
const titleOf = ({ title, partyId }: TableAgreement, parties: readonly Party[]): string =>
  t('versions.agreement', { title, party: parties.find(({ id }) => id === partyId)?.name ?? '?' });

function linesOf({ text, parties, termFrom, termUntil }: TableAgreement): readonly string[] {
  return [
    ...text.split('\n').map((line) => line.trim()),
    parties.length === 0 ? '' : t('versions.agreementParties', { names: formatList(parties) }),
    termFrom === undefined ? '' : t('versions.agreementFrom', { day: formatDay(termFrom) }),
    termUntil === undefined ? '' : t('versions.agreementUntil', { day: formatDay(termUntil) }),
  ].filter((line) => line !== '');
}
