// @vitest-environment happy-dom
import type { DocumentBlock, TextRun } from '$editor';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import BlockView from '../../../../src/features/shared/reading/BlockView.svelte';

const run = (text: string, look: Partial<TextRun> = {}): TextRun => ({
  text,
  isStrong: false,
  isEmphasised: false,
  link: undefined,
  ...look,
});

const paragraph = (...runs: TextRun[]): DocumentBlock => ({ kind: 'paragraph', runs });

test('the text reads letter for letter, with its looks and links and no space that was not typed', () => {
  const runs = [run('Wij doen '), run('sa', { isStrong: true }), run('men', { isEmphasised: true }), run('.')];
  const { container } = render(BlockView, {
    blocks: [paragraph(...runs, run('Bron', { link: 'https://a.example/' }))],
  });
  expect(container.querySelector('p')?.textContent).toBe('Wij doen samen.Bron');
  expect(container.querySelector('strong')?.textContent).toBe('sa');
  expect(screen.getByRole('link', { name: 'Bron' }).getAttribute('href')).toBe('https://a.example/');
});

test('headings stand below the title of the page, lists and tables keep their form', () => {
  const blocks: readonly DocumentBlock[] = [
    { kind: 'heading', level: 1, runs: [run('Visie')] },
    { kind: 'list', firstNumber: 3, entries: [[paragraph(run('drie'))], [paragraph(run('vier'))]] },
    {
      kind: 'table',
      rows: [[{ isHeader: true, columnSpan: 2, rowSpan: 1, blocks: [paragraph(run('kop'))] }]],
    },
    { kind: 'quote', blocks: [paragraph(run('gezegd'))] },
    { kind: 'quote', blocks: [paragraph(run('let op'))], isCallout: true },
  ];
  render(BlockView, { blocks });
  expect(screen.getByRole('heading', { name: 'Visie', level: 2 })).toBeTruthy();
  expect(screen.getByRole('list').getAttribute('start')).toBe('3');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  // A table that is wider than the page is moved by keyboard too.
  expect(screen.getByRole('region', { name: 'Tabel in de tekst' }).tabIndex).toBe(0);
  expect(screen.getByRole('columnheader', { name: 'kop' }).getAttribute('colspan')).toBe('2');
  expect(screen.getByText('gezegd').closest('blockquote')).toBeTruthy();
  expect(within(screen.getByRole('note')).getByText('let op')).toBeTruthy();
});

test('a task says in words whether it is done', () => {
  const entries = [[paragraph(run('bellen'))], [paragraph(run('schrijven'))], [paragraph(run('punt'))]];
  render(BlockView, { blocks: [{ kind: 'list', firstNumber: undefined, entries, ticks: [true, false, undefined] }] });
  const said = screen.getAllByRole('listitem').map((entry) => entry.textContent.replace(/\s+/g, ' ').trim());
  expect(said).toEqual(['Gedaan bellen', 'Nog te doen schrijven', 'punt']);
});
