/** The browser's offer to install the app, caught by the shell: it comes once, whatever screen is open then. */
export const earlyOffer: { event?: Event } = {};

/** Keeps the browser from asking by itself, and its offer for whoever asks. */
export function catchOffer(event: Event): void {
  event.preventDefault();
  earlyOffer.event = event;
}
