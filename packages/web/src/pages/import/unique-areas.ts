/** An area as the facets name it. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/**
 * Each area once, by its name: published files name the same code differently from row to row, and the first name stands.
 */
export function uniqueAreas(areas: readonly Area[]): readonly Area[] {
  const byCode = new Map<string, string>();
  for (const { code, name } of areas) if (!byCode.get(code)) byCode.set(code, name);
  return [...byCode]
    .map(([code, name]) => ({ code, name: name || code }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.code.localeCompare(b.code));
}

/** The areas whose name or code holds the words, at most `most` of them. */
export function areasWith(areas: readonly Area[], words: string, most: number): readonly Area[] {
  const wanted = words.trim().toLocaleLowerCase();
  return areas.filter(({ code, name }) => `${name} ${code}`.toLocaleLowerCase().includes(wanted)).slice(0, most);
}
