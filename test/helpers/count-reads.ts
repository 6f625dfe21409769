/** The same records, with a count of how often a field of one of them was read. */
export function countReads<T extends object>(
  records: readonly T[],
): { readonly list: T[]; readonly count: () => number } {
  let count = 0;
  const list = records.map(
    (record) =>
      new Proxy(record, {
        get: (target, field): unknown => {
          count += 1;
          return Reflect.get(target, field);
        },
      }),
  );
  return { list, count: () => count };
}
