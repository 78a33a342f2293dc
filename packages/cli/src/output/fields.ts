import { padToWidth } from './display-width.ts';
import { plainLine } from './plain-text.ts';

/** Names and values, one per line; an empty value is `–`. */
export function asFields(fields: readonly (readonly [string, string])[]): string {
  const width = Math.max(...fields.map(([name]) => name.length)) + 2;
  return fields.map(([name, value]) => `${padToWidth(name, width)}${plainLine(value) || '–'}`).join('\n');
}
