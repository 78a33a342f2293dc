import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const PAGE = 'bench/results.md';

/** Prints the lines of a benchmark and replaces its previous ones in bench/results.md. */
export function report(name: string, what: string, lines: readonly string[]): void {
  const [cpu] = cpus();
  const heading = `## ${name}`;
  const section = [
    heading,
    '',
    `${what}. ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
  ].join('\n');
  for (const line of lines) console.log(line);
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '# Benchmarks\n\n';
  const [head = '', ...others] = page.split(/^(?=## )/m);
  const kept = others.filter((other) => !other.startsWith(`${heading}\n`));
  const all = [...kept.map((other) => `${other.trimEnd()}\n`), section].toSorted();
  writeFileSync(PAGE, `${head.trimEnd()}\n\n${all.join('\n')}`);
}
