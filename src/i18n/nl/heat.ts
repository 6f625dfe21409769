/** The texts of the mirror as a map: a colour and a sign for each answer. */
export const heat = {
  title: 'Kaart van de antwoorden',
  view: 'Weergave',
  view_words: 'In woorden',
  view_map: 'Als kaart',
  together: 'Samen',
  theme: 'Thema {code}: {title}',
  talk: {
    one: '{count} van {total} om over te praten',
    other: '{count} van {total} om over te praten',
  },
  signs: 'Wat de tekens betekenen',
  parties: 'Wie de letters zijn',
  print: 'Druk af',
} as const;
