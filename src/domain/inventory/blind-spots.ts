import { asksGapReason, sumFundingShares, type Arrangement } from './arrangement';
import type { RegisterRow, RegisterRowOf } from './register-row';
import { tellingName } from './sheet/likeness';
import { groupByName, nameToKey } from './tabulate';

/** What the inventory may leave open, in the order in which it is shown. Source: features.md INV-11. */
export const BLIND_SPOT_KINDS = [
  'no-number',
  'shares-not-whole',
  'contract-ended',
  'contract-before-school-year',
  'contract-end-differs',
  'provider-without-contract',
  'offer-leaves-out',
  'school-without-data',
  'form-nobody-gives',
] as const;

/** The row that a blind spot is found in. */
export type SpotPlace =
  | { readonly type: 'arrangement'; readonly id: string; readonly name: string }
  | { readonly type: 'register'; readonly kind: RegisterRow['kind']; readonly id: string; readonly name: string };

/** One thing that is not known or does not fit, with the facts it rests on. */
export type BlindSpot = { readonly place: SpotPlace } & (
  | { readonly kind: 'no-number' }
  | { readonly kind: 'shares-not-whole'; readonly total: number }
  | { readonly kind: 'contract-ended'; readonly day: string }
  | { readonly kind: 'contract-before-school-year'; readonly day: string; readonly schoolYearEnd: string }
  | { readonly kind: 'contract-end-differs'; readonly day: string; readonly provider: string; readonly until: string }
  | { readonly kind: 'provider-without-contract'; readonly provider: string }
  | { readonly kind: 'offer-leaves-out'; readonly municipality: string; readonly isOrigin: boolean }
  | { readonly kind: 'school-without-data'; readonly school: string }
  | { readonly kind: 'form-nobody-gives'; readonly formOfHelp: string }
);

/** What is looked through: everything of the inventory on this device. */
export type Looked = { readonly arrangements: readonly Arrangement[]; readonly registerRows: readonly RegisterRow[] };

/**
 * Finds what the inventory leaves open. Each spot rests on something that was filled in; where nothing was, nothing is
 * missed, but for the numbers of an arrangement.
 *
 * @param today `yyyy-mm-dd`; what ends on this day has not ended yet.
 */
export function findBlindSpots({ arrangements, registerRows }: Looked, today: string): readonly BlindSpot[] {
  return [
    ...arrangements.filter(isWithoutNumber).map((row): BlindSpot => ({ kind: 'no-number', place: placeOf(row) })),
    ...arrangements.filter(isWithoutReason).map(({ fundingShares, ...row }): BlindSpot => {
      const { total } = sumFundingShares(fundingShares);
      return { kind: 'shares-not-whole', place: placeOf(row), total };
    }),
    ...arrangements.flatMap((row) => findContractSpots(placeOf(row), row.contractEnd, today)),
    ...listOf(registerRows, 'contract').flatMap((row) =>
      findContractSpots(registerPlace(row, row.provider), row.until, today),
    ),
    ...findOtherEnds(arrangements, registerRows),
    ...findProviders(arrangements, registerRows),
    ...arrangements.flatMap(findLeftOut),
    ...findSchools(arrangements, registerRows),
    ...findForms(registerRows),
  ];
}

