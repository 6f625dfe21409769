// @vitest-environment happy-dom
import { putSentence } from '$actions';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import ReadPage from '../../../../src/features/table/ReadPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { makeKnownTable } from '../../../helpers/table-harness';

const user = userEvent.setup();
let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(session.tableId);
});

test('DOC-11 each sentence says of which party it is; what came since is there when one looks again', async () => {
  renderWithApp(ReadPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Wie schreef wat' }));
  expect(await screen.findByRole('heading', { name: 'Visie door sjabloon' })).toBeTruthy();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
  valueOf(
    await putSentence(session.opening.opened, undefined, {
      words: 'Wij doen het samen.',
      from,
      traceWords: 'bij 1.1a',
    }),
  );
  expect(screen.queryByText('Wij doen het samen.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bekijk opnieuw' }));
  expect(await screen.findByText(/Wij doen het samen\./)).toBeTruthy();
  expect(screen.getAllByText('door Gemeente Leiden').length).toBeGreaterThan(0);
  expect(screen.queryByText('door niet bekend')).toBeNull();
});

test('HLP-4 below what one reads stand the words of it that are explained', async () => {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
  const words = 'Dit gaat naar het OOGO.';
  valueOf(await putSentence(session.opening.opened, undefined, { words, from, traceWords: 'bij 1.1a' }));
  renderWithApp(ReadPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByText('1 begrip in deze tekst'));
  await user.click(screen.getByRole('button', { name: 'OOGO: wat betekent dit?' }));
  expect(within(screen.getByRole('dialog', { name: 'OOGO' })).getByText(/^Verplicht overleg/)).toBeTruthy();
});

test('PRV-1 one tap masks words in what is read, printed and saved, and not at the table', async () => {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { opened } = session.opening;
  const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
  valueOf(await putSentence(opened, undefined, { words: 'Bel 06-12345678.', from, traceWords: 'bij 1.1a' }));
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:x';
  });
  renderWithApp(ReadPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
  expect(await screen.findByText(/Bel \[telefoonnummer weggelaten\]\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Wie schreef wat' }));
  expect(await screen.findByText(/Bel \[telefoonnummer weggelaten\]\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bewaar een kopie' }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const html = (await saved[0]?.text()) ?? '';
  expect(html).toContain('Bel [telefoonnummer weggelaten].');
  expect(html).not.toContain('06-12345678');
  expect(JSON.stringify(opened.table.document)).toContain('06-12345678');
});
