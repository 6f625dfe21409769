import { agreementsToText, parseAgreements, parseBeside, type BesideNote, type TableAgreement } from '$domain';
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

test('TD111 what else stands beside the document is kept with the agreements, where a build from before reads past it', () => {
  const beside: readonly BesideNote[] = [{ about: 'action', title: 'Bel de scholen', lines: ['Korte termijn'] }];
  const other = { ...agreement, id: 'b' };
  for (const agreements of [[], [agreement], [agreement, other]]) {
    const text = agreementsToText(agreements, beside);
    expect([parseAgreements(text), parseBeside(text)]).toEqual([agreements, beside]);
    expect(parseBeside(agreementsToText(agreements, []))).toEqual([]);
    // Of a version from before nothing is told.
    expect(parseBeside(agreementsToText(agreements))).toBeUndefined();
  }
  expect(agreementsToText([])).toBeUndefined();
  for (const odd of ['{"beside":5}', '{"beside":[{"about":"mood"}]}', '[null]', '7', '{'])
    expect([parseBeside(odd), parseAgreements(odd)]).toEqual([undefined, []]);
});
