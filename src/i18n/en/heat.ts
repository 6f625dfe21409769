import type { Messages } from '../messages';
import type { heat as nl } from '../nl/heat';

/** The texts of the mirror as a map: a colour and a sign for each answer. */
export const heat = {
  title: 'Map of the answers',
  view: 'View',
  view_words: 'In words',
  view_map: 'As a map',
  together: 'Together',
  theme: 'Theme {code}: {title}',
  talk: {
    one: '{count} of {total} to talk about',
    other: '{count} of {total} to talk about',
  },
  signs: 'What the signs mean',
  parties: 'Who the letters are',
  print: 'Print',
} satisfies Messages<typeof nl>;
