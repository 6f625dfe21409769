import { confirmOwner, matchEntries, settleRegisterField, settleValue, type OpenedTable } from '$actions';
import {
  pairsToCombine,
  pairsToSplit,
  pickFact,
  seeClaims,
  type AppError,
  type ArrangementGroup,
  type EntryMatch,
  type FieldView,
  type GroupView,
  type Owner,
  type OwnerSide,
  type RegisterSettling,
  type Result,
  type Settling,
  type SomeFacts,
} from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../../shared/app-context';
import { openTablesOf } from '../../shared/at-table/open-tables';
import type { DisputeWords } from './disputes/dispute-card';
import { fieldName, groupName } from './settling-words';

type Means = Pick<AppContext, 'services' | 'save'>;
type Pairs = readonly Pick<EntryMatch, 'entryIds' | 'verdict'>[];

/** What one says of a field: a value, that it stays disputed and why, or that it is open again. */
export type FieldWord =
  | { readonly state: 'settled'; readonly facts: SomeFacts }
  | { readonly state: 'disputed'; readonly reason: string }
  | { readonly state: 'open' };

const SAID = { settled: 'settling.saidSettled', disputed: 'settling.saidDisputed', open: 'settling.saidOpen' } as const;

/** Settling what parties say, and saying what is the same; each can be undone for a while, also after the table was left. */
export class SettlingDesk {
  isBusy = $state(false);
  readonly #means: Means;
  readonly #opened: OpenedTable;

  constructor(means: Means, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Says something of a field, and says whether that worked. A second press while it is busy does nothing. */
  say(view: GroupView, { field, settled }: FieldView, word: FieldWord): Promise<boolean> {
    const said = toSettling(view, field, word);
    const back: Settling = settled === undefined ? toSettling(view, field, { state: 'open' }) : backTo(settled);
    const text = t(SAID[word.state], { field: fieldName(field), name: groupName(view) });
    return this.#run(
      text,
      (opened) => settleValue(this.#means.services, opened, said),
      (opened) => settleValue(this.#means.services, opened, back),
    );
  }

  /**
   * Says something of a field of a register.
   *
   * @param back What was said of it before, to be said again where this is undone.
   */
  sayOfRegister(words: DisputeWords, said: RegisterSettling, back: RegisterSettling): Promise<boolean> {
    const { services } = this.#means;
    return this.#run(
      t(SAID[said.state], words),
      (opened) => settleRegisterField(services, opened, said),
      (opened) => settleRegisterField(services, opened, back),
    );
  }

  /** Says that two are the same arrangement. */
  combine(one: GroupView, other: GroupView): Promise<boolean> {
    const pairs = pairsToCombine(one.group, other.group);
    const text = t('settling.combined', { one: groupName(one), other: groupName(other) });
    return this.#match(text, toPairs(pairs, 'same'), toPairs(pairs, 'open'));
  }

  /** Says that two are not the same arrangement, so that it is not asked again. */
  keepApart(one: GroupView, other: GroupView): Promise<boolean> {
    const pairs = pairsToCombine(one.group, other.group);
    const text = t('settling.keptApart', { one: groupName(one), other: groupName(other) });
    return this.#match(text, toPairs(pairs, 'apart'), toPairs(pairs, 'open'));
  }

  /** Takes an entry out of what was combined. */
  split(group: ArrangementGroup, entryId: string, name: string): Promise<boolean> {
    const { apart, same } = pairsToSplit(group, entryId);
    const pairs = [...toPairs(apart, 'apart'), ...toPairs(same, 'same')];
    return this.#match(t('settling.splitDone', { name }), pairs, toPairs(apart, 'same'));
  }

  /** Says for one's own party that an owner is as it stands there, or takes that back. */
  confirm({ group }: GroupView, side: OwnerSide, owner: Owner, isConfirmed = true): Promise<boolean> {
    const confirmation = { side, owner, seen: seeClaims(group) };
    const { name: party } = this.#opened.known.me.party;
    const { services } = this.#means;
    return this.#run(
      isConfirmed ? t('settling.saidConfirmed', { party }) : t('settling.saidTakenBack'),
      (opened) => confirmOwner(services, opened, { ...confirmation, isConfirmed }),
      (opened) => confirmOwner(services, opened, { ...confirmation, isConfirmed: !isConfirmed }),
    );
  }

  #match(text: string, pairs: Pairs, back: Pairs): Promise<boolean> {
    const { services } = this.#means;
    return this.#run(
      text,
      (opened) => matchEntries(services, opened, pairs),
      (opened) => matchEntries(services, opened, back),
    );
  }

  async #run(
    text: string,
    write: (opened: OpenedTable) => Promise<Result<undefined, AppError>>,
    undo: (opened: OpenedTable) => Promise<Result<undefined, AppError>>,
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const written = await this.#means.save(() => write(this.#opened));
    this.isBusy = false;
    if (!written.ok) return false;
    const run = (): void => void this.#atTable(undo);
    toasts.show({ text, kind: 'success', action: { label: t('common.undo'), run } });
    return true;
  }

  /** Does something at the table, which may have been left by then. */
  async #atTable(write: (opened: OpenedTable) => Promise<Result<undefined, AppError>>): Promise<void> {
    const tables = openTablesOf(this.#means.services);
    const session = tables.hold(this.#opened.known.id);
    await session.whenOpened();
    if (session.opening.type === 'open') {
      const { opened } = session.opening;
      await this.#means.save(() => write(opened));
    }
    tables.release(session);
  }
}

const toPairs = (pairs: readonly EntryMatch['entryIds'][], verdict: EntryMatch['verdict']): Pairs =>
  pairs.map((entryIds) => ({ entryIds, verdict }));

function toSettling({ group }: GroupView, field: FieldView['field'], word: FieldWord): Settling {
  const about = { field, seen: seeClaims(group) };
  return word.state === 'settled' ? { ...about, ...word, facts: pickFact(word.facts, field) } : { ...about, ...word };
}

/** What was said before, said again. */
function backTo(settled: NonNullable<FieldView['settled']>): Settling {
  const { field, seen } = settled;
  if (settled.state === 'settled') return { field, seen, state: 'settled', facts: settled.facts };
  return settled.state === 'disputed'
    ? { field, seen, state: 'disputed', reason: settled.reason }
    : { field, seen, state: 'open' };
}
