/**
 * Unit tests that change their process: they mock a module, stub a global or the environment, or set the clock or the
 * language. Each has its own process; the others share two. `tests/isolation.test.ts` finds those that are missing
 * here.
 */
export const ISOLATED: readonly string[] = [
  'packages/formats/src/print/docx/product-docx.test.ts',
  'packages/web/src/api/client.test.ts',
  'packages/web/src/api/download.test.ts',
  'packages/web/src/api/schema-stub.test.ts',
  'packages/web/src/i18n.test.ts',
  'packages/web/src/pages/where-and-when/read-events.test.ts',
  'tests/isolation.test.ts',
  'tests/tally.test.ts',
];
