/** The forms of what stands beside the arrangements: no first screen waits for them. */
export { FieldChangeSchema, ImportRecordSchema, RegisterRowSchema, SavedViewSchema } from '$domain';
