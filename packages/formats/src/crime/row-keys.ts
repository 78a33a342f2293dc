import { FirstSeen } from './first-seen.ts';
import { murmur3Hex } from './murmur3.ts';

/** The key of a row; or the line of an earlier row with the same id. */
export type KeyOrRepeat = { readonly key: string } | { readonly firstLine: number };

/** The key of a row on `line` that has `id` (`''`: none) and the tidied `cells`. */
export type KeyMaker = (id: string, cells: readonly string[], line: number) => KeyOrRepeat;

/**
 * Gives the rows of one file their keys, in the order of the file.
 *
 * A row with an id is that id: a second row with it is a repeat, not a crime. A row without one is its content and its
 * occurrence number, so two rows alike in one file are two crimes, and the same file read again has the same keys. Of two
 * files that share rows the larger number of occurrences counts. Content is every cell the layout knows, outcome included,
 * in the layout's order: the order of columns, the encoding and the delimiter of the file do not matter.
 *
 * @param prefix distinguishes the keys of one layout from those of another.
 * Memory: 24 to 48 bytes a row until the maker is dropped.
 */
export function makeKeys(prefix: string): KeyMaker {
  const lineOfId = new FirstSeen();
  const countOfContent = new FirstSeen();
  const addOne = (count: number): number => count + 1;
  return (id, cells, line) => {
    if (id !== '') {
      const firstLine = lineOfId.update(id, (first) => first || line);
      return firstLine > 0 ? { firstLine } : { key: `${prefix}:id:${id}` };
    }
    const content = JSON.stringify(cells);
    const occurrence = countOfContent.update(content, addOne) + 1;
    return { key: `${prefix}:row:${murmur3Hex(content)}.${occurrence}` };
  };
}
