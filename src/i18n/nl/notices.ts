export const notices = {
  saveFailedTitle: 'Opslaan lukt nu niet',
  saveFailedText:
    'Uw laatste wijziging staat nog niet op dit apparaat. Laat dit scherm open, maak ruimte vrij en probeer het opnieuw, of bewaar een reservekopie.',
  diskFullTitle: 'Dit apparaat is vol',
  diskFullText:
    'Uw laatste wijziging past niet meer op dit apparaat. Wat eerder is opgeslagen, is veilig. Laat dit scherm open, maak ruimte vrij en probeer het opnieuw, of bewaar een reservekopie.',
  storageUnavailableTitle: 'Deze browser kan niets bewaren',
  storageUnavailableText:
    'De opslag is uit of geblokkeerd, vaak door een privévenster of door het beheer van uw organisatie. Open Ontwikkeltafel in een gewoon venster of in een andere browser. Wat u hier typt, verdwijnt als u dit venster sluit.',
  recordUnreadableTitle: 'Iets van wat u bewaarde is niet te lezen',
  recordUnreadableText:
    'De rest is veilig en werkt gewoon. Het beschadigde deel blijft staan en wordt niet overschreven. Bewaar een reservekopie.',
  recordMissingTitle: 'Dit staat niet op dit apparaat',
  recordMissingText: 'Misschien is het verwijderd, of op een ander apparaat gemaakt. Er is niets veranderd.',
  storageNewerTitle: 'Deze gegevens zijn van een nieuwere versie',
  storageNewerText:
    'Deze versie schrijft er niet in, om niets te beschadigen. U kunt alles lezen. Wat u hier nog typt, wordt niet bewaard: kopieer het als u het wilt houden. Open daarna de app opnieuw met internet.',
  storageBlockedTitle: 'Sluit eerst een ander venster',
  storageBlockedText:
    'In een ander venster is nog een oudere versie van de app open. Sluit dat venster. Daarna gaat het hier vanzelf verder.',
  invitationInvalidTitle: 'Deze uitnodiging klopt niet',
  invitationInvalidText:
    'De link is niet van Ontwikkeltafel of is onderweg veranderd. Er is niets aangesloten. Vraag om een nieuwe uitnodiging.',
  invitationIncompleteText:
    'De link is niet compleet: het laatste stuk ontbreekt. Dat gebeurt vaak bij knippen en plakken. Kopieer de hele link of scan de code.',
  invitationNewerText:
    'Deze uitnodiging is gemaakt met een nieuwere versie van Ontwikkeltafel. Sluit de app, open hem opnieuw met internet en probeer het nog eens.',
  invitationAddressText:
    'Het adres om elkaar te vinden dat erin staat, kan niet. Het moet kort zijn, met wss:// beginnen en geen wachtwoord bevatten. Er is niets aangesloten. Vraag om een nieuwe uitnodiging.',
  roundUnprovenTitle: 'De gesloten ronde is nog niet te controleren',
  roundUnprovenText:
    'Er is niets ingebracht. Dit apparaat weet nog niet wie de gespreksleider is. Verbind met een ander apparaat aan tafel en probeer het dan opnieuw.',
  notAllowedTitle: 'Dat kan alleen de gespreksleider',
  notAllowedText: 'Er is niets veranderd. Vraag wie de tafel leidt om het te doen.',
  browserTooOldTitle: 'Deze browser is te oud voor een tafel',
  browserTooOldText:
    'De browser kan de sleutels van een tafel niet maken of controleren. Uw voorbereiding blijft gewoon staan. Werk de browser bij en probeer het opnieuw.',
  tableNewerTitle: 'Deze tafel is van een nieuwere versie',
  tableNewerText:
    'U kunt alles lezen, maar nog niet schrijven, zodat er niets verloren gaat. Open de app opnieuw met internet om bij te werken.',
  tableUnreadableTitle: 'Deze tafel is op dit apparaat niet te lezen',
  tableUnreadableText:
    'Er is niets overschreven. De andere deelnemers hebben de tafel ook: verwijder hem hier en sluit opnieuw aan met de uitnodiging, dan komt alles terug.',
  webrtcUnavailableTitle: 'Deze browser kan geen andere apparaten bereiken',
  webrtcUnavailableText:
    'U kunt hier wel werken: alles blijft op dit apparaat staan. Gebruik voor het samenwerken een recente Safari, Chrome, Edge of Firefox.',
  secureContextTitle: 'Deze verbinding is niet beveiligd',
  secureContextText:
    'Een tafel werkt alleen op een adres dat met https begint. Vraag het adres na bij wie de app aanbiedt.',
  signallingUnreachableTitle: 'Nieuwe deelnemers kunnen nu niet aansluiten',
  signallingUnreachableText:
    'Het adres waar apparaten elkaar vinden, is niet bereikbaar. Met wie al verbonden is, werkt u gewoon door. Alles wat u typt, blijft op dit apparaat.',
  signallingAddressTitle: 'Dit adres kan niet',
  signallingAddressText: 'Een adres om elkaar te vinden begint met wss:// of ws://.',
  contentUnreadableTitle: 'Een deel van de app is niet goed geladen',
  contentUnreadableText: 'Uw eigen werk is veilig. Open de app opnieuw met internet.',
  fileInvalidTitle: 'Dit bestand is niet ingelezen',
  fileInvalidText:
    'Het bestand is niet heel aangekomen of niet van deze app. Er is niets veranderd. Vraag het opnieuw aan wie het maakte.',
  unexpectedTitle: 'Er ging iets mis in dit scherm',
  unexpectedText:
    'Wat was opgeslagen, is veilig. Bewaar zo nodig eerst een reservekopie en open dit scherm dan opnieuw.',
  reloadedTitle: 'Een deel van de app kon niet worden opgehaald',
  retry: 'Probeer opnieuw',
  reload: 'Open de app opnieuw',
  toTables: 'Naar de tafels',
  toSettings: 'Naar instellingen',
  toHome: 'Naar start',
  saveCopy: 'Bewaar een kopie',
  saveBackup: 'Bewaar een reservekopie',
  backupSaved: 'De reservekopie is als bestand bewaard.',
  backupFailed: 'De reservekopie kon niet worden gemaakt.',
  unreadableRecords: {
    one: '{count} onderdeel kon niet worden gelezen en is weggelaten.',
    other: '{count} onderdelen konden niet worden gelezen en zijn weggelaten.',
  },
};
