/** The lists an agency has, as results are stamped with them; each has its words under `codes:codeList`. */
export const LIST_NAMES = [
  'purposes',
  'legal_bases',
  'groups',
  'offence_types',
  'retention',
  'grading_scheme',
] as const;

/** One list and its version; an unknown part is kept whole, without a version. */
export interface StampedList {
  readonly name: string;
  readonly version: string | undefined;
}

/** Returns the lists of a stamp such as `groups@1 purposes@3`, in their order. */
export function readStamp(stamp: string): readonly StampedList[] {
  return stamp
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', version] = part.split('@');
      const isKnown = LIST_NAMES.some((known) => known === name) && version !== undefined;
      return isKnown ? { name, version } : { name: part, version: undefined };
    });
}
