/** What was asked for, part by part, from the log's text of it; undefined where it is written otherwise. */
export function readQuery(text: string): readonly (readonly [string, string])[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value).map(([name, part]) => [name, typeof part === 'string' ? part : JSON.stringify(part)]);
  } catch {
    return undefined;
  }
}
