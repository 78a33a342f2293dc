import { toDayNumber, type LocalDate } from '@reeve/domain';
import { CRIMES_TO } from '../crime/planted.ts';
import { poisson } from '../draw.ts';
import { makeRandom } from '../random.ts';
import { OPERATION_CRIMES_FROM, STRATA, trueRate, type Stratum } from './operation-rate.ts';

/** The day of one crime of a stratum. */
export interface OperationDay {
  readonly stratum: Stratum;
  readonly day: number;
}

/**
 * Returns the days of the crimes of the operations: Poisson counts of each day with the true rate, so that an effect is true of the rate and
 * the counts still have chance in them. Each stratum has its own random source.
 *
 * @returns in the order of the strata, then of the days
 * Cost: O(strata · days), about 50 ms.
 */
export function operationDays(seed: string, to: LocalDate = CRIMES_TO): readonly OperationDay[] {
  const [first, last] = [toDayNumber(OPERATION_CRIMES_FROM), toDayNumber(to)];
  return STRATA.flatMap((stratum) => {
    const random = makeRandom(`${seed}/operations/${stratum.type.code}/${stratum.area}`);
    const days: OperationDay[] = [];
    for (let day = first; day <= last; day += 1)
      for (let left = poisson(random, trueRate(stratum, day)); left > 0; left -= 1) days.push({ stratum, day });
    return days;
  });
}
