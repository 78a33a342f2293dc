/**
 * Returns values as PostgreSQL writes an array of one dimension: each text between quotation marks, null as NULL. The
 * database reads it as any type of array.
 */
export function postgresArray(values: readonly (string | number | null)[]): string {
  let text = '{';
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? null;
    if (at > 0) text += ',';
    text += value === null ? 'NULL' : typeof value === 'number' ? String(value) : quoted(value);
  }
  return `${text}}`;
}

const quoted = (value: string): string =>
  value.includes('"') || value.includes('\\') ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : `"${value}"`;
