const SECOND_MS = 1_000;

/** Calls back every second, until the returned function is called. */
export function startTicking(tick: () => void): () => void {
  const timer = setInterval(tick, SECOND_MS);
  return () => {
    clearInterval(timer);
  };
}
