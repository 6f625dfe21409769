import {
  ESTIMATE_SOURCES,
  ESTIMATE_UNITS,
  SCHOOL_KINDS,
  TRUST_LEVELS,
  type NameKind,
  type RegisterKind,
} from '$domain';
import type { MessageKey } from '$i18n';

type Choice = { readonly value: string; readonly label: MessageKey };

type Asking =
  | { readonly type: 'text'; readonly choose?: NameKind; readonly rows?: number }
  | { readonly type: 'names'; readonly choose?: NameKind }
  | { readonly type: 'number'; readonly kind: 'amount' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'known' | 'day' | 'offers' };

/** One field of the form of a register: what it is called, and how it is asked. */
export type RegisterField = Asking & { readonly field: string; readonly label: MessageKey; readonly hint?: MessageKey };

const schoolKinds = SCHOOL_KINDS.map((value): Choice => ({ value, label: `inventory.schoolKind_${value}` }));
const sources = ESTIMATE_SOURCES.map((value): Choice => ({ value, label: `registers.basis_${value}` }));
const units = ESTIMATE_UNITS.map((value): Choice => ({ value, label: `registers.unit_${value}` }));
const trusts = TRUST_LEVELS.map((value): Choice => ({ value, label: `registers.trust_${value}` }));

/** What each register asks, in order. */
export const REGISTER_FIELDS: Readonly<Record<RegisterKind, readonly RegisterField[]>> = {
  school: [
    { type: 'text', field: 'name', label: 'registers.name' },
    { type: 'choice', field: 'schoolKind', label: 'registers.schoolKind', choices: schoolKinds },
    { type: 'text', field: 'brin', label: 'registers.brin', hint: 'registers.brinHint' },
    { type: 'text', field: 'municipality', label: 'registers.municipality', choose: 'municipalities' },
    { type: 'names', field: 'partnerships', label: 'registers.partnerships', choose: 'partnerships' },
  ],
  provider: [
    { type: 'text', field: 'name', label: 'registers.name' },
    { type: 'text', field: 'agb', label: 'registers.agb' },
    { type: 'names', field: 'formsOfHelp', label: 'registers.formsOfHelp', choose: 'formsOfHelp' },
    { type: 'known', field: 'isContracted', label: 'registers.isContracted' },
    { type: 'known', field: 'isInView', label: 'registers.isInView' },
    { type: 'known', field: 'isTiedToEducation', label: 'registers.isTied' },
    { type: 'known', field: 'isAvailableToEducation', label: 'registers.isAvailable' },
    { type: 'text', field: 'educationHelp', label: 'registers.educationHelp', rows: 2 },
  ],
  contract: [
    { type: 'text', field: 'provider', label: 'registers.provider', choose: 'providers' },
    { type: 'text', field: 'contractedBy', label: 'registers.contractedBy', choose: 'municipalities' },
    { type: 'text', field: 'lot', label: 'registers.lot', choose: 'lots' },
    { type: 'text', field: 'terms', label: 'registers.terms', rows: 3 },
    { type: 'day', field: 'until', label: 'registers.until' },
    { type: 'offers', field: 'offers', label: 'registers.offers' },
  ],
  'cooperation-agreement': [
    { type: 'text', field: 'name', label: 'registers.name' },
    { type: 'names', field: 'parties', label: 'registers.parties', choose: 'parties' },
    { type: 'text', field: 'arrangement', label: 'registers.arrangement', choose: 'arrangements' },
  ],
  'basic-support': [
    { type: 'text', field: 'school', label: 'registers.school', choose: 'schools' },
    { type: 'known', field: 'attendanceOfficer', label: 'registers.attendanceOfficer' },
    { type: 'known', field: 'youthHealthCare', label: 'registers.youthHealthCare' },
    { type: 'number', field: 'socialWorkHours', label: 'registers.socialWorkHours', kind: 'amount' },
    { type: 'known', field: 'parentingSupport', label: 'registers.parentingSupport' },
    { type: 'known', field: 'mentalHealthConsultation', label: 'registers.mentalHealthConsultation' },
  ],
  need: [
    { type: 'text', field: 'partnership', label: 'registers.partnership', choose: 'partnerships' },
    { type: 'text', field: 'text', label: 'registers.need', hint: 'registers.needHint', rows: 3 },
    { type: 'text', field: 'towards', label: 'registers.towards', choose: 'municipalities' },
    { type: 'known', field: 'isHeard', label: 'registers.isHeard' },
  ],
  'team-reach': [
    { type: 'text', field: 'municipality', label: 'registers.municipality', choose: 'municipalities' },
    { type: 'text', field: 'text', label: 'registers.reach', rows: 3 },
  ],
  estimate: [
    { type: 'choice', field: 'basis', label: 'registers.basis', choices: sources },
    { type: 'text', field: 'area', label: 'registers.area', choose: 'municipalities' },
    { type: 'text', field: 'formOfHelp', label: 'registers.formOfHelp', choose: 'formsOfHelp' },
    { type: 'number', field: 'from', label: 'registers.from', kind: 'amount' },
    { type: 'number', field: 'to', label: 'registers.to', hint: 'registers.toHint', kind: 'amount' },
    { type: 'choice', field: 'unit', label: 'registers.unit', choices: units },
    { type: 'choice', field: 'trust', label: 'registers.trust', choices: trusts },
  ],
};

/** What every register asks of a row: where it comes from. */
export const SOURCE_FIELDS: readonly RegisterField[] = [
  { type: 'text', field: 'source', label: 'registers.source' },
  { type: 'day', field: 'referenceDate', label: 'registers.referenceDate' },
  { type: 'text', field: 'remarks', label: 'registers.remarks', rows: 3 },
];
