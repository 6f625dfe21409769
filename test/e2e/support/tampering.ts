import type { BrowserContext } from '@playwright/test';
import { expect } from './test';

/** What a reader's own app asks itself before it lets its person write and sends what was written, and what then is left. */
const CHECKS = [
  { name: 'the screen', asked: /get isReader\(\)\{/, left: 'get isReader(){return!1;' },
  { name: 'the sending', asked: /mayWrite:\(\)=>[\w$]+\.role!==[`'"]reader[`'"]&&/, left: 'mayWrite:()=>' },
];

/**
 * Gives a device an app from which both checks have been taken out, as someone could who builds it anew.
 * @returns a look at whether both were taken out, once the table is open
 */
export async function tamperWithReader(context: BrowserContext): Promise<() => void> {
  const takenOut: string[] = [];
  await context.route('**/assets/*.js', async (route) => {
    // The host lets go of a connection that was idle for a while, just when this one is about to use it.
    const response = await route.fetch({ maxRetries: 3 });
    let body = await response.text();
    for (const { name, asked, left } of CHECKS) {
      if (asked.test(body)) takenOut.push(name);
      body = body.replace(asked, left);
    }
    await route.fulfill({ response, body });
  });
  return () => {
    expect([...new Set(takenOut)].sort(), 'checks that were found in the build').toEqual(
      CHECKS.map(({ name }) => name),
    );
  };
}
