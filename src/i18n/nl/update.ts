export const update = {
  readyTitle: 'Er is een nieuwe versie',
  readyText: 'Bijwerken kan nu: er staat geen tafel open en alles wat u typte, is opgeslagen.',
  newLines: 'Dit is er nieuw:',
  noNewLines: 'Deze versie noemt zelf niets nieuws dat u merkt.',
  notSaid: 'Na het bijwerken leest u bij Instellingen wat er nieuw is.',
  now: 'Werk nu bij',
  later: 'Later',
  takingPlace: 'De nieuwe versie wordt klaargezet. Daarna opent Ontwikkeltafel opnieuw, in elk venster.',
  heldElsewhere:
    'Er is niets veranderd: in een ander venster van Ontwikkeltafel wordt nog gewerkt. Rond dat eerst af. Daarna kunt u hier bijwerken.',
  replacedTitle: 'De nieuwe versie staat klaar',
  replacedText:
    'In dit venster bent u nog bezig. Werk gewoon door. Het venster opent vanzelf opnieuw als u klaar bent en alles is opgeslagen.',
};
