export const connect = {
  // Nodig uit
  inviteTitle: 'Nodig uit',
  inviteLead: 'Laat de code scannen of stuur de link. Aansluiten kost een minuut en vraagt geen account.',
  qrLabel: 'QR-code met de uitnodiging voor {table}. Dezelfde link staat hieronder als tekst.',
  linkAndPeople: 'De link en wie er aan tafel zit',
  link: 'Uitnodigingslink',
  copyLink: 'Kopieer de link',
  copied: 'De link is gekopieerd.',
  copyByHand:
    'Kopiëren lukte niet vanzelf. De link is geselecteerd: kopieer hem met Ctrl+C of met het menu van uw apparaat.',
  share: 'Stuur de link',
  shareText: 'Sluit aan bij de tafel {table}.',
  whatItGives: 'Wie deze link heeft, kan meelezen en meeschrijven. Stuur hem alleen aan deelnemers.',
  noServer: 'Het deel na het #-teken gaat naar geen enkele server. Alleen de apparaten aan tafel kennen het.',
  nowHere: 'Nu aan tafel',
  stayOpen:
    'Laat de tafel op uw apparaat open tot de anderen binnen zijn: de tafel komt van een apparaat dat hem al heeft.',
  toTable: 'Naar de tafel',
  // Wie bent u
  whoAreYou: 'Wie bent u?',
  whoSees:
    'Uw naam, uw partij en uw rol ziet iedereen aan deze tafel. Wat u voorbereidde, blijft op dit apparaat tot u het zelf inbrengt.',
  personName: 'Uw naam',
  personNameHint: 'Zo zien de anderen u.',
  partyKind: 'Wat voor partij vertegenwoordigt u?',
  choosePartyKind: 'Kies een soort partij',
  partyName: 'Naam van uw partij',
  partyNameHint: 'Collega’s vullen hier dezelfde naam in, dan zit u samen voor één partij aan tafel.',
  role: 'Uw rol',
  chooseRole: 'Kies een rol',
  missing_personName: 'Vul uw naam in.',
  missing_partyKind: 'Kies wat voor partij u vertegenwoordigt.',
  missing_partyName: 'Vul de naam van uw partij in.',
  missing_role: 'Kies uw rol.',
  // Aansluiten
  joinTitle: 'Sluit aan bij een tafel',
  joinLead: 'Zeg wie u bent. Meer is niet nodig: geen account en geen e-mailadres.',
  join: 'Sluit aan',
  pasteAgain: 'Plak de link opnieuw',
};
