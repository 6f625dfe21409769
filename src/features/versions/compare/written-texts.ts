import { toCharacters, type Character, type FrozenNode, type Version } from '$domain';
import { readVersionWriters, readWriterRuns, type Table } from '$table';

/**
 * Who wrote what of a version, or of the text as it stands now; `undefined` where that was not kept.
 *
 * @param nodes What it says, living blocks and all.
 */
export function readCharacters(
  table: Table,
  version: Version | undefined,
  nodes: readonly FrozenNode[],
): readonly (Character | undefined)[] | undefined {
  const runs = version === undefined ? readWriterRuns(table) : readVersionWriters(table, version.id);
  return runs === undefined ? undefined : toCharacters(nodes, runs);
}
