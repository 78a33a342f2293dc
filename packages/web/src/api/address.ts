import type { Operation } from '@reeve/contract';

/**
 * The address of a call: `:names` of the path filled in and escaped, the query appended in the order given, a list as its name repeated.
 *
 * @throws Error a part of the path is missing — a mistake in our own code
 */
export function addressOf(
  operation: Pick<Operation, 'name' | 'path'>,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (typeof value !== 'string' || value === '') throw new Error(`${operation.name} needs "${name}" in its path`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean')
        search.append(name, `${each}`);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
