/** An area as the facets name it: each once. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/**
 * Areas by their names, two of the same name by their codes. Areas that only a code names come last: a file can bring
 * hundreds of them, and the agency's own are looked for first.
 */
export function areasByName(areas: readonly Area[]): readonly Area[] {
  return areas.toSorted(
    (a, b) =>
      Number(isBareCode(a)) - Number(isBareCode(b)) || a.name.localeCompare(b.name) || a.code.localeCompare(b.code),
  );
}

function isBareCode({ code, name }: Area): boolean {
  return name === '' || name === code;
}
