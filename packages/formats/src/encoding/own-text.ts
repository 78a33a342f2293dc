/**
 * Returns an equal text that is not part of a longer one. The engine keeps a text that was cut from a longer one as a
 * reference into it: a few cells kept from all over a file would keep the file in memory.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
