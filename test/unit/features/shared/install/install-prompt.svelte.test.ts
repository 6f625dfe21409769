// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { InstallPrompt } from '../../../../../src/features/shared/install/install-prompt.svelte';

describe('putting the app on the home screen', () => {
  test('OFF-2 is offered when the browser offers it, once', async () => {
    const prompt = new InstallPrompt();
    const stop = prompt.follow(window);
    expect(prompt.canInstall).toBe(false);
    let asked = 0;
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => {
        asked += 1;
        return Promise.resolve();
      },
    });
    window.dispatchEvent(offer);
    expect(offer.defaultPrevented).toBe(true);
    expect(prompt.canInstall).toBe(true);
    await prompt.install();
    expect([prompt.canInstall, asked]).toEqual([false, 1]);
    window.dispatchEvent(new Event('appinstalled'));
    expect(prompt.isInstalled).toBe(true);
    stop();
    window.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve() }));
    expect(prompt.canInstall).toBe(false);
  });
});
