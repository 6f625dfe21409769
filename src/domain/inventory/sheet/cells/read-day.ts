import { err, ok, type Result } from '../../../result';
import type { CellReason } from '../column';

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Reads a day as Dutch people and spreadsheets write it (`1-10-2026`, `1 oktober 2026`, `2026-10-01`), as `yyyy-mm-dd`. */
export function readDay(text: string): Result<string, CellReason> {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(typed);
  if (iso !== null) return toDay(iso[1], iso[2], iso[3]);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: [\d:.]+)?$/.exec(typed);
  if (dutch !== null) return toDay(dutch[3], dutch[2], dutch[1]);
  const words = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})$/.exec(typed);
  if (words === null) return err('not-a-day');
  const name = words[2] === 'mrt' ? 'maa' : (words[2] ?? '');
  return toDay(words[3], String(MONTHS.indexOf(name) + 1), words[1]);
}

function toDay(year = '', month = '', day = ''): Result<string, CellReason> {
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(Date.UTC(Number(full), Number(month) - 1, Number(day)));
  const exists = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  return exists && Number(full) >= 1900 ? ok(written) : err('not-a-day');
}
