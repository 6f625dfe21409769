import {
  blankAgreementDraft,
  blankArrangement,
  blankRegisterRow,
  changeAnswer,
  type AgreementDraft,
  type Answer,
  type Arrangement,
  type OwnSpread,
  type Participant,
  type Party,
  type RegisterRowOf,
} from '$domain';

/** An answer to a part, as someone might give it. */
export const sampleAnswer = (partCode: string, change: Parameters<typeof changeAnswer>[3] = { value: 'yes' }): Answer =>
  changeAnswer(undefined, { id: 'clarifying-questions', version: 1 }, partCode, change, 1_000);

/** How the members of a party stood, with one voice of the minority that is told. */
export const sampleSpread = (change: Partial<OwnSpread> = {}): OwnSpread => ({
  tableId: 'internal-table',
  countedAt: Date.UTC(2026, 2, 12, 12),
  memberCount: 4,
  counts: [
    { value: 'yes', count: 2 },
    { value: 'no', count: 1 },
  ],
  told: [{ value: 'no', explanation: 'Bij ons is er geen klas.' }],
  ...change,
});

/** An arrangement with every field filled in. */
export const sampleArrangement = (id: string, change: Partial<Arrangement> = {}): Arrangement => ({
  ...blankArrangement(id, 1_000),
  name: 'Zorgklas',
  schools: ['De Brug', 'Het Anker'],
  schoolKind: 'special',
  municipality: 'Leiden',
  partnership: 'SWV Rijnstreek',
  targetGroup: 'leerlingen met een ernstige ondersteuningsvraag',
  since: '2015-01-01',
  youthCount: 14,
  youthCountSource: 'Telling school',
  youthCountDate: '2026-09-01',
  origins: [{ municipality: 'Leiden', youthCount: 9 }, { municipality: 'Lisse' }],
  volume: { amount: 12.5, unit: 'hours-per-week' },
  volumeSource: 'Contract',
  volumeDate: '2026-01-01',
  fundingShares: [
    { stream: 'municipality-youth-act', percentage: 60 },
    { stream: 'partnership', percentage: 40 },
  ],
  fundingGapReason: 'Gemeente Lisse beslist nog',
  financialOwner: { state: 'named', names: ['Gemeente Leiden'] },
  contentOwner: { state: 'shared', names: ['De Brug', 'Aanbieder X'] },
  providers: ['Aanbieder X'],
  cooperationAgreement: 'yes',
  isPartOfOffer: 'no',
  offeredTo: ['Leiden', 'Leiderdorp'],
  contractEnd: '2026-12-31',
  continuity: 'no',
  continuityHow: 'Nog te regelen',
  parentsPart: 'Ouders praten mee',
  source: 'Opgave school',
  referenceDate: '2026-10-01',
  remarks: 'Geen',
  startedFrom: { checklistId: 'clarifying-questions', partCode: '4.2a' },
  ownNote: 'Alleen voor mijzelf',
  ...change,
});

/** A school of the register with every field filled in. */
export const sampleSchool = (id: string, change: Partial<RegisterRowOf<'school'>> = {}): RegisterRowOf<'school'> => ({
  ...blankRegisterRow('school', id, 1_000),
  name: 'De Brug',
  schoolKind: 'special',
  brin: '00AA',
  municipality: 'Leiden',
  partnerships: ['SWV Rijnstreek'],
  source: 'Opgave school',
  referenceDate: '2026-10-01',
  ...change,
});

/** An agreement draft with every field filled in. */
export const sampleDraft = (id: string, change: Partial<AgreementDraft> = {}): AgreementDraft => ({
  ...blankAgreementDraft(id, 'A6', 1_000),
  title: 'Wachttijd melden',
  text: 'De aanbieder meldt de wachttijd elke maand.',
  parties: ['Gemeente Leiden', 'Aanbieder X'],
  termFrom: '2027-01-01',
  termUntil: '2028-12-31',
  startedFrom: { checklistId: 'clarifying-questions', partCode: '4.1a' },
  ownNote: 'Bodem: elk kwartaal',
  ...change,
});

/** A party and someone who speaks for it. */
export function sampleSeat(name: string, addedAt = 1): { readonly participant: Participant; readonly party: Party } {
  const party: Party = { id: `school.${name}`, kind: 'school', name, addedAt };
  return {
    party,
    participant: {
      id: `p-${name}`,
      name: `Persoon ${name}`,
      partyId: party.id,
      role: 'care-coordinator',
      joinedAt: addedAt,
    },
  };
}
