import type { Messages } from '../messages';
import type { pulse as source } from '../nl/pulse';

export const pulse = {
  title: 'Pulse',
  lead: 'Five short questions for after the purchasing. What you said before stays.',
  lastTaken: 'Last taken on {date}.',
  due: 'That is a quarter ago, or longer.',
  again: 'Take the pulse again',
  begun: 'Your last answers are still there. Tap ‘Still true’ or choose another answer.',
  toConfirm: {
    one: '{count} question to go. Tap ‘Still true’ or choose another answer.',
    other: '{count} questions to go. Tap ‘Still true’ or choose another answer.',
  },
  question: '{code} {question}',
  bringIn:
    'You can bring these answers in at the table, as any answer. The explanation then goes along: name no children and none of their details.',
} satisfies Messages<typeof source>;
