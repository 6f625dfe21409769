export const files = {
  title: 'Lees een bestand in',
  lead: 'Kies een reservekopie, een pakket van een tafel of een regiobestand. U ziet eerst wat erin staat.',
  pick: 'Kies een bestand',
  pickHint: 'Bestanden van deze app eindigen op .ontwikkeltafel of .zip.',
  dropHere: 'U kunt een bestand ook naar dit venster slepen.',
  opening: '{name} wordt geopend…',
  notTaken: '{name} is niet ingelezen',
  problem_foreign: 'Dit is geen bestand van deze app. Er is niets veranderd.',
  problem_damaged:
    'Het bestand is beschadigd of niet heel aangekomen. Er is niets veranderd. Vraag de maker om het nog eens te sturen.',
  problem_newer: 'Een nieuwere versie van de app maakte dit bestand. Werk deze app bij en probeer het dan opnieuw.',
  'problem_too-large': 'Het bestand is te groot voor deze app. Er is niets veranderd.',
  'problem_wrong-phrase':
    'Deze wachtzin opent het bestand niet. Er is niets veranderd. Controleer spaties en hoofdletters.',
  'problem_no-key':
    'Dit pakket hoort bij een tafel die dit apparaat niet kent. Sluit eerst aan bij die tafel met een uitnodiging.',
  problem_unsigned: 'Niemand die aan deze tafel mag schrijven, heeft dit pakket ondertekend. Er is niets veranderd.',
  questionsTitle: 'In {name} staan vragen van een regio',
  questionsText: 'Die horen bij uw eigen vragen. U ziet daar eerst wat er verandert.',
  questionsLook: 'Bekijk de vragen',
  readMe:
    'Pakket van een tafel in Ontwikkeltafel, gemaakt op {date}.\n\nInlezen: open Ontwikkeltafel en kies dit bestand. Alleen wie bij de tafel hoort, kan het openen.\n',
  readMeWithPage:
    'Pakket van een tafel in Ontwikkeltafel, gemaakt op {date}.\n\nLezen: open leesbaar.html. Iedereen met dit bestand kan dat.\n\nInlezen: open Ontwikkeltafel en kies dit bestand. Dat kan alleen wie bij de tafel hoort.\n',
  readMeLocked:
    'Vergrendeld pakket van een tafel in Ontwikkeltafel, gemaakt op {date}.\n\nInlezen: open Ontwikkeltafel, kies dit bestand en typ de wachtzin. Zonder de wachtzin kan niemand het openen.\n',

  // Een pakket inlezen
  'problem_old-keys':
    'Dit pakket is gemaakt met oude sleutels van de tafel. Wie inmiddels van tafel is, kan het gemaakt hebben. Vraag de gespreksleider om een nieuw pakket.',
  'problem_new-keys':
    'De tafel heeft nieuwe sleutels, en dit apparaat heeft nog de oude. Vraag om een nieuwe uitnodiging en lees het pakket daarna in.',
  parcelTitle: 'Pakket van een tafel',
  parcelOpening: 'Het pakket wordt geopend…',
  parcelRefused: 'Het pakket is niet ingelezen',
  lockedMadeAt: 'Dit pakket is vergrendeld. Het is gemaakt op {date} om {time}.',
  phrase: 'Wachtzin',
  phraseAsk: 'U krijgt de wachtzin van wie het pakket maakte.',
  unlock: 'Open',
  unlocking: 'Het bestand wordt geopend…',
  nameless: 'Tafel zonder naam',
  madeBy_facilitator: 'Gemaakt op {date} om {time} door de gespreksleider.',
  madeBy_editor: 'Gemaakt op {date} om {time} door een meeschrijver.',
  nothingNew: 'Alles uit dit pakket staat hier al. Er verandert niets.',
  wordsMore: { one: 'Er komt {count} woord bij.', other: 'Er komen {count} woorden bij.' },
  wordsFewer: {
    one: 'Er staat daarna {count} woord minder: dat heeft iemand weggehaald.',
    other: 'Er staan daarna {count} woorden minder: die heeft iemand weggehaald.',
  },
  entriesMore: {
    one: 'Er komt {count} ingebracht onderdeel bij.',
    other: 'Er komen {count} ingebrachte onderdelen bij.',
  },
  smallChanges: 'Er komen kleine wijzigingen bij.',
  incomplete:
    'Een deel van dit pakket bouwt voort op woorden die hier nog niet staan. Dat deel komt nu niet mee. Vraag om een pakket met de hele tafel.',
  foundBy: 'U vindt elkaar via {addresses}.',
  useAddress: 'Gebruik dit adres om elkaar te vinden',
  useAddressText:
    'Wie het adres beheert, ziet het netwerkadres van dit apparaat en wanneer u er bent. Geen namen en geen tekst. Het geldt alleen voor de tafel waar het bij hoort.',
  addressGoes: 'Een eigen adres om elkaar te vinden gaat mee: {address}. Wie het pakket inleest, ziet het eerst.',
  promise: 'Wat hier staat, blijft. De woorden uit het pakket komen erbij, net als bij een verbinding.',
  takeIn: 'Lees in',
  joinAndTakeIn: 'Sluit aan en lees in',
  taken: 'Het pakket is ingelezen',
  takenText: '{table} is bijgewerkt op dit apparaat.',
  toTable: 'Naar de tafel',

  // Samenbrengen met een bestand
  togetherTitle: 'Samenbrengen met een bestand',
  togetherLead:
    'Geef de tafel mee als pakket: met AirDrop, een usb-stick of de mail. Het andere apparaat leest het in. Daarna hetzelfde terug.',
  makeTitle: 'Geef een pakket mee',
  makeLead: 'In een pakket zit alles wat nu op dit apparaat van deze tafel staat.',
  readerMakesNone: 'U bent meelezer: u kunt pakketten inlezen, maar er geen maken.',
  commenterMakes: 'U bent meedenker. In uw pakket zitten alleen opmerkingen en voorstellen.',
  nothingHere: 'Van deze tafel staat hier nog niets om mee te geven.',
  forWhom: 'Voor wie is het pakket?',
  'for_with-keys': 'Voor wie al bij deze tafel hoort',
  'forText_with-keys': 'Alleen apparaten die de tafel kennen, kunnen het openen.',
  'for_with-phrase': 'Voor iemand die nog niet aan tafel zit',
  'forText_with-phrase': 'Er zit een uitnodiging in. Het bestand is vergrendeld met een wachtzin.',
  withPage: 'Doe er een leesbare versie bij',
  withPageText: 'Voor wie de app niet heeft. Het bestand eindigt dan op .zip.',
  pageWarning: 'Let op: iedereen die dit bestand krijgt, kan dan lezen wat er op tafel ligt.',
  phraseHint: 'Ten minste 12 tekens. Een paar losse woorden onthoudt u beter dan moeilijke tekens.',
  phraseShort: 'Deze wachtzin is te kort. Neem ten minste 12 tekens.',
  suggest: 'Bedenk er een',
  phraseApart: 'Geef de wachtzin apart door, bijvoorbeeld aan de telefoon. Zonder de wachtzin kan niemand het openen.',
  make: 'Maak pakket',
  handedOver_shared: 'Het pakket is doorgegeven.',
  handedOver_saved: 'Het pakket staat bij uw downloads.',
  handedOver_cancelled: 'U hebt het pakket niet doorgegeven.',
  takeInTitle: 'Lees een pakket in',
  takeInLead: 'U ziet eerst van welke tafel het is en wat er nieuw is.',
  pickParcel: 'Kies een pakket',

  // Met QR-codes
  seriesLead: 'Liggen de apparaten naast elkaar? Dan kan het ook met QR-codes op het scherm, zonder bestand.',
  showSeries: 'Laat als QR-codes zien',
  seriesTitle: 'QR-codes van deze tafel',
  seriesMaking: 'De codes worden gemaakt…',
  'series_too-large': 'Dit is te veel voor QR-codes: scannen duurt te lang. Maak een pakket als bestand.',
  'series_other-table': 'De codes die u scande, zijn van een andere tafel. Open op het andere apparaat dezelfde tafel.',
  series_foreign:
    'De codes die u scande, zeggen niet wat het andere apparaat heeft. Kies daar “Laat zien wat ik al heb”.',
  series_newer:
    'Een nieuwere versie van de app maakte de codes die u scande. Werk deze app bij en probeer het dan opnieuw.',
  seriesScanFirst:
    'De hele tafel is te veel voor QR-codes. Scan eerst wat het andere apparaat al heeft: dan gaat alleen mee wat daar ontbreekt.',
  scanTheirs: 'Scan wat het andere apparaat heeft',
  scanTheirsHint:
    'Kies op het andere apparaat, bij deze tafel, “Laat zien wat ik al heb”. Richt de camera op de codes.',
  holdingsLead:
    'Is de tafel te groot voor QR-codes? Laat dan eerst zien wat hier al staat. In deze codes staan geen woorden.',
  showHoldings: 'Laat zien wat ik al heb',
  holdingsTitle: 'Wat dit apparaat al heeft',
  showHint:
    'Het andere apparaat kiest “Lees een bestand in” en dan “Scan QR-codes”. Dat kan alleen wie al bij de tafel hoort.',
  codeOf: 'Code {number} van {total}',
  previousCode: 'Vorige code',
  nextCode: 'Volgende code',
  pause: 'Zet stil',
  turn: 'Laat draaien',
  scan: 'Scan QR-codes',
  camera: 'Beeld van de camera',
  scanHint: 'Richt de camera op de codes van het andere apparaat. Houd stil tot ze er allemaal zijn.',
  scanned: 'Gescand',
  scannedOf: '{count} van {total}',
  scan_foreign: 'Deze code hoort niet bij een pakket. Richt de camera op de codes van het andere apparaat.',
  scan_newer: 'Een nieuwere versie van de app maakte deze codes. Werk deze app bij en probeer het dan opnieuw.',
  scan_damaged: 'De codes zijn niet goed overgekomen. Het scannen begint opnieuw.',
  'scan_camera-refused':
    'De app mag de camera niet gebruiken. Sta het toe in de instellingen van de browser, of vraag om een bestand.',
  'scan_camera-missing': 'Hier is geen camera te gebruiken. Vraag om een bestand.',
  'scan_camera-busy': 'Een andere app gebruikt de camera. Sluit die, of vraag om een bestand.',
};
