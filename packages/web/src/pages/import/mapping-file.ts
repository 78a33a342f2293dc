import type { ImportMapping } from '@reeve/contract';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A mapping from a file, as the command line's `--save-mapping` writes it. Whether it fits, the server says.
 *
 * @returns undefined where it is no such file
 */
export function readMappingFile(text: string): ImportMapping | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isObject(value) || value['format'] !== 'reeve-mapping' || value['version'] !== 1) return undefined;
    const parts = ['table', 'columns', 'dates', 'place', 'types'].map((name) => value[name]);
    if (!parts.every(isObject) || !isObject(value['types']) || !isObject(value['types']['names'])) return undefined;
    const areas = isObject(value['areas']) && isObject(value['areas']['names']) ? value['areas'] : { names: {} };
    return { ...value, areas } as ImportMapping; // the parts that are drawn are there; the server checks the rest
  } catch {
    return undefined;
  }
}

/** A mapping as a file for the command line's `--mapping`. */
export function mappingFile(mapping: ImportMapping): Blob {
  return new Blob([`${JSON.stringify(mapping, undefined, 2)}\n`], { type: 'application/json' });
}
