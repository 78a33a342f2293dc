/** Shares of made-up pairs that are proposed, in per cent. */
export interface NameOriginShares {
  /** Of pairs of one person, written a second time with an error or in another way. */
  readonly one: number;
  /** Of pairs of two persons with names of one origin, born in one year. */
  readonly two: number;
  /** Of pairs of two persons with one family name and different given names, born in one year. */
  readonly kin: number;
}

/**
 * How often the desk proposes pairs of names of one origin: if it found those of one origin less often, or joined its strangers
 * more often, this would show. Measured on made-up pairs by `name-origins.test.ts`, which fails if they are no longer true; the
 * origin of a person's name is stored nowhere.
 */
export const NAME_ORIGIN_SHARES: Readonly<Record<string, NameOriginShares>> = {
  english: { one: 100, two: 0, kin: 0 },
  german: { one: 100, two: 0, kin: 0 },
  spanish: { one: 100, two: 0, kin: 0 },
  polish: { one: 100, two: 0, kin: 0 },
  russian: { one: 99, two: 0, kin: 0 },
  turkish: { one: 97, two: 0, kin: 0 },
  arabic: { one: 99, two: 0, kin: 0 },
  georgian: { one: 100, two: 0, kin: 0 },
};
