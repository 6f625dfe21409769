/** The texts of living blocks: what follows the data of the table in the document. */
export const living = {
  // Invoegen
  place: 'Voeg gegevens in',
  lead: 'Kies wat in de tekst komt. Het verandert mee met deze tafel. Legt u een versie vast, dan blijft daarin staan wat er op die dag stond.',
  what: 'Wat wilt u laten zien?',
  preview: 'Zo staat het er nu',
  insert: 'Voeg in',
  where: 'Het komt onder de alinea waar u schrijft.',
  placed: '‘{title}’ staat in de tekst.',
  notPlaced:
    'Er is niets ingevoegd: op deze plek kunt u nu niet schrijven. Het hoofdstuk staat op slot, of dit apparaat kent niet alles wat in de tekst staat.',
  about_inventory: 'Elk arrangement met jongeren, eigenaren en wie betaalt.',
  about_owners: 'Hoeveel arrangementen geen eigenaar hebben, en waarover partijen verschillen.',
  about_mirror: 'Per thema waar partijen het eens zijn, en waar niet.',
  about_actions: 'Hoeveel acties open, te laat en gedaan zijn.',
  about_school: 'Staven: hoeveel jongeren, of hoeveel zorg, elke school heeft.',
  about_stream: 'Staven: hoeveel jongeren, of hoeveel zorg, elke geldstroom betaalt.',
  about_provider: 'Staven: hoeveel jongeren, of hoeveel zorg, elke aanbieder heeft.',
  about_flow: 'Wie betaalt voor welk arrangement, en wie de financiële eigenaar is.',

  // In de tekst
  follows: 'Volgt de gegevens van deze tafel · nu',
  remove: 'Haal weg',
  removeNamed: 'Haal weg uit de tekst: {title}',
  tableInText: 'Tabel in de tekst',
  standOf: 'Stand van {date}',
  notKept: 'Hier stonden gegevens van de tafel. Deze versie is vastgelegd met een oudere app, die ze niet bewaarde.',
  unknown: 'Dit blok kent deze versie van de app niet. Werk de app bij om het te zien.',

  title_inventory: 'Arrangementen aan deze tafel',
  title_owners: 'Arrangementen zonder eigenaar',
  title_mirror: 'Wat partijen zeggen, per thema',
  title_actions: 'Acties van deze tafel',
  title_school: 'Beeld per school',
  title_stream: 'Beeld per geldstroom',
  title_provider: 'Beeld per aanbieder',
  title_flow: 'Beeld van de geldstromen',

  column_name: 'Arrangement',
  column_youthCount: 'Jongeren',
  column_financialOwner: 'Financiële eigenaar',
  column_contentOwner: 'Inhoudelijke eigenaar',
  column_fundingShares: 'Wie betaalt',
  noArrangements: 'Er liggen nog geen arrangementen op tafel.',
  notKnown: 'niet bekend',
  differs: 'partijen verschillen',
  disputed: 'blijft betwist',
  more: {
    one: 'Nog {count} arrangement staat hier niet bij.',
    other: 'Nog {count} arrangementen staan hier niet bij.',
  },

  withoutOwner: {
    one: '{count} van de {total} arrangementen heeft geen eigenaar.',
    other: '{count} van de {total} arrangementen hebben geen eigenaar.',
  },
  openFields: {
    one: 'Over {count} gegeven verschillen partijen nog.',
    other: 'Over {count} gegevens verschillen partijen nog.',
  },
  disputedFields: { one: '{count} gegeven blijft betwist.', other: '{count} gegevens blijven betwist.' },
  ownerMissing: 'Zonder eigenaar',

  theme: 'Thema',
  agree: 'Eens',
  contradict: 'Spreken elkaar tegen',
  nobodyKnows: 'Niemand weet het',
  other: 'Overig',
  noAnswers: 'Er zijn nog geen antwoorden op tafel gelegd.',
  pictureMissing: 'Het beeld is nog niet op dit apparaat. Probeer het later opnieuw.',
  questionsMissing: 'De vragen zijn nog niet op dit apparaat. Probeer het later opnieuw.',

  actions_open: 'Open',
  actions_overdue: 'Waarvan te laat',
  actions_done: 'Gedaan',
  actions_laidAside: 'Geparkeerd of vervallen',
  noActions: 'Er staan nog geen acties op tafel.',
};
