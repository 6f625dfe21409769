/** The texts of who wrote what in the document of a table. */
export const wrote = {
  title: 'Who wrote what',
  lead: 'For each sentence the parties that wrote in it. Nobody keeps how long or how much someone wrote.',
  again: 'Look again',
  by: 'by {names}',
  template: 'template',
  unknown: 'not known',
  limits:
    'Not known: written before the app kept this, or with an older version. Whoever splits a paragraph or makes it a heading counts as the writer of that piece from then on.',
};
