/** How long painting may be waited for: a page that nobody looks at paints nothing. */
const LONGEST_MS = 400;

/** Settles when what is on the page now can be seen, so that what is fetched next does not keep the eye waiting. */
export function afterPainting(): Promise<void> {
  return new Promise((resolve) => {
    const longest = setTimeout(resolve, LONGEST_MS);
    // The first comes before the painting, the second after it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(longest);
        resolve();
      }),
    );
  });
}
