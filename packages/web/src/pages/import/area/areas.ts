/** An area as the facets name it: each once. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** Areas by their names, as one looks for them; two of the same name by their codes. */
export function areasByName(areas: readonly Area[]): readonly Area[] {
  return areas.toSorted((a, b) => a.name.localeCompare(b.name) || a.code.localeCompare(b.code));
}
