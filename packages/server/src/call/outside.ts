import type { Operation } from '@reeve/contract';
import { isFromOutside, isPolicyMaker, ReeveError, type Role } from '@reeve/domain';

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

/** Addresses open to partners and experts: what is sent to them, and what is written together with them. */
const WRITTEN_TOGETHER = [
  'block-rivals',
  'comments',
  'concept-bank',
  'concepts',
  'documents',
  'editions',
  'nominations',
  'pictures',
  'readiness',
  'received',
  'review-members',
  'review-rounds',
  'speakers',
  'wordings',
  'workshop-sessions',
  'workshops',
];
/** Open to them besides: what these pages ask for. */
const ASKED_THERE: readonly Operation['name'][] = [
  'acknowledgeDissemination',
  'findByReference',
  'readCodeLists',
  'readHome',
  'readThread',
];

/**
 * Refuses what people outside the service have no use for, before anything is looked for: their own session, the guidebook and
 * the map stay open, and of the rest only what is listed.
 *
 * @throws ReeveError not_permitted
 */
export function requireCall(operation: Operation, roles: readonly Role[]): void {
  if (isPolicyMaker(roles) && !isOpenForPolicy(operation))
    throw new ReeveError('not_permitted', 'Those who set policy read the year, its priorities and what is released.');
  if (isFromOutside(roles) && !isOpenFromOutside(operation))
    throw new ReeveError('not_permitted', 'Partners and experts read what is sent to them and the texts they review.');
}

const isOpenForPolicy = ({ access, name }: Operation): boolean =>
  access === 'purpose' ? READ_FOR_POLICY.includes(name) : name !== 'awaitThreats';

function isOpenFromOutside({ access, name, path }: Operation): boolean {
  const [, , place = ''] = path.split('/');
  return access !== 'purpose' || WRITTEN_TOGETHER.includes(place) || ASKED_THERE.includes(name);
}
