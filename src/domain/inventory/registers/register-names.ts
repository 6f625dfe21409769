import type { Arrangement } from '../arrangement';
import type { RegisterRow } from '../register-row';
import type { Region } from '../../region';
import { compareNames } from '../compare-names';
import { readReckoning } from '../reckoning';

/** What is known on this device: what the registers are chosen from. */
export type KnownRows = {
  readonly arrangements: readonly Arrangement[];
  readonly registerRows: readonly RegisterRow[];
  readonly regions: readonly Region[];
};

/** The kinds of name that are chosen rather than typed. */
export const NAME_KINDS = [
  'schools',
  'providers',
  'municipalities',
  'partnerships',
  'parties',
  'arrangements',
  'formsOfHelp',
  'lots',
  'streams',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** The names to choose from, each once, by the alphabet. */
export type RegisterNames = Readonly<Record<NameKind, readonly string[]>>;

/** No names to choose from. */
export const noRegisterNames: RegisterNames = {
  schools: [],
  providers: [],
  municipalities: [],
  partnerships: [],
  parties: [],
  arrangements: [],
  formsOfHelp: [],
  lots: [],
  streams: [],
};

/** What is known besides one row: whoever fills that in is not offered what stands in it. */
export const exceptRow = ({ arrangements, registerRows, regions }: KnownRows, id: string): KnownRows => ({
  arrangements: arrangements.filter((row) => row.id !== id),
  registerRows: registerRows.filter((row) => row.id !== id),
  regions,
});

/** All names that the registers, the arrangements and the region hold, to choose from wherever one of them is asked. */
export function listRegisterNames({ arrangements, registerRows, regions }: KnownRows): RegisterNames {
  const of = namesByKind(registerRows);
  const schools = [...of.schools, ...arrangements.flatMap((row) => row.schools)];
  const providers = [...of.providers, ...arrangements.flatMap((row) => row.providers)];
  const municipalities = [
    ...regions.flatMap((region) => region.municipalities.map(({ name }) => name)),
    ...of.municipalities,
    ...arrangements.map(({ municipality }) => municipality),
  ];
  const partnerships = [
    ...regions.flatMap((region) => region.partnerships.map(({ name }) => name)),
    ...of.partnerships,
    ...arrangements.map(({ partnership }) => partnership),
  ];
  const parties = [...schools, ...providers, ...municipalities, ...partnerships];
  const shares = arrangements.flatMap(({ fundingShares }) => fundingShares);
  return {
    schools: sortNames(schools),
    providers: sortNames(providers),
    municipalities: sortNames(municipalities),
    partnerships: sortNames(partnerships),
    parties: sortNames(parties),
    arrangements: sortNames(arrangements.map(({ name }) => name)),
    formsOfHelp: sortNames(of.formsOfHelp),
    lots: sortNames([...regions.flatMap(({ lots }) => lots.map(({ name }) => name.nl)), ...of.lots]),
    streams: sortNames([
      ...regions.flatMap((region) => readReckoning(region).streams ?? []),
      ...shares.map(({ name = '' }) => name),
    ]),
  };
}

/** Names that differ in nothing but spaces at the ends and capitals are the same. */
export const toNameKey = (name: string): string => name.trim().toLocaleLowerCase('nl');

function namesByKind(
  rows: readonly RegisterRow[],
): Readonly<Record<'schools' | 'providers' | 'municipalities' | 'partnerships' | 'formsOfHelp' | 'lots', string[]>> {
  const names = {
    schools: new Array<string>(),
    providers: new Array<string>(),
    municipalities: new Array<string>(),
    partnerships: new Array<string>(),
    formsOfHelp: new Array<string>(),
    lots: new Array<string>(),
  };
  for (const row of rows) {
    if (row.kind === 'school') {
      names.schools.push(row.name);
      names.municipalities.push(row.municipality);
      names.partnerships.push(...row.partnerships);
    } else if (row.kind === 'provider') {
      names.providers.push(row.name);
      names.formsOfHelp.push(...row.formsOfHelp);
    } else if (row.kind === 'contract') {
      names.providers.push(row.provider);
      names.lots.push(row.lot);
      names.municipalities.push(...row.offers.map(({ municipality }) => municipality));
    } else if (row.kind === 'basic-support') names.schools.push(row.school);
    else if (row.kind === 'need') names.partnerships.push(row.partnership);
    else if (row.kind === 'team-reach') names.municipalities.push(row.municipality);
    else if (row.kind === 'estimate') names.formsOfHelp.push(row.formOfHelp);
  }
  return names;
}

/** Each once, as it was written first; by the alphabet. */
function sortNames(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = toNameKey(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name.trim());
  }
  return [...byKey.values()].sort(compareNames);
}
