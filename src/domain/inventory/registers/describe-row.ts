import type { RegisterFacts } from '../register-row';

const joinFilled = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');

/** What a row of a register is called; empty where nothing of it was filled in. */
export function nameOfRow(row: RegisterFacts): string {
  switch (row.kind) {
    case 'school':
    case 'provider':
    case 'cooperation-agreement':
      return row.name.trim();
    case 'contract':
      return joinFilled(row.provider, row.lot);
    case 'basic-support':
      return row.school.trim();
    case 'need':
      return joinFilled(row.partnership, row.towards);
    case 'team-reach':
      return row.municipality.trim();
    case 'estimate':
      return joinFilled(row.area, row.formOfHelp);
  }
}

/** What is told of a row beside its name. */
export function textsOfRow(row: RegisterFacts): readonly string[] {
  switch (row.kind) {
    case 'school':
      return [row.municipality, ...row.partnerships, row.brin];
    case 'provider':
      return [...row.formsOfHelp, row.agb];
    case 'contract':
      return [row.contractedBy, ...row.offers.map(({ municipality }) => municipality)];
    case 'cooperation-agreement':
      return [row.arrangement, ...row.parties];
    case 'need':
    case 'team-reach':
      return [row.text];
    case 'basic-support':
    case 'estimate':
      return [];
  }
}
