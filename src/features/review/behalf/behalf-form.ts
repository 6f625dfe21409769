import { behalfAnswerId, changeBehalfAnswer, type Answer, type BehalfPlace, type Checklist } from '$domain';
import { LiveState, type BehalfAnswers, type Store } from '$store';
import type { AppContext } from '../../shared/app-context';
import type { EntryForm } from '../paper/entry-form';
import { AnswerDraft } from '../part/answer-draft.svelte';

const draftsByStore = new WeakMap<Store, Map<string, AnswerDraft>>();

const draftsOf = (store: Store): Map<string, AnswerDraft> => {
  const drafts = draftsByStore.get(store) ?? new Map<string, AnswerDraft>();
  draftsByStore.set(store, drafts);
  return drafts;
};

/** A form that is filled in for another party. */
export type BehalfForm = Omit<EntryForm, 'remarkOf'> & {
  /** Writes what was typed until now; says whether all of it is on disk. */
  flush(): Promise<boolean>;
};

/** The form that one fills in for another party. A draft lives as long as the app, as one's own do. */
export function makeBehalfForm(
  app: AppContext,
  behalfAnswers: BehalfAnswers,
  place: BehalfPlace,
  checklist: Checklist,
): BehalfForm {
  const { store } = app.services;
  const opened = new Set<AnswerDraft>();
  return {
    partyKind: place.party.kind,
    openDraft: (partCode) => {
      const drafts = draftsOf(store);
      const id = behalfAnswerId(place, checklist.id, partCode);
      const draft = drafts.get(id) ?? createDraft(app, behalfAnswers, { place, checklist, partCode });
      drafts.set(id, draft);
      opened.add(draft);
      return draft;
    },
    flush: async () => {
      await Promise.all([...opened].map((draft) => draft.leave()));
      return [...opened].every(({ saveState }) => saveState !== 'failed');
    },
    list: async () =>
      (await behalfAnswers.list()).records
        .filter(({ tableId, party }) => tableId === place.tableId && party.id === place.party.id)
        .map(({ answer }) => answer),
  };
}

/** What was laid on the table is no longer being written: its draft would go on showing it. */
export function forgetDrafts(store: Store, ids: readonly string[]): void {
  for (const id of ids) draftsOf(store).delete(id);
}

type DraftOf = { readonly place: BehalfPlace; readonly checklist: Checklist; readonly partCode: string };

function createDraft(
  app: AppContext,
  behalfAnswers: BehalfAnswers,
  { place, checklist, partCode }: DraftOf,
): AnswerDraft {
  const { clock } = app.services;
  const live = new LiveState(async (): Promise<Answer | undefined> => {
    const found = await behalfAnswers.get(behalfAnswerId(place, checklist.id, partCode));
    if (!found.ok) throw new Error(found.error.type);
    return found.value?.answer;
  });
  return new AnswerDraft({
    stored: () => live.current,
    write: async (change) => {
      const written = await behalfAnswers.change(place, checklist, partCode, change);
      return written.ok ? { ok: true, value: written.value.answer } : written;
    },
    writeAtOnce: (answer, change) => {
      const nowMs = clock.nowMs();
      const blank = changeBehalfAnswer(undefined, place, checklist, partCode, change, nowMs);
      const known = answer === undefined ? undefined : { ...blank, createdAt: answer.createdAt, answer };
      void behalfAnswers.put(changeBehalfAnswer(known, place, checklist, partCode, change, nowMs));
    },
    save: (write, key) => app.save(write, key),
    expectSave: () => app.expectSave(),
    holdUpdates: () => app.holdUpdates(),
  });
}
