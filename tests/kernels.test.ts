import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildKernel, kernelNames, KERNELS } from '../scripts/build-kernels.ts';

test('every kernel has its source, and there are some', () => {
  const compiled = readdirSync(KERNELS).filter((file) => file.endsWith('.wasm'));
  expect(compiled.toSorted()).toEqual(
    kernelNames()
      .map((name) => `${name}.wasm`)
      .toSorted(),
  );
  expect(compiled).toContain('knox.wasm');
});

test.each(kernelNames())('%s.wasm is what its source compiles to, byte for byte', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
  try {
    buildKernel(name, folder);
    expect(readFileSync(join(folder, `${name}.wasm`)).equals(readFileSync(join(KERNELS, `${name}.wasm`)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
