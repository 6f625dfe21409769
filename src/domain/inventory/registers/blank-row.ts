import type { RegisterKind, RegisterRow, RegisterRowOf } from '../register-row';

type Common = Pick<RegisterRow, 'v' | 'id' | 'createdAt' | 'updatedAt' | 'source' | 'remarks'>;
type Makers = { readonly [K in RegisterKind]: (common: Common) => RegisterRowOf<K> };

const makers: Makers = {
  school: (common) => ({ ...common, kind: 'school', name: '', brin: '', municipality: '', partnerships: [] }),
  provider: (common) => ({
    ...common,
    kind: 'provider',
    name: '',
    agb: '',
    formsOfHelp: [],
    isContracted: 'unknown',
    isInView: 'unknown',
    isTiedToEducation: 'unknown',
    isAvailableToEducation: 'unknown',
    educationHelp: '',
  }),
  contract: (common) => ({
    ...common,
    kind: 'contract',
    provider: '',
    contractedBy: '',
    lot: '',
    terms: '',
    offers: [],
  }),
  'cooperation-agreement': (common) => ({
    ...common,
    kind: 'cooperation-agreement',
    name: '',
    parties: [],
    arrangement: '',
  }),
  'basic-support': (common) => ({
    ...common,
    kind: 'basic-support',
    school: '',
    attendanceOfficer: 'unknown',
    youthHealthCare: 'unknown',
    parentingSupport: 'unknown',
    mentalHealthConsultation: 'unknown',
  }),
  need: (common) => ({ ...common, kind: 'need', partnership: '', text: '', towards: '', isHeard: 'unknown' }),
  'team-reach': (common) => ({ ...common, kind: 'team-reach', municipality: '', text: '' }),
  estimate: (common) => ({ ...common, kind: 'estimate', area: '', formOfHelp: '' }),
};

/** A new row of a register, with nothing filled in. */
export function blankRegisterRow<K extends RegisterKind>(kind: K, id: string, nowMs: number): RegisterRowOf<K> {
  const make: Makers[K] = makers[kind];
  return make({ v: 1, id, createdAt: nowMs, updatedAt: nowMs, source: '', remarks: '' });
}
