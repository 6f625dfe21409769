/** Makes a reader that gives the very same while it is asked for the very same. What it reads is never changed, only replaced. */
export function rememberLast<Asked extends readonly unknown[], Read>(
  read: (...asked: Asked) => Read,
): (...asked: Asked) => Read {
  let last: { readonly asked: Asked; readonly read: Read } | undefined;
  return (...asked) => {
    if (last === undefined || asked.some((one, at) => one !== last?.asked[at])) last = { asked, read: read(...asked) };
    return last.read;
  };
}
