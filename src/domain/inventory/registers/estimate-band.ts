import {
  ESTIMATE_SOURCES,
  type EstimateSource,
  type EstimateUnit,
  type RegisterRowOf,
  type Trust,
} from '../register-row';
import { toNameKey } from './register-names';

type Estimate = RegisterRowOf<'estimate'>;

/**
 * By which part a figure is widened on both sides, by how far it is trusted; a figure of which nobody said that is not
 * trusted much. Source: our own convention, shown beside every band.
 */
export const MARGIN_OF_TRUST: Readonly<Record<Trust, number>> = { high: 0.05, medium: 0.15, low: 0.3 };

/** From how much to how much it may be. Never one number: `to` is more than `from`. */
export type Band = { readonly from: number; readonly to: number };

/** What the sources say of one area and one form of help, in one unit. */
export type EstimateGroup = {
  readonly area: string;
  readonly formOfHelp: string;
  readonly unit: EstimateUnit;
  /** The rows of each source, in the order of question 4.1. */
  readonly bySource: readonly { readonly source: EstimateSource; readonly rows: readonly Estimate[] }[];
  /** Over all sources together; `undefined` where none has a figure. */
  readonly band: Band | undefined;
};

/** The figure of a row, from low to high; `undefined` where it has none. One end counts for both. */
export function figureOf({ from, to }: Pick<Estimate, 'from' | 'to'>): Band | undefined {
  const low = from ?? to;
  const high = to ?? from;
  if (low === undefined || high === undefined) return undefined;
  return { from: Math.min(low, high), to: Math.max(low, high) };
}

/** The band that holds the figure of every row, each widened as far as it is not trusted. Whole numbers, rounded outwards. */
export function findBand(rows: readonly Pick<Estimate, 'from' | 'to' | 'trust'>[]): Band | undefined {
  const widened = rows.flatMap((row) => {
    const figure = figureOf(row);
    if (figure === undefined) return [];
    const margin = MARGIN_OF_TRUST[row.trust ?? 'low'];
    return [{ from: figure.from * (1 - margin), to: figure.to * (1 + margin) }];
  });
  if (widened.length === 0) return undefined;
  const from = Math.floor(Math.min(...widened.map((band) => band.from)));
  const to = Math.ceil(Math.max(...widened.map((band) => band.to)));
  return { from, to: to > from ? to : from + 1 };
}

/** Lays the estimates of each area, form of help and unit beside each other. Those without a source or unit are left out. */
export function groupEstimates(rows: readonly Estimate[]): readonly EstimateGroup[] {
  const groups = new Map<string, { unit: EstimateUnit; rows: Estimate[] }>();
  for (const row of rows) {
    if (row.unit === undefined || row.basis === undefined) continue;
    const key = JSON.stringify([toNameKey(row.area), toNameKey(row.formOfHelp), row.unit]);
    const group = groups.get(key) ?? { unit: row.unit, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ unit, rows: own }) => ({
      area: own[0]?.area.trim() ?? '',
      formOfHelp: own[0]?.formOfHelp.trim() ?? '',
      unit,
      bySource: ESTIMATE_SOURCES.map((source) => ({ source, rows: own.filter(({ basis }) => basis === source) })),
      band: findBand(own),
    }))
    .sort(
      (one, other) => one.area.localeCompare(other.area, 'nl') || one.formOfHelp.localeCompare(other.formOfHelp, 'nl'),
    );
}
