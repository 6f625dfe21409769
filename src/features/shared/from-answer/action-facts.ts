import type { ActionFacts, TableAction } from '$domain';

/** No action is older than the app is, and none waits longer than this; such a year is still being typed. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/** Whether a day is one that nobody means. */
export const isStrangeYear = (day: string | undefined): boolean =>
  day !== undefined && (day < FIRST_DAY || day > LAST_DAY);

/** What an action says, without how it stands or where it comes from. */
export const toFacts = ({ title, lane, ...told }: TableAction): ActionFacts => ({
  title,
  lane,
  ...onlyTold('explanation', told.explanation),
  ...onlyTold('nextStep', told.nextStep),
  ...onlyTold('body', told.body),
  ...onlyTold('dueDate', told.dueDate),
  ...onlyTold('careOwner', told.careOwner),
  ...onlyTold('educationOwner', told.educationOwner),
});

/** A field that may be absent, where it says something. */
export const onlyTold = <F extends keyof ActionFacts>(
  field: F,
  value: string | undefined,
): Partial<Record<F, string>> | undefined =>
  value === undefined || value.trim() === '' ? undefined : onlyField(field, value.trim());

const onlyField = <F extends string>(field: F, value: string): Partial<Record<F, string>> => {
  const told: Partial<Record<F, string>> = {};
  told[field] = value;
  return told;
};
