import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HANDLERS } from '@reeve/server';
import { changedDrivers } from './driver/driver-blocks.ts';
import { DRIVERS, drivenOperations, type Targets } from './driver/driver.ts';
import type { Slice } from './depth-plan.ts';

const SERVER = 'packages/server/src';
const isHandler = (value: unknown): value is (typeof HANDLERS)[number] =>
  typeof value === 'object' && value !== null && 'operation' in value && 'run' in value;

/** The operations of each folder of the server, by the list of its handlers. */
export async function operationsByFolder(): Promise<ReadonlyMap<string, readonly string[]>> {
  const folders = new Map<string, readonly string[]>();
  const imports = readFileSync(`${SERVER}/handlers.ts`, 'utf8').matchAll(/^import \{([^}]+)\} from '\.\/([^']+)';/gm);
  for (const [, names = '', file = ''] of imports) {
    const path = resolve(SERVER, file);
    const module = (await import(path)) as Readonly<Record<string, unknown>>; // a module is an object
    const exported = names.split(',').flatMap((name) => [module[name.trim()]].flat());
    const folder = file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
    const operations = exported.filter(isHandler).map(({ operation }) => operation.name);
    folders.set(folder, [...(folders.get(folder) ?? []), ...operations]);
  }
  return folders;
}

/**
 * True if a file belongs to a noun: its folder in the server, or a file that begins with the noun in another package.
 */
const isOfNoun = (noun: string, file: string): boolean =>
  !/\.test\.tsx?$/.test(file) && new RegExp(`^packages/(?:server|contract|store|domain)/src/${noun}[./-]`).test(file);

interface Change {
  readonly files: readonly string[];
  /** A file as it was at the commit of the last full proof. */
  readonly before: (file: string) => string | undefined;
}

/** The changes by noun; an operation whose driver alone changed is a separate slice. */
export function changedSlices(
  folders: ReadonlyMap<string, readonly string[]>,
  { files, before }: Change,
): readonly Slice[] {
  const drivers = files
    .filter((file) => /^tests\/need-to-know\/driver\/(?:[\w-]+-)?driver\.ts$/.test(file) && existsSync(file))
    .map((file) => changedDrivers(before(file) ?? '', readFileSync(file, 'utf8')));
  const sharing = new Set(drivers.flatMap(({ shared }) => shared));
  const nouns = [...folders].filter(
    ([noun, operations]) =>
      files.some((file) => isOfNoun(noun, file)) || operations.some((operation) => sharing.has(operation)),
  );
  const covered = new Set(nouns.flatMap(([, operations]) => operations));
  const single = drivers
    .flatMap(({ own }) => own)
    .filter((operation) => operation in DRIVERS && !covered.has(operation));
  return [
    ...nouns.map(([name, operations]) => ({ name, operations })),
    ...single.map((name) => ({ name, operations: [name] })),
  ];
}

/** Number of responses in a drive of some operations. */
export function answersOf(operations: readonly string[], targets: Targets): number {
  return drivenOperations()
    .filter(({ name }) => operations.includes(name))
    .reduce((sum, { name }) => sum + (DRIVERS[name]?.(targets).length ?? 0), 0);
}
