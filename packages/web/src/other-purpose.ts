import type { Marking, Session } from '@reeve/contract';
import { ANY_PURPOSE } from '@reeve/domain';

/**
 * The title of a record's purpose if the session has another: a post reads it all the same, and changes it only under
 * its own. Undefined for a record of the session's purpose, or of every purpose.
 */
export function otherPurpose(
  { purpose, purposes }: Pick<Session, 'purpose' | 'purposes'>,
  { purposeGroup }: Pick<Marking, 'purposeGroup'>,
): string | undefined {
  if (!purpose || ['', ANY_PURPOSE, purpose.code].includes(purposeGroup)) return undefined;
  return purposes.find(({ code }) => code === purposeGroup)?.title ?? purposeGroup;
}
