import type { VolumeUnit } from '$domain';

/** How much for one municipality. */
export type MunicipalityAmount = {
  readonly municipality: string;
  readonly amount?: number | undefined;
  readonly unit: VolumeUnit;
};
