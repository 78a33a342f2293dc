import { spawn } from 'node:child_process';

/** Counts without end; ends when its parent has. */
const COUNT = 'const parent = process.ppid; while (process.ppid === parent) for (let n = 0; n < 1e8; n += 1);';

/** Keeps the machine busy with this many processes; returns a function that ends them. */
export function keepBusy(processes: number): () => void {
  const children = Array.from({ length: processes }, () => spawn(process.execPath, ['-e', COUNT], { stdio: 'ignore' }));
  return () => {
    for (const child of children) child.kill('SIGKILL');
  };
}
