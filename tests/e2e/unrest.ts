import type { Page } from 'playwright-core';

/** The steps at the head of a page or next to a meeting, and what can be filled in or pressed in a form. */
const STEPS =
  '.head :is(a, button), .meeting > :first-child :is(a, button), form.rec-form :is(input, select, textarea, button)';

/** What says that there is nothing, or why a step is refused; a form that still reads a text says so. */
const SENTENCES = ':is(.hint, .mut, .because, .empty):not(.written-wait)';

/** Less is the rounding of a line's height. */
const LEAST_PX = 3;

/**
 * Notes every step of the open app that is moved while its page is being read, as a press at that moment is lost, and every sentence that is
 * removed, as it was untrue. It looks after each change of the page, until the app is loaded again.
 */
export async function watchUnrest(page: Page): Promise<void> {
  await page.evaluate(
    ([steps, least, sentences]) => {
      const unrest: string[] = [];
      Object.assign(globalThis, { unrest });
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
            unrest.push(
              `${address}: “${(step.textContent || step.id || step.tagName).slice(0, 60)}” was moved by ${Math.round(at.right - was.right)} and ${Math.round(at.y - was.y)} px`,
            );
        }
        before = now;
      };
      const readAgain = (changes: readonly MutationRecord[]): void => {
        const isOfPage = location.pathname === address;
        for (const node of changes.flatMap(({ removedNodes }) => [...removedNodes]))
          if (isOfPage && node instanceof Element && node.matches(sentences) && node.textContent !== '')
            unrest.push(`${address}: “${node.textContent.slice(0, 80)}” was removed`);
        look();
      };
      look();
      new MutationObserver(readAgain).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    },
    [STEPS, LEAST_PX, SENTENCES] as const,
  );
}

/** What has been moved or removed since this was last asked. */
export async function unrestOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { unrest: string[] }).unrest.splice(0)); // set by watchUnrest
}
