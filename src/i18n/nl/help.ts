export const help = {
  title: 'Hulp',
  lead: 'Kort en in gewone woorden. Deze uitleg werkt ook zonder internet.',
  toGuide: 'Bereid een bijeenkomst voor',
  guideTitle: 'Een bijeenkomst voorbereiden',
  guideLead: 'Voor de gespreksleider: zo vinden de apparaten elkaar in de zaal, ook zonder internet.',
  glossaryTitle: 'Begrippen en afkortingen',
  glossaryLead: 'De woorden van jeugdhulp en passend onderwijs in twee regels.',
  searchTerm: 'Zoek een begrip',
  foundTerms: { one: '{count} begrip gevonden', other: '{count} begrippen gevonden' },
};
