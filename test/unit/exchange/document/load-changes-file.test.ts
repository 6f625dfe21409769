import { loadChangesFile } from '$exchange';
import { expect, test } from 'vitest';
import { writeChanges } from '../../../../src/exchange/document/changes-file';

test('what writes the file comes when somebody asks for it', async () => {
  expect((await loadChangesFile()).writeChanges).toBe(writeChanges);
});
