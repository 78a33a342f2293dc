/**
 * Kinds of offence that are mostly found where officers search: searches, stops, checks. Their counts measure the
 * searching, so that a forecast made from them sends officers to where officers already were.
 *
 * Whole words as files write them, in small letters, `*` for any ending; a type belongs to a kind if it contains one of
 * them. A robbery with a weapon must not match, so the list has only whole phrases.
 */
export const DISCOVERED_OFFENCES = {
  drugs: ['drug', 'drugs', 'drug_*', 'narcotic*', 'cannabis', 'controlled substance*', 'stupéfiant*', 'btm*', 'betäubungsmittel*', 'drogen*', 'stupefacent*', 'наркот*', 'estupefaciente*', 'tráfico de drogas'], // prettier-ignore
  weapons: ['weapons violation*', 'possession of weapon*', 'possession of a weapon', 'weapon_possession', 'dangerous weapon*', 'concealed carry*', 'waffengesetz*', "port d'arme*", 'porto di armi', 'ношение оружия', 'tenencia de armas'], // prettier-ignore
  publicOrder: ['public order*', 'public_order', 'public peace*', 'disorderly conduct', 'liquor law*', 'public indecency', 'obscenity', 'gambling', 'prostitution', 'interference with public officer', 'loitering'], // prettier-ignore
  driving: ['drink_driving', 'drink driving', 'driving under the influence', 'intoxicated*', 'trunkenheit*'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Why a crime is left out of forecasts: `detection` if the record itself states that police found it. */
export type DiscoveredReason = keyof typeof DISCOVERED_OFFENCES | 'detection';

/**
 * Returns whether police found a crime proactively, and how that is known.
 *
 * Use it to leave such crimes out of forecasts, and show the reason. The record's own word takes precedence over its
 * type if it states that police found the crime; "reported" alone does not keep a drug offence in.
 * Source: K. Lum & W. Isaac (2016), To predict and serve?, Significance 13(5), 14–19; D. Ensign & others (2018),
 * Runaway feedback loops in predictive policing, Proceedings of Machine Learning Research 81.
 *
 * @param type      as the file or the agency's list names it, in any letters
 * @param detection from the record, if it has one: `proactive` or `discovered` for crimes found by police
 * @returns undefined for a crime that was reported to the police.
 * Cost: O(words).
 * @example discoveredReason('NARCOTICS') // => 'drugs'
 * @example discoveredReason('Burglary') // => undefined
 * @example discoveredReason('Other', 'proactive') // => 'detection'
 */
export function discoveredReason(type: string, detection?: string): DiscoveredReason | undefined {
  if (detection === 'proactive' || detection === 'discovered') return 'detection';
  const text = type.toLowerCase();
  for (const [kind, words] of Object.entries(DISCOVERED_OFFENCES)) {
    if (words.some((word) => holdsWord(text, word))) return kind as DiscoveredReason; // the keys are exactly these
  }
  return undefined;
}

/** True if a text contains a whole word or phrase, or one with this beginning if it ends in `*`. */
function holdsWord(text: string, word: string): boolean {
  const begins = word.endsWith('*');
  const stem = begins ? word.slice(0, -1) : word;
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!isLetter(at - 1) && (begins || !isLetter(at + stem.length))) return true;
  }
  return false;
}
