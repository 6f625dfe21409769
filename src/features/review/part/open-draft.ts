import { answerId, changeAnswer, type Answer, type Checklist } from '$domain';
import { LiveState, type Store } from '$store';
import type { AppContext } from '../../shared/app-context';
import { AnswerDraft } from './answer-draft.svelte';

const draftsByStore = new WeakMap<Store, Map<string, AnswerDraft>>();

/**
 * The draft of the answer to a part: one for as long as the app is open, so that words whose write is still under way, or
 * has failed, are there when the person comes back to the part.
 */
export function openDraft(app: AppContext, checklist: Checklist, partCode: string): AnswerDraft {
  const { store } = app.services;
  const drafts = draftsByStore.get(store) ?? new Map<string, AnswerDraft>();
  draftsByStore.set(store, drafts);
  const id = answerId(checklist.id, partCode);
  const draft = drafts.get(id) ?? createDraft(app, checklist, partCode);
  drafts.set(id, draft);
  return draft;
}

function createDraft(app: AppContext, checklist: Checklist, partCode: string): AnswerDraft {
  const { clock, store } = app.services;
  const { answers } = store;
  const live = new LiveState(async (): Promise<Answer | undefined> => {
    const found = await answers.get(answerId(checklist.id, partCode));
    if (!found.ok) throw new Error(found.error.type);
    return found.value;
  });
  return new AnswerDraft({
    stored: () => live.current,
    write: (change) => answers.change(checklist, partCode, change),
    writeAtOnce: (known, change) => {
      void answers.put(changeAnswer(known, checklist, partCode, change, clock.nowMs()));
    },
    save: (write, key) => app.save(write, key),
    expectSave: () => app.expectSave(),
    holdUpdates: () => app.holdUpdates(),
  });
}
