import { freezeVersion, makeTable, openTable, putSentence, restoreVersion, type OpenedTable } from '$actions';
import { frozenToText } from '$domain';
import { lockChapter, readFrozen, readLockedChapters, readVersions } from '$table';
import { expect, test } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const textOf = ({ table }: OpenedTable): string => frozenToText(readFrozen(table));

async function openWithVersion() {
  const services = createTestServices({}, 7_000);
  const made = valueOf(await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }]));
  const opened = valueOf(await openTable(services, made.id));
  const version = valueOf(await freezeVersion(services, opened, { name: 'Eerste', state: 'concept' }));
  const from = { checklistId: 'x', partCode: '1.1a' };
  valueOf(await putSentence(opened, undefined, { words: 'Erbij gekomen', from, traceWords: '(1.1a)' }));
  return { services, opened, version };
}

test('DOC-7 putting back is a step forward that can be put back itself', async () => {
  const { services, opened, version } = await openWithVersion();
  const written = textOf(opened);
  const outcome = valueOf(await restoreVersion(services, opened, version, written));
  expect(outcome).toMatchObject({ type: 'restored', restore: { versionId: version.id } });
  expect(textOf(opened)).toBe(version.content);
  const before = readVersions(opened.table).versions.find(({ state }) => state === 'saved');
  expect(before).toMatchObject({ name: 'Eerste', content: written });
  if (before === undefined) throw new Error('nothing was kept');
  const back = valueOf(await restoreVersion(services, opened, before, textOf(opened)));
  expect(textOf(opened)).toBe(written);
  // What stood there was frozen already: it is not kept twice.
  expect(back).toMatchObject({ type: 'restored', restore: { beforeId: version.id } });
  expect(readVersions(opened.table)).toMatchObject({ versions: { length: 2 }, restores: { length: 2 } });
  await opened.close();
});

test('AC84 TD84 a version that was changed is not put back, and neither is one over words that were not shown', async () => {
  const { services, opened, version } = await openWithVersion();
  const written = textOf(opened);
  const forged = { ...version, content: version.content.replace('Visie', 'Missie') };
  expect(valueOf(await restoreVersion(services, opened, forged, written))).toEqual({ type: 'changed' });
  expect(valueOf(await restoreVersion(services, opened, version, version.content))).toEqual({ type: 'moved' });
  expect(textOf(opened)).toBe(written);
  expect(readVersions(opened.table).restores).toEqual([]);
  await opened.close();
});

test('AC82 over locked chapters a facilitator alone puts a version back, and only those go open that were named', async () => {
  const { services, opened, version } = await openWithVersion();
  const { table, known } = opened;
  const written = textOf(opened);
  const mark = headingMarks(table.document)[0] ?? '';
  lockChapter(table, { id: 'lock', mark, participantId: 'p', lockedAt: 1, says: 'x' });
  const editor = { ...opened, known: { ...known, key: { ...known.key, role: 'editor' as const } } };
  expect(valueOf(await restoreVersion(services, editor, version, written, { openedMarks: [mark] }))).toEqual({
    type: 'locked',
  });
  expect(valueOf(await restoreVersion(services, opened, version, written))).toEqual({ type: 'locked' });
  expect(valueOf(await restoreVersion(services, opened, version, written, { openedMarks: ['other'] }))).toEqual({
    type: 'locked',
  });
  expect(textOf(opened)).toBe(written);
  expect(readVersions(table).versions).toHaveLength(1);
  expect(readLockedChapters(table)).toHaveLength(1);
  expect(valueOf(await restoreVersion(services, opened, version, written, { openedMarks: [mark] }))).toMatchObject({
    type: 'restored',
  });
  expect(textOf(opened)).toBe(version.content);
  expect(readLockedChapters(table)).toEqual([]);
  await opened.close();
});
