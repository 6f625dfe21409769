// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import {
  AppFrame,
  DataTable,
  DefinitionList,
  EmptyState,
  FactList,
  Page,
  RecordRow,
  Section,
  Tabs,
  TaskCard,
} from '$ui';
import { createRawSnippet } from 'svelte';
import { iconPaths } from '../../../src/ui/icons/icons';
import { readDesignSheets } from '../../../src/ui/tokens/prune-tokens';
import { markup, words } from './snippets';

describe('a page', () => {
  test('UI12 has one h1 and names the document', () => {
    render(Page, { title: 'Arrangementen', children: words('Lijst') });
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Arrangementen');
    expect(document.title).toBe('Arrangementen · Ontwikkeltafel');
  });

  test('UI12 keeps its h1 when the title is not shown', () => {
    render(Page, { title: 'Vraag 3.1b', isTitleHidden: true, children: words('x') });
    expect(screen.getByRole('heading', { level: 1, name: 'Vraag 3.1b' })).toBeInTheDocument();
  });

  test('UI11 says in words that it is private, and in which room one is', () => {
    render(Page, { title: 'x', room: 'prepare', eyebrow: 'Voorbereiden', isPrivate: true, children: words('x') });
    expect(screen.getByText('alleen op dit apparaat')).toBeVisible();
    expect(screen.getByText('Voorbereiden')).toBeVisible();
  });

  test('shows the way back', () => {
    render(Page, { title: 'x', back: { href: '#/lijst', label: 'Arrangementen' }, children: words('x') });
    expect(screen.getByRole('link', { name: 'Arrangementen' })).toHaveAttribute('href', '#/lijst');
  });
});

describe('the frame', () => {
  const nav = [
    { href: '#/', label: 'Start', icon: 'home', isCurrent: false },
    { href: '#/aan-tafel', label: 'Aan tafel', icon: 'users-group', isCurrent: true, badge: '4' },
  ] as const;
  const props = { title: 'Ontwikkeltafel', nav, settingsHref: '#/instellingen', children: words('Het midden') };

  test('has a main menu that says where one is, and the settings', () => {
    render(AppFrame, props);
    const menu = screen.getByRole('navigation', { name: 'Hoofdmenu' });
    expect(within(menu).getByRole('link', { name: /Aan tafel/ })).toHaveAttribute('aria-current', 'page');
    expect(within(menu).getByRole('link', { name: 'Start' })).not.toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: 'Instellingen' })).toHaveAttribute('href', '#/instellingen');
  });

  test('the first stop skips to the main thing without touching the address', async () => {
    render(AppFrame, props);
    await userEvent.tab();
    const skip = screen.getByRole('link', { name: 'Naar de inhoud' });
    expect(skip).toHaveFocus();
    await userEvent.click(skip);
    expect(screen.getByRole('main')).toHaveFocus();
    expect(window.location.hash).not.toBe('#main');
  });

  test('on the big screen there is only the main thing', () => {
    render(AppFrame, { ...props, isBare: true });
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.getByRole('main')).toHaveTextContent('Het midden');
  });
});

test('a section is named by its title', () => {
  render(Section, { title: 'In cijfers', children: words('x') });
  expect(screen.getByRole('region', { name: 'In cijfers' })).toBeInTheDocument();
});

test('a task is a heading, a sentence and one step that belongs to it', () => {
  render(TaskCard, { title: 'Nog 4 vragen', text: 'Voor uw school.', action: { label: 'Verder', href: '#/vragen' } });
  const step = screen.getByRole('link', { name: 'Verder' });
  expect(step).toHaveAttribute('href', '#/vragen');
  expect(step).toHaveAccessibleDescription('Nog 4 vragen');
});

test('an empty state offers its step', () => {
  render(EmptyState, {
    title: 'Nog leeg',
    text: 'Begin hier.',
    action: markup('<button type="button">Begin</button>'),
  });
  expect(screen.getByRole('heading', { name: 'Nog leeg' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('facts are read as a number with its words', () => {
  render(FactList, { label: 'In cijfers', facts: [{ value: 6, label: 'verschillen open', href: '#/x' }] });
  const list = screen.getByRole('list', { name: 'In cijfers' });
  expect(within(list).getByRole('listitem')).toHaveTextContent(/6\s*verschillen open/);
});

test('a record is a link on its title, with what one can do behind it', () => {
  render(RecordRow, {
    title: 'De Brug',
    href: '#/r',
    meta: '14 jongeren',
    actions: markup('<button>Verwijder</button>'),
  });
  expect(screen.getByRole('link', { name: 'De Brug' })).toHaveAttribute('href', '#/r');
  expect(screen.getByRole('button', { name: 'Verwijder' })).toBeVisible();
});

describe('a table', () => {
  const columns = [
    { key: 'name', label: 'Arrangement', isRowHeader: true },
    { key: 'count', label: 'Jongeren', align: 'end' },
  ] as const;

  test('is named, has row heads, and stands in a region that can be scrolled by keyboard', () => {
    const rows = [{ id: '1', name: 'De Brug', count: 14 }];
    render(DataTable, { caption: 'Opgaven', columns, rows });
    expect(screen.getByRole('region', { name: 'Opgaven' })).toHaveAttribute('tabindex', '0');
    expect(screen.getByRole('table', { name: 'Opgaven' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'De Brug' })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '14' })).toBeInTheDocument();
  });

  test('says that it is empty', () => {
    render(DataTable, { caption: 'Opgaven', columns, rows: [] });
    expect(screen.getByRole('cell')).toHaveTextContent('Er staat nog niets in deze tabel.');
  });
});

test('a definition list ties each text to its term', () => {
  render(DefinitionList, { entries: [{ term: 'Eigenaar', text: 'Gemeente Leiden' }] });
  expect(screen.getByRole('term')).toHaveTextContent('Eigenaar');
  expect(screen.getByRole('definition')).toHaveTextContent('Gemeente Leiden');
});

test('tabs move with the arrows, round at the ends, and show their panel', async () => {
  render(Tabs, {
    label: 'Bij dit hoofdstuk',
    current: 'a',
    tabs: [
      { id: 'a', label: 'Spiegel' },
      { id: 'b', label: 'Acties' },
    ],
    panel: createRawSnippet((id: () => string) => ({ render: () => `<p>paneel ${id()}</p>` })),
  });
  await userEvent.click(screen.getByRole('tab', { name: 'Spiegel' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Acties', selected: true })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'Acties' })).toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Spiegel', selected: true })).toHaveFocus();
});

test('UI10 every icon is in use, and is the drawing of the package', () => {
  const { resolve } = createRequire(import.meta.url);
  const { sources } = readDesignSheets('src/ui/styles');
  for (const [name, path] of Object.entries(iconPaths)) {
    expect(sources, `${name} is used nowhere`).toMatch(new RegExp(`['"]${name}['"](?!:)`));
    const svg = readFileSync(resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
    expect([...svg.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1]).join(''), name).toBe(path);
    expect(svg, name).not.toMatch(/<(circle|rect|line|polyline|ellipse)\b/);
  }
});
