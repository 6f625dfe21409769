import type { Messages } from '../messages';
import type { screen as nl } from '../nl/screen';

/** The texts of the big screen in a meeting room. */
export const screen = {
  title: 'Big screen',
  lead: 'For the projector: what lies on the table, large and without buttons. It follows what the facilitator shows.',
  fill: 'Fill the screen',
  cannotFill: 'This browser cannot fill the screen. Make the window as large as you can.',
  part: 'Question {code}',
  left: { one: '{count} minute left', other: '{count} minutes left' },
  over: 'Time is up',
  agenda: 'Agenda',
  done: 'done',
  minutes: { one: '{count} minute', other: '{count} minutes' },
  writing: { one: 'Everybody writes, {count} minute left', other: 'Everybody writes, {count} minutes left' },
  nothing: 'Nothing lies on the table yet to show.',
} satisfies Messages<typeof nl>;
