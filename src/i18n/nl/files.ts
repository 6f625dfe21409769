export const files = {
  title: 'Lees een bestand in',
  lead: 'Kies een reservekopie, een pakket van een tafel of een regiobestand. U ziet eerst wat erin staat.',
  pick: 'Kies een bestand',
  pickHint: 'Bestanden van deze app eindigen op .zip.',
  dropHere: 'U kunt een bestand ook naar dit venster slepen.',
  opening: '{name} wordt geopend…',
  notTaken: '{name} is niet ingelezen',
  problem_foreign: 'Dit is geen bestand van deze app. Er is niets veranderd.',
  problem_damaged:
    'Het bestand is beschadigd of niet heel aangekomen. Er is niets veranderd. Vraag de maker om het nog eens te sturen.',
  problem_newer: 'Een nieuwere versie van de app maakte dit bestand. Werk deze app bij en probeer het dan opnieuw.',
  'problem_too-large': 'Het bestand is te groot voor deze app. Er is niets veranderd.',
  'problem_wrong-phrase': 'Met deze wachtzin gaat het bestand niet open.',
  'problem_no-key':
    'Dit pakket hoort bij een tafel die dit apparaat niet kent. Sluit eerst aan bij die tafel met een uitnodiging.',
  problem_unsigned: 'Niemand die aan deze tafel mag schrijven, heeft dit pakket ondertekend. Er is niets veranderd.',
};
