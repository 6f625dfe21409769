export const install = {
  first: 'Zet de app eerst op het beginscherm',
  title: 'Op het beginscherm',
  text: 'Zet Ontwikkeltafel op het beginscherm vóórdat u begint: op een iPad bewaart de app op het beginscherm zijn gegevens apart van Safari.',
  ios: 'iPad of iPhone: tik op Delen en kies “Zet op beginscherm”.',
  android: 'Android: open het menu van Chrome en kies “App installeren”.',
  desktop: 'Computer: klik op het installatieteken in de adresbalk van Chrome of Edge.',
  now: 'Installeer nu',
  isInstalled: 'U gebruikt Ontwikkeltafel als app.',
};
