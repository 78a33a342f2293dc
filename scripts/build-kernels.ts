import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kernels are AssemblyScript; the compiled output is stored next to them, so that running Reeve needs no compiler. */
export const KERNELS = fileURLToPath(new URL('../packages/compute/kernels', import.meta.url));
const COMPILER = fileURLToPath(new URL('../node_modules/assemblyscript/bin/asc.js', import.meta.url));

/** Vectors, memory shared by threads, no collector, and nothing that depends on where or when it is built. */
const FLAGS =
  '-O3 --runtime stub --use abort= --enable simd --enable threads ' +
  '--importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --noExportMemory';

/** The names of all kernels: `x.as.ts` becomes `x.wasm`. */
export function kernelNames(): readonly string[] {
  return readdirSync(KERNELS)
    .filter((file) => file.endsWith('.as.ts'))
    .map((file) => file.slice(0, -'.as.ts'.length));
}

/** Compile one kernel into a folder. */
export function buildKernel(name: string, folder = KERNELS): void {
  const out = join(folder, `${name}.wasm`);
  execFileSync(process.execPath, [COMPILER, `${name}.as.ts`, '--outFile', out, ...FLAGS.split(' ')], {
    cwd: KERNELS,
    stdio: 'inherit',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const name of kernelNames()) buildKernel(name);
