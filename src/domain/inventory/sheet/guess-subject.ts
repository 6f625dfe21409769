import { REGISTER_KINDS } from '../register-row';
import { ARRANGEMENT_FORM } from './arrangement-form';
import { findTable, fitOfTable, type SheetRows } from './find-table';
import { findSheetKind, registerForm } from './registers/register-form';
import type { SheetForm, SheetSubject } from './sheet-form';

/** What a sheet may be for, in the order in which it is offered. */
export const SHEET_SUBJECTS: readonly SheetSubject[] = ['arrangement', ...REGISTER_KINDS];

/** How rows of one kind stand in a sheet. */
export const sheetForm = (subject: SheetSubject): SheetForm =>
  subject === 'arrangement' ? ARRANGEMENT_FORM : registerForm(subject);

/**
 * Guesses what a sheet is for: by its name, else by its headings.
 *
 * @param wanted What a person came to take over; it stands where the sheet itself tells no more of another.
 */
export function guessSubject(name: string, rows: SheetRows, wanted: SheetSubject = 'arrangement'): SheetSubject {
  const called = findSheetKind(name);
  if (called !== undefined) return called;
  const fits = SHEET_SUBJECTS.map((subject) => {
    const form = sheetForm(subject);
    return { subject, fit: fitOfTable(findTable(rows, new Map(), form), form) + (subject === wanted ? 0.25 : 0) };
  });
  const [best] = fits.sort((one, other) => other.fit - one.fit);
  // One heading that is known tells too little.
  return best === undefined || best.fit < 2 ? wanted : best.subject;
}
