import { addressKey } from '@reeve/domain';

interface Area {
  readonly code: string;
  readonly name: string;
}

/** Most areas that are offered. */
const MOST = 3;

/**
 * The areas that some texts name: by their code, or by their name as a whole part of a text between commas.
 * @example areasNamed([{ code: 'NORRIN-A', name: 'Old Port' }], ['Ropewalk 14, Old Port']) // => [{ code: 'NORRIN-A', name: 'Old Port' }]
 */
export function areasNamed(areas: readonly Area[], texts: readonly string[]): readonly Area[] {
  const parts = new Set(texts.flatMap((text) => [text, ...text.split(',')]).map(addressKey));
  return areas.filter(({ code, name }) => parts.has(addressKey(name)) || parts.has(addressKey(code))).slice(0, MOST);
}
