// @vitest-environment happy-dom
import { blankAgreementDraft, ok, type AgreementDraft } from '$domain';
import { expect, test } from 'vitest';
import { AgreementEditor } from '../../../../src/features/agreements/agreement-editor.svelte';

const clause = {
  title: { nl: 'Wachttijd melden', en: 'Report waiting time' },
  text: { nl: 'De {aanbieder} meldt elke {periode} de wachttijd.', en: 'The {provider} reports every {period}.' },
};

function open(record: AgreementDraft) {
  const rows: AgreementDraft[] = [];
  const editor = new AgreementEditor(
    {
      clock: { nowMs: () => 5_000 },
      app: { expectSave: () => () => undefined, holdUpdates: () => () => undefined, save: (write) => write() },
      records: {
        put: (row) => {
          rows.push(row);
          return Promise.resolve(ok(undefined));
        },
        remove: () => Promise.resolve(ok(undefined)),
      },
    },
    { record, isNew: true },
  );
  return { editor, rows };
}

test('a draft can begin with a clause, whose slots stay open', async () => {
  const { editor, rows } = open(blankAgreementDraft('one', 'A6', 1_000));
  expect(editor.mayTakeClause).toBe(true);
  editor.takeClause(clause, 'A6');
  await editor.close();
  expect(rows.at(-1)).toMatchObject({
    title: 'Wachttijd melden',
    text: 'De {aanbieder} meldt elke {periode} de wachttijd.',
    basedOnClause: 'A6',
    themeCode: 'A6',
  });
});

test('words that were typed are never replaced by a clause', () => {
  const { editor } = open(blankAgreementDraft('one', 'A6', 1_000));
  editor.change({ title: 'Mijn titel' });
  editor.takeClause(clause, 'A6');
  expect(editor.draft.title).toBe('Mijn titel');
  expect(editor.mayTakeClause).toBe(false);
});
