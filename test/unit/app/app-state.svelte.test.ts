// @vitest-environment happy-dom
import type { AppError } from '$domain';
import { language } from '$i18n';
import { describe, expect, test } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte';
import { createTestServices } from '../../helpers/services';

describe('the state of the app', () => {
  test('takes over what was chosen before: language and theme', async () => {
    const services = createTestServices();
    await services.store.settings.change({ language: 'en', theme: 'dark', partyKind: 'school' });
    const app = new AppState(services);
    await app.start();
    expect(app.isReady).toBe(true);
    expect(app.context.settings).toMatchObject({ language: 'en', partyKind: 'school' });
    await expect.poll(() => language.current).toBe('en');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await app.changeSettings({ language: 'nl', theme: 'system' });
    await expect.poll(() => document.documentElement.lang).toBe('nl');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(await services.store.settings.read()).toMatchObject({ language: 'nl', partyKind: 'school' });
  });

  test('OFF-2 without storage the app opens all the same, and says so', async () => {
    const services = createTestServices();
    const app = new AppState({
      ...services,
      store: {
        ...services.store,
        open: () => Promise.resolve({ ok: false, error: { type: 'storage-unavailable' } }),
      },
    });
    await app.start();
    expect(app.isReady).toBe(true);
    expect(app.board.notices.map(({ title }) => title)).toEqual(['Deze browser kan niets bewaren']);
    // This browser has a database: the page that rescues what is left comes first, and the person goes on.
    app.instead = undefined;
    expect(app.saveStatus).toEqual({ state: 'failed', label: 'niet bewaard, alleen in dit venster' });
  });

  test('ST8 says which window stands in the way of an upgrade, until it is gone', async () => {
    const services = createTestServices();
    let report: (error: AppError) => void = () => undefined;
    let open: () => void = () => undefined;
    const app = new AppState({
      ...services,
      store: {
        ...services.store,
        watchOthers: (heard) => (report = heard),
        open: () => new Promise((resolve) => (open = () => resolve({ ok: true, value: undefined }))),
      },
    });
    const starting = app.start();
    report({ type: 'storage-blocked' });
    expect(app.board.notices.map(({ title }) => title)).toEqual(['Sluit eerst een ander venster']);
    open();
    await starting;
    expect(app.board.notices).toEqual([]);
    expect(app.isReady).toBe(true);
  });

  test('ST8 data of a newer version is shown, with the notice that nothing is written', async () => {
    const services = createTestServices();
    await services.store.settings.change({ partyKind: 'school' });
    const app = new AppState({
      ...services,
      store: {
        ...services.store,
        open: () => Promise.resolve({ ok: false, error: { type: 'storage-newer', foundVersion: 9 } }),
      },
    });
    await app.start();
    expect(app.saveStatus).toEqual({ state: 'idle' });
    expect(app.context.settings.partyKind).toBe('school');
    expect(app.board.notices.map(({ title }) => title)).toEqual(['Deze gegevens zijn van een nieuwere versie']);
  });

  test('a database that gives no answer gets the page that rescues what is left, until it answers after all', async () => {
    const services = createTestServices();
    const app = new AppState({
      ...services,
      scheduler: { ...services.scheduler, after: (_delayMs, run) => services.scheduler.after(0, run) },
      store: {
        ...services.store,
        open: async () => {
          await expect.poll(() => app.instead).toBeDefined();
          expect(app.saveStatus).toBeUndefined();
          return services.store.open();
        },
      },
    });
    expect(app.saveStatus).toBeUndefined();
    await app.start();
    expect(app.instead).toBeUndefined();
    expect(app.board.notices).toEqual([]);
    expect(app.saveStatus).toEqual({ state: 'idle' });
  });

  test('a database that opens and cannot be read gets that page too', async () => {
    const services = createTestServices();
    const settings = { ...services.store.settings, read: () => Promise.reject(new Error('damaged')) };
    const app = new AppState({ ...services, store: { ...services.store, settings } });
    await app.start();
    expect(app.instead).toBeDefined();
    expect(app.saveStatus).toBeUndefined();
  });

  test('OFF-6 when another window hands this device in, this one lets go of everything', async () => {
    const services = createTestServices();
    let isClosed = false;
    const close = (): void => {
      isClosed = true;
      services.store.close();
    };
    const app = new AppState({ ...services, store: { ...services.store, close } });
    await app.start();
    window.dispatchEvent(new StorageEvent('storage', { key: 'ontwikkeltafel-ingeleverd' }));
    await expect.poll(() => isClosed).toBe(true);
    expect(app.instead).toBeDefined();
  });
});
