import type { ActionFacts, TableAction } from '$domain';

/** No action is older than the app is, and none waits longer than this; such a year is still being typed. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/** Whether a day is one that nobody means. */
export const isStrangeYear = (day: string | undefined): boolean =>
  day !== undefined && (day < FIRST_DAY || day > LAST_DAY);

/** What more one may say of an action. */
type Told = Partial<Record<'explanation' | 'nextStep' | 'body', string | undefined>>;

/** What more is said of an action, without what is empty. */
export const tidyTold = ({ explanation = '', nextStep = '', body = '' }: Told): Partial<ActionFacts> => ({
  ...(explanation.trim() === '' ? {} : { explanation: explanation.trim() }),
  ...(nextStep.trim() === '' ? {} : { nextStep: nextStep.trim() }),
  ...(body.trim() === '' ? {} : { body: body.trim() }),
});

/** What an action says, without how it stands or where it comes from. */
export const toFacts = ({ title, lane, dueDate, careOwner, educationOwner, ...told }: TableAction): ActionFacts => ({
  title,
  lane,
  ...tidyTold(told),
  ...(dueDate === undefined ? {} : { dueDate }),
  ...(careOwner === undefined ? {} : { careOwner }),
  ...(educationOwner === undefined ? {} : { educationOwner }),
});
