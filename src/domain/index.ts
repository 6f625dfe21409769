export * from './agreements/agreement';
export * from './checklist';
export * from './checklist/agenda/agenda';
export * from './checklist/agenda/agenda-view';
export * from './checklist/answer-round';
export * from './checklist/change-answer';
export * from './checklist/behalf-answer';
export * from './checklist/behalf-row';
export * from './checklist/own/apply-own';
export * from './checklist/own/change-own';
export {
  isOwnCode,
  MAX_QUESTION_LENGTH,
  OwnQuestionSchema,
  TableQuestionSchema,
  type Asked,
  type OwnQuestion,
  type TableQuestion,
} from './checklist/own/own-question';
export * from './checklist/own/plan-own';
export * from './checklist/own/question-file';
export * from './checklist/own/question-row';
export * from './checklist/own/table-parts';
export { findDifference, makeMirror, type Difference, type MirrorAnswer, type MirrorRow } from './checklist/mirror';
export * from './checklist/movement';
export * from './checklist/pulse';
export * from './checklist/quick-review';
export * from './checklist/round';
export * from './checklist/review';
export * from './checklist/started-from';
export * from './checklist/agenda/talk-clock';
export * from './checklist/voices';
export * from './checklist/typed-for';
export * from './clause';
export * from './contribution';
export * from './document-template';
export * from './errors';
export * from './file/file-kind';
export { isSameValue, ROW_OUTCOMES, type RowOutcome } from './file/join-row';
export * from './file/join-rows';
export * from './file/lock-facts';
export * from './file/parcel-problem';
export * from './file/private-rows';
export * from './file/set-aside';
export * from './file/region-file';
export * from './glossary';
export * from './ids';
export * from './inventory/arrangement';
export * from './inventory/proof';
export * from './party';
export { findPersonalData } from './personal-data/find-personal-data';
export { maskPersonalData } from './personal-data/mask-personal-data';
export type { PersonalDataFind, PersonalDataKind } from './personal-data/personal-data';
export { changeTexts, listTexts } from './personal-data/texts-of';
export * from './record';
export * from './region';
export * from './result';
export * from './settings';
export * from './storage/backup-offer';
export * from './storage/days';
export * from './storage/keeping';
export * from './storage/kept-work';
export * from './storage/next-step';
export * from './storage/platform';
export * from './table/action-entry';
export * from './table/action-view';
export * from './table/agenda-entry';
export * from './table/desk-entry';
export * from './table/ice-server';
export * from './table/known-table';
export * from './table/order-key';
export * from './table/part-address';
export * from './table/receipt';
export * from './table/round-entry';
export * from './table/table-entry';
export * from './table/table-key';
export * from './table/within-party';
export * from './text';
export * from './words/plain-words';
export * from './words/six-words';
