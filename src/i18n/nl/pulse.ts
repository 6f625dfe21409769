/** The few questions that come back once the purchasing is done. */
export const pulse = {
  title: 'Polsslag',
  lead: 'Vijf korte vragen voor na de inkoop. Wat u eerder zei, blijft staan.',
  lastTaken: 'Laatst opgenomen op {date}.',
  due: 'Dat is een kwartaal of langer geleden.',
  again: 'Neem de polsslag opnieuw op',
  begun: 'Uw vorige antwoorden staan er nog. Tik op ‘Klopt nog’ of kies een ander antwoord.',
  toConfirm: {
    one: 'Nog {count} vraag te gaan. Tik op ‘Klopt nog’ of kies een ander antwoord.',
    other: 'Nog {count} vragen te gaan. Tik op ‘Klopt nog’ of kies een ander antwoord.',
  },
  question: '{code} {question}',
  bringIn:
    'U kunt deze antwoorden aan tafel inbrengen, zoals elk antwoord. De toelichting gaat dan mee: noem geen namen of gegevens van kinderen.',
};
