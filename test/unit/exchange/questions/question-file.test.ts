import { loadChecklist } from '$content';
import {
  addOwnQuestion,
  blankOwnQuestion,
  changeOwnQuestion,
  planOwnQuestions,
  type QuestionFileProblem,
  type QuestionRow,
  type Result,
} from '$domain';
import { MAX_SHEET_BYTES } from '../../../../src/exchange/spreadsheet/spreadsheet';
import { readQuestions, writeQuestions } from '$exchange';
import { strToU8 } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();

function rowsOf(read: Result<readonly QuestionRow[], QuestionFileProblem>): readonly QuestionRow[] {
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '2', wording: { nl: '=Wie belt; en “wanneer”?', en: 'Who?' }, addressees: ['school', 'youth-team'] },
  1_000,
);
const hidden = changeOwnQuestion(blankOwnQuestion(checklist, '1.1a', 1_000), { isHidden: true }, 1_000);
const reworded = changeOwnQuestion(blankOwnQuestion(checklist, '1.1b', 1_000), { wording: { nl: 'Anders' } }, 1_000);
const present = [own, hidden, reworded];

describe('a file with questions', () => {
  test.each(['ods', 'xlsx', 'csv', 'json'] as const)(
    'EX62 as %s brings to an empty device what the region has, and changes nothing at home',
    async (kind) => {
      const { name, bytes } = await writeQuestions(kind, checklist, present);
      expect(name).toBe(`vragenlijst.${kind}`);
      const rows = rowsOf(await readQuestions(bytes, checklist));
      expect(planOwnQuestions(checklist, present, rows, 5_000)).toMatchObject({ writes: [] });
      const { writes, rows: planned } = planOwnQuestions(checklist, [], rows, 5_000);
      expect(planned.filter(({ type }) => type === 'refused')).toEqual([]);
      expect(
        writes
          .map(({ partCode, wording, isHidden, addressees, themeCode }) => ({
            partCode,
            wording,
            isHidden,
            addressees,
            themeCode,
          }))
          .sort(byCode),
      ).toEqual(
        present
          .map(({ partCode, wording, isHidden, addressees, themeCode }) => ({
            partCode,
            wording,
            isHidden,
            addressees,
            themeCode,
          }))
          .sort(byCode),
      );
    },
  );

  test.each([
    ['foreign', strToU8('{"kind":"iets"}')],
    ['foreign', strToU8('{ dit is geen JSON')],
    ['no-columns', strToU8('Naam;Adres\nA;B\n')],
    ['no-columns', strToU8('zomaar een tekst')],
    ['no-columns', new Uint8Array(0)],
    ['empty', strToU8('Code;Thema;Vraag\n;;\n')],
    ['too-many', strToU8(`Thema;Vraag\n${'2;Wie?\n'.repeat(1_001)}`)],
    ['too-large', new Uint8Array(MAX_SHEET_BYTES + 1)],
    ['foreign', new Uint8Array([0, 1, 2])],
  ])('%s is said of a file that is not to be read', async (problem, bytes) => {
    expect(await readQuestions(bytes, checklist)).toEqual({ ok: false, error: problem });
  });

  test.each(['ods', 'xlsx'] as const)(
    'EX60 LibreOffice reads %s, and what it writes of it is read here',
    async (kind) => {
      if (!hasLibreOffice) return;
      const folder = mkdtempSync(join(tmpdir(), 'vragen-'));
      const { name, bytes } = await writeQuestions(kind, checklist, present);
      writeFileSync(join(folder, name), bytes);
      const to = kind === 'ods' ? 'xlsx' : 'ods';
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)]);
      const rows = rowsOf(
        await readQuestions(new Uint8Array(readFileSync(join(folder, `vragenlijst.${to}`))), checklist),
      );
      expect(planOwnQuestions(checklist, present, rows, 5_000)).toMatchObject({ writes: [] });
    },
    120_000,
  );
});

const byCode = (one: { partCode: string }, other: { partCode: string }): number =>
  one.partCode < other.partCode ? -1 : 1;

const hasLibreOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