/** The last day of the school year that a day is in. Source: the school year runs from 1 August to 31 July. */
export function schoolYearEnd(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) <= '07-31' ? year : year + 1}-07-31`;
}

const listOf = <K extends RegisterRow['kind']>(rows: readonly RegisterRow[], kind: K): readonly RegisterRowOf<K>[] =>
  rows.filter((row): row is RegisterRowOf<K> => row.kind === kind);

const placeOf = ({ id, name }: Pick<Arrangement, 'id' | 'name'>): SpotPlace => ({ type: 'arrangement', id, name });

const registerPlace = ({ kind, id }: RegisterRow, name: string): SpotPlace => ({ type: 'register', kind, id, name });

const isWithoutNumber = ({ youthCount, youthCountBelow }: Arrangement): boolean =>
  youthCount === undefined && youthCountBelow === undefined;

/** Shares that do not make 100 %, of which it is not said why. */
const isWithoutReason = ({ fundingShares, fundingGapReason = '' }: Arrangement): boolean =>
  asksGapReason(fundingShares) && fundingGapReason.trim() === '';

function findContractSpots(place: SpotPlace, day: string | undefined, today: string): readonly BlindSpot[] {
  if (day === undefined) return [];
  if (day < today) return [{ kind: 'contract-ended', place, day }];
  const end = schoolYearEnd(day);
  return day < end ? [{ kind: 'contract-before-school-year', place, day, schoolYearEnd: end }] : [];
}

/** Ends of contracts that stand at an arrangement, where no contract of that provider in the register ends on that day. */
function findOtherEnds(arrangements: readonly Arrangement[], registers: readonly RegisterRow[]): readonly BlindSpot[] {
  const contracts = listOf(registers, 'contract').flatMap(({ provider, until }) =>
    until === undefined ? [] : [{ key: tellingName(provider), provider: provider.trim(), until }],
  );
  return arrangements.flatMap((row): readonly BlindSpot[] => {
    const { contractEnd: day } = row;
    if (day === undefined || contracts.length === 0) return [];
    const keys = new Set(row.providers.map(tellingName).filter((key) => key !== ''));
    const known = contracts.filter(({ key }) => keys.has(key));
    const [first] = known;
    if (first === undefined || known.some(({ until }) => until === day)) return [];
    const { provider, until } = first;
    return [{ kind: 'contract-end-differs', place: placeOf(row), day, provider, until }];
  });
}

/** Providers that are at work in an arrangement, of which no contract was filled in anywhere; each once. */
function findProviders(arrangements: readonly Arrangement[], registers: readonly RegisterRow[]): readonly BlindSpot[] {
  // The same provider is written in several ways: with ‘Stichting’ and without.
  const contracted = new Set(
    [
      ...listOf(registers, 'contract').map(({ provider }) => provider),
      ...listOf(registers, 'provider')
        .filter(({ isContracted }) => isContracted === 'yes')
        .map(({ name }) => name),
      ...arrangements.filter(({ contractEnd }) => contractEnd !== undefined).flatMap(({ providers }) => providers),
    ].map(tellingName),
  );
  const found = new Map<string, BlindSpot>();
  for (const row of arrangements) {
    for (const provider of row.providers.map((name) => name.trim())) {
      const key = tellingName(provider);
      if (key === '' || contracted.has(key) || found.has(key)) continue;
      found.set(key, { kind: 'provider-without-contract', place: placeOf(row), provider });
    }
  }
  return [...found.values()];
}

/**
 * The municipalities that youths come from, where they are not among those that something is offered to. Where these were not
 * filled in: that of the school.
 */
function findLeftOut(row: Arrangement): readonly BlindSpot[] {
  const offered = toKeys(row.offeredTo);
  if (offered.size === 0) return [];
  const origins = (row.origins ?? []).filter(({ municipality }) => municipality.trim() !== '');
  const isOrigin = origins.length > 0;
  const municipalities = isOrigin
    ? origins.filter(({ youthCount }) => youthCount !== 0).map(({ municipality }) => municipality)
    : [row.municipality];
  return groupByName(municipalities, (name) => [name])
    .filter(({ key }) => key !== '' && !offered.has(key))
    .map(({ name }) => ({ kind: 'offer-leaves-out', place: placeOf(row), municipality: name, isOrigin }));
}

/** Schools of the register that stand nowhere else. */
function findSchools(arrangements: readonly Arrangement[], registers: readonly RegisterRow[]): readonly BlindSpot[] {
  const known = toKeys([
    ...arrangements.flatMap(({ schools }) => schools),
    ...listOf(registers, 'basic-support').map(({ school }) => school),
  ]);
  return listOf(registers, 'school').flatMap((row): readonly BlindSpot[] => {
    const school = row.name.trim();
    return school === '' || known.has(nameToKey(school))
      ? []
      : [{ kind: 'school-without-data', place: registerPlace(row, school), school }];
  });
}

/** Forms of help that an estimate speaks of and no provider was listed with; each once. */
function findForms(registers: readonly RegisterRow[]): readonly BlindSpot[] {
  const given = toKeys(listOf(registers, 'provider').flatMap(({ formsOfHelp }) => formsOfHelp));
  const found = new Map<string, BlindSpot>();
  for (const row of listOf(registers, 'estimate')) {
    const formOfHelp = row.formOfHelp.trim();
    const key = nameToKey(formOfHelp);
    if (key === '' || given.has(key) || found.has(key)) continue;
    found.set(key, { kind: 'form-nobody-gives', place: registerPlace(row, formOfHelp), formOfHelp });
  }
  return [...found.values()];
}

const toKeys = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(nameToKey).filter((key) => key !== ''));
