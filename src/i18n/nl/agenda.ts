/** The texts of the agenda of a table. */
export const agenda = {
  title: 'Agenda',
  lead: 'Waarover u aan tafel praat, en hoe lang.',
  toMirror: 'Bekijk de spiegel',
  minutes: { one: '{count} minuut', other: '{count} minuten' },
  unit: 'minuten',

  // Maken
  noAnswersTitle: 'Nog niets om over te praten',
  noAnswersText:
    'Een agenda komt uit de verschillen tussen partijen. Laat eerst twee partijen hun antwoorden inbrengen.',
  noDifferencesTitle: 'Geen verschillen om over te praten',
  noDifferencesText:
    'Op geen enkele vraag verschillen de partijen die antwoordden. Komt er een verschil bij, dan staat het hier.',
  notYetTitle: 'Er is nog geen agenda',
  notYetText: 'De gespreksleider maakt de agenda. U ziet hem hier meteen.',
  makeTitle: 'Maak een agenda',
  differences: {
    one: 'Op {count} vraag verschillen partijen. Wat het meest om een gesprek vraagt, komt eerst.',
    other: 'Op {count} vragen verschillen partijen. Wat het meest om een gesprek vraagt, komt eerst.',
  },
  length: 'Hoe lang duurt de bijeenkomst?',
  make: 'Maak een agenda van de verschillen',
  preview: 'Zo wordt de agenda',
  lay: 'Leg de agenda op tafel',
  laid: { one: '{count} punt staat op de agenda', other: '{count} punten staan op de agenda' },
  allFit: { one: '{count} punt past.', other: 'Alle {count} punten passen.' },
  fits: { one: '{count} punt past.', other: '{count} punten passen.' },
  left: {
    one: '{count} punt past niet en blijft over voor later.',
    other: '{count} punten passen niet en blijven over voor later.',
  },

  // De tijd
  totalOnly: 'Samen {total}.',
  totalExact: 'Samen {total}, precies de bijeenkomst.',
  totalSpare: {
    one: 'Samen {total}. De bijeenkomst duurt {meeting}; er blijft {spare} over.',
    other: 'Samen {total}. De bijeenkomst duurt {meeting}; er blijven {spare} over.',
  },
  totalOver: 'Samen {total}. De bijeenkomst duurt {meeting}; dat is {over} te kort.',
  timeLeft: 'Nog te praten:',
  ofMinutes: { one: 'van {count} minuut', other: 'van {count} minuten' },
  over: 'De tijd is om.',
  overAsk: 'De tijd is om. Nog twee minuten?',

  // De lijst
  order: 'Volgorde',
  question: 'vraag {code}',
  partTitle: '{code} {question}',
  unknownPart: 'Vraag {code}, die deze versie van de app niet kent',
  addedBy: 'Toegevoegd door {name}',
  state_talking: 'nu',
  state_done: 'klaar',
  minutesFor: 'Minuten voor {name}',
  moveUp: 'Zet {name} hoger',
  moveDown: 'Zet {name} lager',
  moved: '{name} staat nu op plaats {place} van {count}.',
  remove: 'Haal {name} van de agenda',
  removed: '{name} staat niet meer op de agenda.',
  reopen: 'Heropen',
  reopenNamed: 'Heropen {name}',
  parked: 'Geparkeerd',
  parkedLead: 'Hier komt u later op terug. De minuten tellen niet mee.',
  park: 'Parkeer',
  parkNamed: 'Parkeer {name}',
  unpark: 'Zet terug',
  unparkNamed: 'Zet terug: {name}',

  // Het gesprek
  now: 'Nu aan de orde',
  next: 'Hierna',
  begin: 'Begin',
  beginNamed: 'Begin met {name}',
  beginNext: 'Begin hiermee',
  allDone: 'Alles op de agenda is besproken of geparkeerd.',
  toClosing: 'Sluit de bijeenkomst af',
  answers: 'Wat de partijen antwoordden',
  done: 'Klaar',
  more: 'Nog {count} minuten',

  // Erbij
  add: 'Zet op de agenda',
  addNamed: 'Zet op de agenda: {name}',
  notOn: 'Niet op de agenda',
  notOnLead: {
    one: 'Op {count} vraag verschillen partijen die niet op de agenda staat.',
    other: 'Op {count} vragen verschillen partijen die niet op de agenda staan.',
  },
  notOnShow: 'Laat zien welke',
  addFitting: 'Zet erbij wat past',
  ownTitle: 'Voeg een eigen punt toe',
  ownName: 'Waarover wilt u praten?',
  ownMissing: 'Schrijf op waarover u wilt praten.',
  ownMinutes: 'Hoe lang?',
  ownAdded: '{name} staat op de agenda.',
};
