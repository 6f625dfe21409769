/** The texts of who wrote what in the document of a table. */
export const wrote = {
  title: 'Wie schreef wat',
  lead: 'Per zin welke partijen eraan schreven. Hoe lang of hoeveel iemand schreef, houdt niemand bij.',
  again: 'Bekijk opnieuw',
  by: 'door {names}',
  template: 'sjabloon',
  unknown: 'niet bekend',
  limits:
    'Niet bekend: geschreven voordat de app dit bijhield, of met een oudere versie. Wie een alinea splitst of er een kop van maakt, telt daarna als schrijver van dat stuk.',
};
