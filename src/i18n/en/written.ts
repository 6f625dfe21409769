import type { Messages } from '../messages';
import type { written as nl } from '../nl/written';

/** The texts of a written round: everybody writes for oneself, then all words are shown at once. */
export const written = {
  title: 'Written round',
  lead: 'First everybody writes for themselves. Then everybody sees everything at once.',
  question: 'Question {code}',
  noneTitle: 'There is no written round yet',
  noneText: 'The facilitator starts one. Then you write your words here.',
  subject: 'What does everybody write about?',
  subjectHint: 'For instance: what do we need from the other?',
  subjectMissing: 'Write what the round is about.',
  subjectTooLong: 'Make this shorter: at most {count} characters.',
  minutes: 'How long?',
  unit: 'minutes',
  minutesMissing: 'Fill in a number of minutes.',
  start: 'Start the written round',
  left: { one: '{count} minute left', other: '{count} minutes left' },
  over: 'Time is up. Finish your sentence calmly.',
  own: 'Your words',
  ownHint:
    'They stay on this device until the facilitator shows the round. Then everybody at the table sees them, with your name.',
  tooLong: 'This text is too long to keep. Your text stays; make it shorter.',
  ready: 'Ready',
  isReady: 'You are ready. The others see your words only when the facilitator shows the round.',
  nothing: 'You wrote nothing.',
  writeOn: 'Write on',
  readyCount: { one: '{count} person is ready.', other: '{count} people are ready.' },
  waitedFor: 'Not ready yet: {names}.',
  show: 'Show everything',
  showHint: 'Who is not ready yet keeps their own words and can lay them on the table afterwards.',
  readerText: 'You read along. What the others write will be here later.',
  shownOn: 'Shown on {date}',
  nobody: 'Nobody laid words on the table here yet.',
  leftText: 'You wrote this, but were not ready yet. Only you see it.',
  layLeft: 'Lay my words on the table',
} satisfies Messages<typeof nl>;
