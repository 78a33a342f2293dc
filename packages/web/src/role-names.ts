import { ROLES } from '@reeve/domain';
import { useLanguage, useT } from './i18n.ts';

/** Returns how roles are named as those of which each can do something: `supervisor or head of intelligence`. Unknown ones are left out. */
export function useRoleNames(): (roles: unknown) => string {
  const codes = useT('codes');
  const either = new Intl.ListFormat(useLanguage(), { type: 'disjunction' });
  return (roles) =>
    either.format(
      ROLES.filter((role) => Array.isArray(roles) && roles.includes(role)).map((role) => codes(`role.${role}`)),
    );
}

/**
 * Returns the key of a refusal and what it inserts: where the role is the reason and some roles can, the sentence that names them.
 *
 * @example refusalText({ because: 'same_person', roles: [] }, String) // => ['refusal.same_person', { roles: '' }]
 */
export function refusalText(
  { because, roles }: { readonly because: string; readonly roles: readonly string[] },
  namesOf: (roles: unknown) => string,
): [key: string, inserted: { roles: string }] {
  const isNamed = because === 'role' && roles.length > 0;
  return [isNamed ? 'refusal.roleNamed' : `refusal.${because}`, { roles: namesOf(roles) }];
}
