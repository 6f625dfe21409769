import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { WebKit } from '../../helpers/browsers.mjs';

/** The key under which WebDriver names an element. Source: W3C WebDriver, section 12. */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const START_TIMEOUT_MS = 60_000;

/** One WebKitGTK browser, driven over plain WebDriver on a virtual display. */
export class WebKitBrowser {
  readonly #processes: readonly ChildProcess[];
  readonly #session: string;

  private constructor(processes: readonly ChildProcess[], session: string) {
    this.#processes = processes;
    this.#session = session;
  }

  static async start({ driver, browser, display }: WebKit): Promise<WebKitBrowser> {
    const screen = `:${90 + (process.pid % 900)}`;
    const environment = { ...process.env, DISPLAY: screen, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    const server = spawn(display, [screen, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' });
    const port = await findFreePort();
    const driverProcess = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env: environment, stdio: 'ignore' });
    const address = `http://127.0.0.1:${port}`;
    const options = { binary: browser, args: ['--automation'] };
    const started = await retryUntil(START_TIMEOUT_MS, async () =>
      post(`${address}/session`, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }),
    );
    const { sessionId } = started as { sessionId: string };
    return new WebKitBrowser([driverProcess, server], `${address}/session/${sessionId}`);
  }

  async open(url: string): Promise<void> {
    await post(`${this.#session}/url`, { url });
  }

  async reload(): Promise<void> {
    await post(`${this.#session}/refresh`, {});
  }

  /** Runs a function body in the page and returns what it returns. */
  async run(script: string, ...args: readonly unknown[]): Promise<unknown> {
    return post(`${this.#session}/execute/sync`, { script, args });
  }

  /** Waits until an element can be found. */
  async find(selector: string): Promise<string> {
    const found = await retryUntil(START_TIMEOUT_MS, () =>
      post(`${this.#session}/element`, { using: 'css selector', value: selector }),
    );
    return (found as Record<string, string>)[ELEMENT_KEY] ?? '';
  }

  async click(selector: string): Promise<void> {
    const element = await this.find(selector);
    await post(`${this.#session}/element/${element}/click`, {});
  }

  async type(selector: string, text: string): Promise<void> {
    const element = await this.find(selector);
    await post(`${this.#session}/element/${element}/value`, { text });
  }

  async end(): Promise<void> {
    await fetch(this.#session, { method: 'DELETE' }).catch(() => undefined);
    for (const child of this.#processes) child.kill();
  }
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

async function retryUntil<T>(timeoutMs: number, attempt: () => Promise<T>): Promise<T> {
  const endMs = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() > endMs) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
