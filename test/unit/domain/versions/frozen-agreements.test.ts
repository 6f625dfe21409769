import { agreementsToText, parseAgreements, type TableAgreement } from '$domain';
import { expect, test } from 'vitest';

const agreement: TableAgreement = {
  id: 'a',
  partyId: 'p',
  participantId: 'anna',
  broughtInAt: 5,
  themeCode: 'A6',
  title: 'Wachttijd',
  text: 'Binnen 6 weken.',
  parties: ['De Brug'],
};

test('AGR-5 the agreements on the table are kept with a version and read back; what is none is left', () => {
  expect(parseAgreements(agreementsToText([agreement]))).toEqual([agreement]);
  for (const text of [undefined, '', '{', '[1]', '{}']) expect(parseAgreements(text)).toEqual([]);
});
