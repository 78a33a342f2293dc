import { readEntityPlaces, type readEntity, type ReplyOf, type Statement } from '@reeve/contract';
import { useMemo } from 'react';
import { useReading } from '../../../api/query.ts';
import { useSession } from '../../../api/session.ts';
import { wallTime } from '../../../wall-time.ts';
import type { AsOf } from '../use-as-of.ts';
import { canBePlaced, placedFacts, type PlacedFacts } from './placed-facts.ts';

type Entity = ReplyOf<typeof readEntity>;

/** Where what a page names is, on the day of the page. */
export interface Placed {
  readonly found: PlacedFacts;
  /** Names of areas, as the server gives them. */
  readonly names: ReplyOf<typeof readEntityPlaces>['areas'];
  readonly error: unknown;
  /** The number of each placed statement, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

const NONE: ReplyOf<typeof readEntityPlaces> = { places: [], areas: [] };

/** @param current statements that are current on the day of the page */
export function usePlaced(entity: Entity, { by, on }: AsOf, current: readonly Statement[]): Placed {
  const { timeZone } = useSession().clock;
  const { id, kind, statements, protection } = entity;
  const enabled = protection === null && canBePlaced(id, kind, statements);
  const { data, error, isPending } = useReading(readEntityPlaces, { params: { id } }, { enabled });
  const { places, areas: names } = data ?? NONE;
  const isOpen = enabled && isPending;
  const found = useMemo(
    () =>
      placedFacts(entity, isOpen ? [] : current, places, {
        by,
        on,
        dayOf: (at) => wallTime(Date.parse(at), timeZone).date,
      }),
    [entity, isOpen, current, places, by, on, timeZone],
  );
  const numbers = useMemo(
    () => new Map(found.facts.flatMap(({ nth, statements: of }) => of.map((one) => [one.id, nth] as const))),
    [found],
  );
  return { found, names, error, numbers };
}
