import type { Messages } from '../messages';
import type { round as nl } from '../nl/round';

/** The texts of a round in which answers are laid sealed and revealed together. */
export const round = {
  title: 'Reveal together',
  why: 'In a closed round each party lays its answers face down on the table. Nobody adapts to another. The facilitator reveals them, to everybody at once.',
  whyHonest: 'Only a facilitator has the key. The app shows nothing beforehand, not to the facilitator either.',
  start: 'Start a closed round',
  started: 'The closed round has started',
  startAgain: 'Start a new closed round',
  noneYet: 'No party has laid answers face down yet.',
  laidBy: {
    one: '{count} of {total} parties laid answers face down.',
    other: '{count} of {total} parties laid answers face down.',
  },
  allRevealed: 'Everything in this round has been revealed. The answers stand side by side below.',
  partySealed: { one: '{count} answer face down', other: '{count} answers face down' },
  partyNothing: 'nothing face down',
  themes: 'By theme',
  theme: 'Theme {code}: {title}',
  themeSealed: {
    one: '{count} answer face down, from {parties}',
    other: '{count} answers face down, from {parties}',
  },
  themeParties: { one: '{count} party', other: '{count} parties' },
  themeNothing: 'nothing face down yet',
  themeRevealed: 'revealed',
  themeLate: {
    one: 'revealed; {count} answer came later',
    other: 'revealed; {count} answers came later',
  },
  reveal: 'Reveal',
  revealTheme: 'Reveal theme {code}',
  revealPart: 'Reveal question {code}',
  revealAll: 'Reveal everything',
  partsOf: 'Question by question: theme {code}',
  partSealed: { one: '{count} party', other: '{count} parties' },
  waiting: 'The facilitator reveals the answers, to everybody at once.',
  bringIn: 'Lay your answers on the table',
  confirmTitle_theme: 'Reveal theme {code}?',
  confirmTitle_part: 'Reveal question {code}?',
  confirmTitle_all: 'Reveal everything?',
  confirmWhat: {
    one: 'Everybody at the table then sees {count} answer, at the same moment.',
    other: 'Everybody at the table then sees {count} answers, at the same moment.',
  },
  confirmNone: 'Nothing lies face down yet. What parties bring in after this lies open at once.',
  confirmMissing: 'Nothing face down yet from: {names}.',
  confirmForGood: 'Revealing cannot be undone. Answers that come later lie open at once.',
  cancel: 'Not yet',
  revealed: { one: '{count} answer revealed', other: '{count} answers revealed' },
  unopened: {
    one: '{count} answer could not be opened. Ask the party to bring it in again.',
    other: '{count} answers could not be opened. Ask the parties to bring them in again.',
  },
  previewSealed: {
    one: 'A closed round is going on. {count} answer lies face down until the facilitator reveals it.',
    other: 'A closed round is going on. {count} answers lie face down until the facilitator reveals them.',
  },
  previewOpen: 'Everybody sees the rest at once.',
  asSealed: 'Laid face down and revealed unchanged.',
  notAsSealed: 'This is not what the party had laid face down.',
} satisfies Messages<typeof nl>;
