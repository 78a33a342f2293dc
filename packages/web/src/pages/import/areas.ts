/** An area as the facets name it: each once. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** Areas by their names, as one looks for them; two of the same name by their codes. */
export function areasByName(areas: readonly Area[]): readonly Area[] {
  return areas.toSorted((a, b) => a.name.localeCompare(b.name) || a.code.localeCompare(b.code));
}

/** The areas whose name or code holds the words, at most `most` of them. */
export function areasWith(areas: readonly Area[], words: string, most: number): readonly Area[] {
  const wanted = words.trim().toLocaleLowerCase();
  return areas.filter(({ code, name }) => `${name} ${code}`.toLocaleLowerCase().includes(wanted)).slice(0, most);
}
