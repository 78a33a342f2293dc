/** Number of items from which a search field appears, and number of items shown at once. */
export const MANY_ITEMS = 24;
export const SHOWN_ITEMS = 48;

/** One of several items to choose from. */
export interface SeveralItem {
  readonly code: string;
  readonly name: string;
}

/** Number of items found that have a control each: a longer list of them hides the rest of a form. */
export const FOUND_ROWS = 8;

/** The items whose name or code contains the words, at most `most` of them. */
export function itemsWith(items: readonly SeveralItem[], words: string, most: number): readonly SeveralItem[] {
  const wanted = words.trim().toLocaleLowerCase();
  return items.filter(({ code, name }) => `${name} ${code}`.toLocaleLowerCase().includes(wanted)).slice(0, most);
}
