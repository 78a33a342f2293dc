import type { Operation } from '@reeve/contract';
import { isPolicyMaker, ReeveError, type Role } from '@reeve/domain';

/** What a policy-maker reads under a purpose; every other operation under a purpose is refused to them. */
const READ_FOR_POLICY: readonly Operation['name'][] = [
  'listControlStrategies',
  'listPriorities',
  'listPublicReleases',
  'overviewPdf',
  'publicReleasePdf',
  'readControlStrategy',
  'readOverview',
  'readPriority',
  'readPublicRelease',
];

/**
 * Refuses what a policy-maker has no use for, before anything is looked for: their own session, the guidebook and the map stay
 * open, and of the rest only what is listed.
 *
 * @throws ReeveError not_permitted
 */
export function requireCall({ access, name }: Operation, roles: readonly Role[]): void {
  const isOpen = access === 'purpose' ? READ_FOR_POLICY.includes(name) : name !== 'awaitThreats';
  if (isPolicyMaker(roles) && !isOpen)
    throw new ReeveError('not_permitted', 'Those who set policy read the year, its priorities and what is released.');
}
