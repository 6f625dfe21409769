import { AgreementDraftSchema, type AgreementDraft, type Clause } from '$domain';
import { localized } from '$i18n';
import {
  RecordEditor,
  type CommonProblem,
  type OpenedRecord,
  type RecordEditorMeans,
} from '../shared/record-editor.svelte';

/** Everything that can be wrong with a field of a draft. */
export type DraftProblem = CommonProblem;

/** The form of one agreement draft. */
export class AgreementEditor extends RecordEditor<AgreementDraft> {
  constructor(means: Omit<RecordEditorMeans<AgreementDraft>, 'schema'>, opened: OpenedRecord<AgreementDraft>) {
    super({ ...means, schema: AgreementDraftSchema }, opened);
  }

  /** A starter text is offered only where nothing would be lost by it. */
  get mayTakeClause(): boolean {
    return this.draft.text.trim() === '';
  }

  /** Begins with the text of a clause, its slots still open. A title that was typed stays. */
  takeClause(clause: Clause, clauseId: string): void {
    const title = this.draft.title.trim() === '' ? localized(clause.title) : this.draft.title;
    this.change({ title, text: localized(clause.text), basedOnClause: clauseId });
  }
}
