// Stands in for how the package reads and writes charts, a third of its weight: a sheet is read for its cells, and gets no
// charts here.

/** A chart in a file is passed over. Asked by the package. @public */
export const parseChart = (): undefined => undefined;

/** @throws Error always: no sheet that is written here has a chart. */
export function writeChart(): never {
  throw new Error('Sheets have no charts.');
}
