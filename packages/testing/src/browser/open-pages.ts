import type { Page } from 'playwright-core';

/** The last refusals of each open page. */
const refusals = new Map<Page, string[]>();
const LAST = 8;
const SHOWN = 1500;

/** Records what a page shows and what it is refused, for `describeOpenPages`. */
export function keepInView(page: Page): void {
  const refused: string[] = [];
  refusals.set(page, refused);
  page.on('response', (reply) => {
    if (reply.status() < 400) return;
    refused.push(`${reply.status()} ${reply.request().method()} ${new URL(reply.url()).pathname}`);
    if (refused.length > LAST) refused.shift();
  });
  page.on('close', () => refusals.delete(page));
}

/** The content of every open page in a line: its address, what it was refused, its text. */
export async function describeOpenPages(): Promise<string> {
  const described = [];
  for (const [page, refused] of refusals) {
    const texts = await page.locator('main, dialog[open], [role=dialog], [role=alert]').allInnerTexts().catch(() => ['closed']); // prettier-ignore
    const text = texts.join(' | ').replaceAll(/\s+/g, ' ');
    const shown = text.length <= SHOWN ? text : `${text.slice(0, SHOWN / 2)} … ${text.slice(-SHOWN / 2)}`;
    described.push([page.url(), ...refused, shown].join(' | '));
  }
  return described.join('\n');
}
