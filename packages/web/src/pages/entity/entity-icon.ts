import type { EntityKind } from '@reeve/domain';
import type { IconName } from '../../components/icon-shapes.tsx';

/** The drawing of a kind of entity; an account is a key to something and has the lock. */
export const ENTITY_ICON: Readonly<Record<EntityKind, IconName>> = {
  person: 'person',
  organisation: 'organisation',
  vehicle: 'vehicle',
  phone: 'phone',
  address: 'address',
  account: 'lock',
  email: 'comment',
  document: 'stamp',
  object: 'object',
  event: 'event',
};
