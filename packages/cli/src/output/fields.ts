import { padToWidth } from './display-width.ts';
import { plainLine } from './plain-text.ts';

/** Names and values under each other; a value that is empty says `–`. */
export function asFields(fields: readonly (readonly [string, string])[]): string {
  const width = Math.max(...fields.map(([name]) => name.length)) + 2;
  return fields.map(([name, value]) => `${padToWidth(name, width)}${plainLine(value) || '–'}`).join('\n');
}
