import { readAreaSet } from '@reeve/contract';
import { useMemo } from 'react';
import { useReading } from '../../../api/query.ts';
import { areaOfEach, numbersOf, readyAreas, type AreaChoice } from './area-choice.ts';
import type { ReadyEvents } from '../ready-events.ts';
import type { Selection } from '../selection.ts';
import type { JoinedAreas } from '../map/use-surface.ts';

export interface UsedAreas {
  /** Once it has been read. */
  readonly joined: JoinedAreas | undefined;
  /** What events are chosen by; undefined where no area is. */
  readonly choice: AreaChoice | undefined;
  /** The set of the address is gone or not for this reader, so that its areas choose nothing. */
  readonly isGone: boolean;
}

const NOBODY: ReadonlySet<number> = new Set();

/** The set of areas that is chosen, each event put into one of them. */
export function useAreas(ready: ReadyEvents, { areaSet, areaCodes }: Selection): UsedAreas {
  const { data, error } = useReading(readAreaSet, { params: { id: areaSet } }, { enabled: areaSet !== '' });
  const set = useMemo(() => (data && data.id === areaSet ? readyAreas(data) : undefined), [data, areaSet]);
  const joined = useMemo(() => set && { set, areaOf: areaOfEach(ready, set) }, [set, ready]);
  const choice = useMemo(() => {
    const chosen = joined && areaCodes.length > 0 ? numbersOf(joined.set, areaCodes) : NOBODY;
    return joined && chosen.size > 0 ? { areaOf: joined.areaOf, chosen } : undefined;
  }, [joined, areaCodes]);
  return { joined, choice, isGone: areaSet !== '' && error !== null };
}
