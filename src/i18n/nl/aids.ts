/** What helps to write; fetched after the text. */
export const aids = {
  // Link
  linkTitle: 'Link',
  linkAddress: 'Webadres of e-mailadres',
  linkHint: 'Bijvoorbeeld www.hollandrijnland.nl',
  linkEmpty: 'Vul een adres in.',
  linkUnsafe: 'Dit adres kan niet. Gebruik een webadres dat begint met https:// of een e-mailadres.',
  linkSave: 'Maak link',
  linkRemove: 'Verwijder link',
  linkFollow: 'Ga naar de link',
  linkCancel: 'Annuleer',

  // Outline
  outline: 'Hoofdstukken',
  outlineEmpty: 'Nog geen hoofdstukken. Kies in de tekst bij "Soort tekst" voor Hoofdstuk.',
  untitled: 'Zonder titel',
  chapterWords: { one: '1 woord', other: '{count} woorden' },
  isHere: '{person} is hier',
  changeOrder: 'Orden hoofdstukken',
  changeOrderOrLock: 'Orden hoofdstukken of zet ze op slot',
  orderHint: 'Een hoofdstuk verhuist met alles wat eronder staat. In de tekst kunt u het ongedaan maken.',
  moveUp: 'Zet {chapter} omhoog',
  moveDown: 'Zet {chapter} omlaag',
  moved: '{chapter} staat nu op plaats {place}.',

  // Tables
  tableHeadless:
    'Deze tabel zegt niet waar de kolommen over gaan. Met een kopregel kan iedereen haar lezen, ook wie haar laat voorlezen.',
  tableGiveHead: 'Maak van de eerste rij een kopregel',

  // Locks
  lockedBy: 'Op slot, door {person}',
  lock: 'Zet op slot',
  unlock: 'Haal van het slot',
  lockRefused:
    '{chapter} staat op slot, dus er is niets gewijzigd. De gespreksleider kan het hoofdstuk van het slot halen.',
  lockKeepsStep: 'Uw laatste wijziging staat in {chapter}. Dat staat op slot, dus ongedaan maken kan nu niet.',
  wroteMeanwhile: 'Hier kwam nog tekst bij nadat het op slot ging. Die staat er gewoon in.',
  keepMeanwhile: 'Gezien',

  // All that helps with the text
  tools: 'Bij de tekst',
  beside: 'Naast de tekst',
  withText: 'Spiegel of arrangementen',
  toText: 'Naar de tekst',

  // Find and replace
  find: 'Zoek in de tekst',
  findWords: 'Zoek',
  findMore: 'Vervang, of zoek preciezer',
  replaceBy: 'Vervang door',
  matchCase: 'Let op hoofdletters',
  wholeWords: 'Alleen hele woorden',
  findNone: 'Niet gevonden',
  findAt: '{at} van {count}',
  findPrevious: 'Vorige',
  findNext: 'Volgende',
  replaceOne: 'Vervang',
  replaceAll: 'Vervang alles',
  replaced: { one: '1 keer vervangen', other: '{count} keer vervangen' },
  replaceRefused: 'Niet vervangen. Staat het in een hoofdstuk op slot?',
  closeFind: 'Sluit zoeken',
};
