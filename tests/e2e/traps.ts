import type { Page } from 'playwright-core';

/** What a page does that no text may make it do, as it happens. */
export interface Traps {
  readonly sprung: readonly string[];
  /** Number of elements of the page that were checked. */
  readonly looked: () => Promise<number>;
}

/**
 * Watches every element that a page makes from now on, at the moment it is made, and the first acts of any foreign script. Survives
 * navigation; the page must be reloaded once for it to begin.
 */
export async function setTraps(page: Page): Promise<Traps> {
  const sprung: string[] = [];
  await page.exposeFunction('trapSprung', (what: string) => void sprung.push(what));
  page.on('dialog', (dialog) => {
    sprung.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    interface Trapped {
      trapSprung: (what: string) => void;
      elementsLooked: number;
    }
    const here = globalThis as unknown as Trapped & Record<string, unknown>; // exposed above, and counted below
    here.elementsLooked = 0;
    const tell = (what: string): void => here.trapSprung(what.slice(0, 300));
    // `eval` is what the debugging protocol itself uses: where a page calls it, the content policy says so.
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'])
      here[name] = (...given: unknown[]) => tell(`called: ${name}(${String(given[0])})`);
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    const NEVER = ['script', 'iframe', 'object', 'embed', 'base', 'frame', 'style', 'link', 'meta', 'math', 'template'];
    const ADDRESS = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'background', 'xlink:href'];
    const isOurs = (element: Element, address: string): boolean => {
      if (address === '' || address.startsWith('#')) return true;
      if (!URL.canParse(address, location.href)) return false;
      const { origin, protocol } = new URL(address, location.href);
      if (origin === location.origin) return true;
      // A text may contain an external address; a click on it opens it without a referrer.
      const leadsOut = element.localName === 'a' && /noopener/.test(element.getAttribute('rel') ?? '');
      return leadsOut && ['https:', 'http:', 'mailto:'].includes(protocol);
    };
    const look = (element: Element): void => {
      here.elementsLooked += 1;
      if (NEVER.includes(element.localName)) tell(`element: ${element.outerHTML}`);
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || name === 'srcdoc') tell(`attribute: ${element.localName} ${name}=${value}`);
        if (name === 'style' && /url|expression|import/i.test(value)) tell(`style: ${value}`);
        if (ADDRESS.includes(name) && !isOurs(element, value)) tell(`address: ${element.localName} ${name}=${value}`);
      }
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        if (!document.body?.contains(target)) continue;
        if (type === 'attributes') look(target as Element); // attributes change on elements alone
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          look(node);
          for (const inner of node.querySelectorAll('*')) look(inner);
        }
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return {
    sprung,
    looked: () => page.evaluate(() => (globalThis as unknown as { elementsLooked: number }).elementsLooked),
  };
}
