import { isFromOutside, isPolicyMaker, readsMasked, seenByPost, type Role } from '@reeve/domain';

/** What a home is for, next to the work that waits. */
export type Post = 'command' | 'oversight' | 'policy' | 'partner' | 'system' | 'street' | 'desk';

const STREET: readonly Role[] = ['submitting_officer', 'source_handler'];

/** The home of these roles. */
export function postOf(roles: readonly Role[]): Post {
  if (isPolicyMaker(roles)) return 'policy';
  if (seenByPost(roles).includes('product')) return 'command';
  if (readsMasked(roles)) return 'oversight';
  if (isFromOutside(roles)) return 'partner';
  if (roles.length > 0 && roles.every((role) => role === 'administrator')) return 'system';
  return roles.length > 0 && roles.every((role) => STREET.includes(role)) ? 'street' : 'desk';
}
