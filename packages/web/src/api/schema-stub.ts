/**
 * What the browser's bundle gets in place of the schema library (vite.config.ts).
 *
 * The app needs of the contract its names, methods, paths and types; the schemas are the server's, which checks what comes
 * in and cuts what goes out. So every schema here is one inert value that answers any chain with itself, and the bundle is
 * some 25 kB (gzip) lighter. Asking it to check something is a mistake in our code and throws.
 */
const CHECKS: readonly PropertyKey[] = ['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'toJSONSchema'];

const inert: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (CHECKS.includes(name)) throw new Error(`schemas do not check anything in the browser (${String(name)})`);
    return inert;
  },
  apply: () => inert,
});

export const z = inert;
