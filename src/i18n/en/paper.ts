import type { Messages } from '../messages';
import type { paper as source } from '../nl/paper';

export const paper = {
  title: 'Checklist on paper',
  lead: 'Print this form and fill it in by pen. Enter it here afterwards; the codes and numbers show the way.',
  print: 'Print',
  toEntry: 'Enter a filled form',
  party: 'Party',
  filledInBy: 'Filled in by',
  date: 'Date',
  howTo: 'Tick one box for each question. “Not known here” is an answer too. Give no names or details of children.',
  box: '{number} {answer}',
  explanation: 'Explanation',
  entryTitle: 'Enter a form',
  entryLead: 'Follow the form from top to bottom. Each answer is saved at once.',
  entryKeys:
    'Keys: 1 to 5 chooses an answer and jumps to the next question, 0 clears. With ↑ and ↓ you go back and forth, with Ctrl+Z you undo the last answer.',
  entryTaps: 'After a tap on an answer the next question comes by itself.',
  legend: '{code} {question}',
  explanationOf: 'Explanation to {code}',
  filledIn: 'Filled in',
  filledInText: '{done} of {total}',
  taken: '{code}: {answer}',
  was: 'Was: {answer}',
  undoOf: 'Undo {code}',
  toForm: 'Form to print',
} satisfies Messages<typeof source>;
