import type { Messages } from '../messages';
import type { lead as nl } from '../nl/lead';

/** The texts of leading a meeting: looking along, raising a hand, what is talked about now. */
export const lead = {
  title: 'Now at the table',
  question: 'question {code}',
  talking: {
    one: 'Being discussed: {name}, {count} minute left.',
    other: 'Being discussed: {name}, {count} minutes left.',
  },
  talkingOver: 'Being discussed: {name}. Time is up.',
  toAgenda: 'To the agenda',
  writing: 'Written round: {subject}',
  toWriting: 'Write along',
  toWritten: 'Written round',
  place_document: 'the document',
  place_mirror: 'the mirror',
  place_agenda: 'the agenda',
  'place_written-round': 'the written round',
  placePart: '{place}, question {code}',
  shows: '{person} is showing {place}.',
  following: 'You are following {person}: {place}.',
  follow: 'Follow',
  stopFollowing: 'Stop following',
  show: 'Let others follow',
  showing: 'The others can follow where you are.',
  stopShowing: 'Stop showing',
  hands: 'Who raises a hand',
  hand: '{person} raises a hand',
  handUp: 'Raise your hand',
  handDown: 'Lower your hand',
  giveWord: 'Give the floor',
  giveWordTo: 'Give {person} the floor',
} satisfies Messages<typeof nl>;
