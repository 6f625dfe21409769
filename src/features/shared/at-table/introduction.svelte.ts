import type { Introduction } from '$actions';
import type { ParticipantRole, PartyKind, Settings } from '$domain';

/** The longest name that still makes an id for the party. */
export const MAX_INTRODUCTION_LENGTH = 120;

/** What is missing of an introduction. */
export type IntroductionField = 'personName' | 'partyKind' | 'partyName' | 'role';

/** Who someone says they are, while they are filling it in. Begins with what this device knows. */
export class IntroductionDraft {
  personName = $state('');
  partyKind: PartyKind | undefined = $state();
  partyName = $state('');
  role: ParticipantRole | undefined = $state();
  /** Whether it was tried to go on: until then nothing is called missing. */
  isChecked = $state(false);

  constructor(known: Pick<Settings, 'personName' | 'partyKind' | 'partyName' | 'role'>) {
    this.personName = known.personName;
    this.partyKind = known.partyKind;
    this.partyName = known.partyName;
    this.role = known.role;
  }

  /** What is missing, in the order of the form. */
  get missing(): readonly IntroductionField[] {
    const { personName, partyKind, partyName, role } = this;
    return [
      ...(personName.trim() === '' ? (['personName'] as const) : []),
      ...(partyKind === undefined ? (['partyKind'] as const) : []),
      ...(partyName.trim() === '' ? (['partyName'] as const) : []),
      ...(role === undefined ? (['role'] as const) : []),
    ];
  }

  /** Whether a field must be called missing now. */
  isMissing(field: IntroductionField): boolean {
    return this.isChecked && this.missing.includes(field);
  }

  /** The introduction when it is complete. */
  read(): Introduction | undefined {
    this.isChecked = true;
    const { personName, partyKind, partyName, role } = this;
    if (this.missing.length > 0 || partyKind === undefined || role === undefined) return undefined;
    return { personName: personName.trim(), partyKind, partyName: partyName.trim(), role };
  }
}

/** What an introduction adds to the settings of a device that does not know it yet. */
export function introductionToSettings(introduction: Introduction, known: Settings): Partial<Settings> {
  return {
    ...(known.personName === '' ? { personName: introduction.personName } : {}),
    ...(known.partyName === '' ? { partyName: introduction.partyName } : {}),
    ...(known.partyKind === undefined ? { partyKind: introduction.partyKind } : {}),
    ...(known.role === undefined ? { role: introduction.role } : {}),
  };
}
