export const editor = {
  // In the text
  emptyDocument: 'Schrijf hier de tekst …',
  emptyChapter: 'Schrijf hier …',
  leaveByKeyboard: 'Druk op Escape en daarna op Tab om uit de tekst te gaan.',
  selectByKeyboard:
    'U leest de tekst. Met Alt en pijl omlaag of omhoog kiest u de volgende of vorige zin, met pijl rechts of links het volgende of vorige woord. Houd Shift erbij ingedrukt om meer te kiezen. Met Tab gaat u verder. Leest een schermlezer voor, zet hem dan eerst in de modus waarin toetsen naar de pagina gaan.',
  unknownPartsTitle: 'U kunt dit document hier alleen lezen',
  unknownParts: {
    one: 'Eén deel van dit document is gemaakt met een nieuwere versie van deze app en staat hier niet. Werk de app bij om weer te kunnen schrijven. Er gaat niets verloren.',
    other:
      '{count} delen van dit document zijn gemaakt met een nieuwere versie van deze app en staan hier niet. Werk de app bij om weer te kunnen schrijven. Er gaat niets verloren.',
  },

  living: 'Levend blok: toont gegevens van deze tafel',

  // Toolbar
  toolbar: 'Opmaak van de tekst',
  suggest: 'Voorstellen',
  suggestHint: 'Tik in de tekst. Wat u verandert, wordt een voorstel.',
  undo: 'Maak ongedaan',
  redo: 'Doe opnieuw',
  textKind: 'Soort tekst',
  paragraph: 'Gewone tekst',
  heading1: 'Hoofdstuk',
  heading2: 'Kop',
  heading3: 'Tussenkop',
  bold: 'Vet',
  italic: 'Cursief',
  bulletList: 'Lijst met punten',
  orderedList: 'Genummerde lijst',
  taskList: 'Lijst met taken',
  tick: 'Gedaan',
  quote: 'Citaat',
  callout: 'Kader',
  divider: 'Scheidingslijn',
  link: 'Link',
  table: 'Voeg tabel in',
  addRow: 'Voeg rij toe',
  addColumn: 'Voeg kolom toe',
  deleteRow: 'Verwijder rij',
  deleteColumn: 'Verwijder kolom',
  deleteTable: 'Verwijder tabel',
};
