import type { Services } from '$actions';
import { defaultSettings, type AppError, type Settings } from '$domain';
import type { Connection, ConnectionStatus, Connector } from '$ports';
import { createStore, LiveState } from '$store';
import { createMemoryTableStorage } from '$table';
import { render, type RenderResult } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describeError } from '../../src/app/notices/notice-board.svelte';
import type { AppContext, SaveStatus } from '../../src/features/shared/app-context';
import { createRealScheduler } from './services';
import WithApp from './WithApp.svelte';

/** A link that goes nowhere; the test says how it stands. */
export class FakeConnector implements Connector {
  status: ConnectionStatus = { signalling: 'reachable' };
  openCount = 0;
  readonly #listeners = new Set<(status: ConnectionStatus) => void>();

  connect(): Promise<Connection> {
    this.openCount += 1;
    const read = (): ConnectionStatus => this.status;
    const listeners = this.#listeners;
    return Promise.resolve({
      get status() {
        return read();
      },
      onStatus: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      disconnect: () => {
        this.openCount -= 1;
      },
    });
  }

  tell(status: ConnectionStatus): void {
    this.status = status;
    for (const listener of this.#listeners) listener(status);
  }
}

/** Everything a screen reaches, with a real store of its own and tables in memory. */
export type AppHarness = {
  readonly app: AppContext;
  readonly services: Services;
  readonly connector: FakeConnector;
  /** What the app was asked to show. */
  readonly told: {
    readonly errors: AppError[];
    readonly tableStatuses: (SaveStatus | undefined)[];
    holdCount: number;
    arrivalCount: number;
  };
};

let databaseCount = 0;

/** Makes an app without its shell. `change` replaces some services, such as a storage that fails. */
export async function createAppHarness(
  settings: Partial<Settings> = {},
  change: Partial<Services> = {},
): Promise<AppHarness> {
  databaseCount += 1;
  const clock = { nowMs: () => Date.now() };
  const store = createStore(clock, `harness-${databaseCount}-${Math.random()}`);
  const connector = new FakeConnector();
  const services: Services = {
    clock,
    scheduler: createRealScheduler(),
    store,
    tableStorage: createMemoryTableStorage(),
    connector,
    ownSignallingAddress: 'ws://localhost/signalling',
    ...change,
  };
  await store.settings.change(settings);
  const live = new LiveState(() => store.settings.read());
  const told: AppHarness['told'] = { errors: [], tableStatuses: [], holdCount: 0, arrivalCount: 0 };
  const app: AppContext = {
    services,
    get settings() {
      return live.or({ ...defaultSettings, ...settings });
    },
    changeSettings: (next) => store.settings.change(next),
    save: async (write) => {
      const outcome = await write();
      if (!outcome.ok) told.errors.push(outcome.error);
      return outcome;
    },
    expectSave: () => () => undefined,
    report: (error) => {
      told.errors.push(error);
    },
    describe: describeError,
    showTableStatus: (status) => {
      told.tableStatuses.push(status);
    },
    holdUpdates: () => {
      told.holdCount += 1;
      return () => {
        told.holdCount -= 1;
      };
    },
    holdInstalling: () => {
      told.arrivalCount += 1;
      return () => {
        told.arrivalCount -= 1;
      };
    },
  };
  return { app, services, connector, told };
}

/** Renders a screen inside an app. */
export function renderWithApp<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  harness: AppHarness,
): RenderResult<typeof WithApp> {
  return render(WithApp, {
    props: { app: harness.app, component: component as Component<Record<string, unknown>>, props },
  });
}
