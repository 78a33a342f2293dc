import type { Page } from 'playwright-core';

/** The steps at the head of a page, and what can be filled in or pressed in its form. */
const STEPS = '.head :is(a, button), form.rec-form :is(input, select, textarea, button)';

/** Less is the rounding of a line's height. */
const LEAST_PX = 3;

/**
 * Notes every step of the open app that is moved while its page is being read: a press at that moment is lost. It looks after each change
 * of the page, until the app is loaded again.
 */
export async function watchMoves(page: Page): Promise<void> {
  await page.evaluate(
    ([steps, least]) => {
      const moves: string[] = [];
      Object.assign(globalThis, { moves });
      let address = '';
      let before = new Map<Element, DOMRect>();
      const look = (): void => {
        if (location.pathname !== address) before = new Map();
        address = location.pathname;
        const scrolled = document.querySelector('main')?.scrollTop ?? 0;
        const now = new Map<Element, DOMRect>();
        for (const step of document.querySelectorAll<HTMLElement>(steps)) {
          if (!step.checkVisibility({ visibilityProperty: true })) continue;
          const at = step.getBoundingClientRect();
          at.y += scrolled;
          now.set(step, at);
          const was = before.get(step);
          if (was && Math.hypot(at.right - was.right, at.y - was.y) > least)
            moves.push(
              `${address}: “${(step.textContent || step.id || step.tagName).slice(0, 60)}” was moved by ${Math.round(at.right - was.right)} and ${Math.round(at.y - was.y)} px`,
            );
        }
        before = now;
      };
      look();
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    },
    [STEPS, LEAST_PX] as const,
  );
}

/** What has been moved since this was last asked. */
export async function movesOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { moves: string[] }).moves.splice(0)); // set by watchMoves
}
