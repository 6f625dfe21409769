/** What every field takes. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  hideLabel?: boolean | undefined;
  id?: string | undefined;
  /** The id of a text beside the control that also describes it. */
  describedBy?: string | undefined;
}

/** What ties a control to the texts around it: spread it on the native element. */
export interface FieldAria {
  id: string;
  disabled: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  'aria-required': 'true' | undefined;
}
