import type { Region } from '$domain';

/** The names a region knows, to suggest while someone types. */
export type RegionNames = { readonly municipalities: readonly string[]; readonly partnerships: readonly string[] };

/** Every name in the regions on this device, each once, by the alphabet. */
export function listRegionNames(regions: readonly Region[]): RegionNames {
  const sortNames = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].sort((one, other) => one.localeCompare(other, 'nl'));
  return {
    municipalities: sortNames(regions.flatMap((region) => region.municipalities.map(({ name }) => name))),
    partnerships: sortNames(regions.flatMap((region) => region.partnerships.map(({ name }) => name))),
  };
}
