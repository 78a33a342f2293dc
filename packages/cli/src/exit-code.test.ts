import { readFile } from 'node:fs/promises';
import { ERROR_CODES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { exitCodeOf } from './exit-code.ts';

test('every error ends with a code that docs/operations/cli.md explains, and never with success', async () => {
  const page = await readFile(new URL('../../../docs/operations/cli.md', import.meta.url), 'utf8');
  for (const code of ERROR_CODES) {
    expect(exitCodeOf(code)).toBeGreaterThan(0);
    expect(page).toMatch(new RegExp(`^\\| \`${exitCodeOf(code)}\` `, 'm'));
  }
});
