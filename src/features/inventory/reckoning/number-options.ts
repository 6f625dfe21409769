import { formatNumber } from '$i18n';

/** The whole numbers from one to another, to choose from. */
export const numberOptions = ({
  min,
  max,
}: {
  readonly min: number;
  readonly max: number;
}): readonly { readonly value: string; readonly label: string }[] =>
  Array.from({ length: max - min + 1 }, (_none, at) => ({ value: String(min + at), label: formatNumber(min + at) }));
