import {
  listStartedFrom,
  type AgreementDraft,
  type Arrangement,
  type Party,
  type StartedFrom,
  type TableAction,
} from '$domain';
import { formatList, t } from '$i18n';
import type { TableContent } from '$table';

/** What may come of a part: at a table, and in one's own preparation. */
const CAME_KINDS = ['action', 'sentence', 'agreement', 'tableArrangement', 'draft', 'arrangement'] as const;
type CameKind = (typeof CAME_KINDS)[number];

/** Something that came of a part. */
export type CameOf = {
  readonly id: string;
  readonly kind: CameKind;
  readonly text: string;
  /** Where it is; what was brought in has no page of its own. */
  readonly href: string | undefined;
};

/** What of a table may have been begun from a part. */
export type AtTable = Pick<TableContent, 'actions' | 'agreements' | 'arrangements' | 'parties'> & {
  readonly tableId: string;
  /** The sentences of its document with a trace to the part. */
  readonly sentences: readonly string[];
};

/** What of this device may have been begun from a part. */
export type OwnWork = {
  readonly drafts: readonly AgreementDraft[];
  readonly arrangements: readonly Arrangement[];
};

/**
 * All that came of a part. Beside a table, which others may see on this screen, nothing is said of one's own work but that it
 * is there.
 */
export function listCameOf(from: StartedFrom, own: OwnWork, at?: AtTable): readonly CameOf[] {
  return [...(at === undefined ? [] : listAtTable(from, at)), ...listOwn(from, own, at === undefined)];
}

/** What came of a part, counted by kind, in one sentence. */
export function sayCameOf(list: readonly CameOf[]): string {
  const counts = CAME_KINDS.map((kind) => ({ kind, count: list.filter((came) => came.kind === kind).length }));
  const what = counts.filter(({ count }) => count > 0).map(({ kind, count }) => t(`actions.came_${kind}`, { count }));
  return t('actions.cameOf', { what: formatList(what) });
}

function listAtTable(from: StartedFrom, at: AtTable): readonly CameOf[] {
  const table = `#/aan-tafel/${at.tableId}`;
  const claims = at.arrangements.flatMap((arrangement) => arrangement.claims);
  return [
    ...listStartedFrom(at.actions, from).map((action) => sayAction(action, `${table}/acties`)),
    ...at.sentences.map((sentence, index): CameOf => ({
      id: `sentence.${index}`,
      kind: 'sentence',
      text: t('actions.cameNamed_sentence', { name: sentence }),
      href: table,
    })),
    ...listStartedFrom(at.agreements, from).map(({ id, partyId, title }): CameOf => {
      const text = t('actions.cameNamed_agreement', { party: partyName(at.parties, partyId), name: nameOf(title) });
      return { id, kind: 'agreement', text, href: undefined };
    }),
    ...listStartedFrom(claims, from).map(({ entryId, partyId, name }): CameOf => {
      const text = t('actions.cameNamed_tableArrangement', {
        party: partyName(at.parties, partyId),
        name: nameOf(name),
      });
      return { id: `${entryId}.${partyId}`, kind: 'tableArrangement', text, href: undefined };
    }),
  ];
}

function sayAction({ id, title, state }: TableAction, href: string): CameOf {
  const text = t('actions.cameNamed_action', { name: title, state: t(`actions.state_${state.type}`) });
  return { id, kind: 'action', text, href };
}

function listOwn(from: StartedFrom, { drafts, arrangements }: OwnWork, isNamed: boolean): readonly CameOf[] {
  return [
    ...listStartedFrom(drafts, from).map(({ id, title }): CameOf => ({
      id,
      kind: 'draft',
      text: isNamed ? t('actions.cameNamed_draft', { name: nameOf(title) }) : t('actions.cameOwn_draft'),
      href: `#/voorbereiden/conceptafspraken/${id}`,
    })),
    ...listStartedFrom(arrangements, from).map(({ id, name }): CameOf => ({
      id,
      kind: 'arrangement',
      text: isNamed ? t('actions.cameNamed_arrangement', { name: nameOf(name) }) : t('actions.cameOwn_arrangement'),
      href: `#/voorbereiden/arrangementen/${id}`,
    })),
  ];
}

const nameOf = (name: string): string => (name.trim() === '' ? t('actions.unnamed') : name);

const partyName = (parties: readonly Party[], partyId: string): string =>
  parties.find(({ id }) => id === partyId)?.name ?? '';
