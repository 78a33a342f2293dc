import { steadyMs, yardstick } from '@reeve/testing/run/cpu-time.ts';
import type { CDPSession, Page } from 'playwright-core';

/**
 * CPU time of a page's main thread: its code, styles and layout. Unlike the time on a clock it does not depend on what
 * else the machine does, nor on the graphics that draw the page.
 */
export class PageWork {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<PageWork> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new PageWork(page, session);
  }

  /** CPU milliseconds used since the page was opened. */
  async usedMs(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  }

  /** CPU milliseconds of the page until something has happened, as they would be where `yardstick` takes its time. */
  async steadyMs(happens: () => Promise<unknown>): Promise<number> {
    const before = await this.usedMs();
    await happens();
    const after = await this.usedMs();
    await this.#page.evaluate(yardstick);
    return steadyMs([after - before], [(await this.usedMs()) - after]);
  }
}
