/** The text of each driver in a file of drivers, by its operation, and all text outside them, which several can use. */
interface DriverBlocks {
  readonly byOperation: ReadonlyMap<string, string>;
  readonly shared: string;
}

/** Cuts a file of drivers, as prettier lays it out, into its operations. */
export function driverBlocks(text: string): DriverBlocks {
  const byOperation = new Map<string, string>();
  const shared: string[] = [];
  let isInList = false;
  let operation: string | undefined;
  for (const line of text.split('\n')) {
    const [, key] = /^ {2}(\w+):/.exec(line) ?? [];
    if (line === '};') isInList = false;
    if (!isInList || /^ {2}(?:\.\.\.|\/\/)/.test(line)) operation = undefined;
    else if (key !== undefined) operation = key;
    if (operation === undefined) shared.push(line);
    else byOperation.set(operation, `${byOperation.get(operation) ?? ''}${line}\n`);
    if (/^export const \w*DRIVERS\b.* = \{$/.test(line)) isInList = true;
  }
  return { byOperation, shared: shared.join('\n') };
}

/** The differences between two texts of a file of drivers. */
export interface ChangedDrivers {
  /** Operations whose driver differs. */
  readonly own: readonly string[];
  /** All operations of the file if their shared text differs. */
  readonly shared: readonly string[];
}

/** Compares two texts of a file of drivers. */
export function changedDrivers(before: string, now: string): ChangedDrivers {
  const [old, present] = [driverBlocks(before), driverBlocks(now)];
  const names = [...present.byOperation.keys()];
  return {
    own: names.filter((name) => old.byOperation.get(name) !== present.byOperation.get(name)),
    shared: old.shared === present.shared ? [] : names,
  };
}
