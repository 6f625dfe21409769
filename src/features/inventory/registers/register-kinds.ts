import { REGISTER_KINDS, type RegisterKind } from '$domain';

/** The place of all registers. */
export const REGISTERS_PATH = '/voorbereiden/registers';

/** How each register is called in its address. */
const SLUG_BY_KIND: Readonly<Record<RegisterKind, string>> = {
  school: 'scholen',
  provider: 'aanbieders',
  contract: 'contracten',
  'cooperation-agreement': 'samenwerkingsovereenkomsten',
  'basic-support': 'basisondersteuning',
  need: 'behoeften',
  'team-reach': 'reikwijdte',
  estimate: 'inschattingen',
};

/** The place of one register. */
export const registerPath = (kind: RegisterKind): string => `${REGISTERS_PATH}/${SLUG_BY_KIND[kind]}`;

/** Which register an address names; `undefined` where there is none of that name. */
export const findRegisterKind = (slug: string | undefined): RegisterKind | undefined =>
  REGISTER_KINDS.find((kind) => SLUG_BY_KIND[kind] === slug);
