import type { Answer, Checklist, PartyKind } from '$domain';
import type { AppContext } from '../../shared/app-context';
import type { AnswerDraft } from '../part/answer-draft.svelte';
import { openDraft } from '../part/open-draft';

/** A form that is entered row by row: of which kind of party it is, and where the answers stand. */
export type EntryForm = {
  readonly partyKind: PartyKind | undefined;
  openDraft(partCode: string): AnswerDraft;
  /** All answers of the form as they stand on disk. Throws as the store does: for live state. */
  list(): Promise<readonly Answer[]>;
  /** What else is to be known of a part. Read reactively. */
  remarkOf?(partCode: string): string | undefined;
};

/** One's own answers. */
export const ownForm = (app: AppContext, checklist: Checklist): EntryForm => ({
  get partyKind() {
    return app.settings.partyKind;
  },
  openDraft: (partCode) => openDraft(app, checklist, partCode),
  list: async () => (await app.services.store.answers.list()).records,
});
