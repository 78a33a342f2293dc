/** What an area is in a measure; an area has one role or none, so the four groups cannot overlap. */
export const AREA_ROLES = ['treated', 'comparison', 'displacement', 'displacementComparison'] as const;
export type AreaRole = (typeof AREA_ROLES)[number];
export type AreaRoles = Readonly<Record<string, AreaRole>>;

/** The areas of a role, in the order of their codes. */
export function areasOf(roles: AreaRoles, role: AreaRole): string[] {
  return Object.keys(roles)
    .filter((code) => roles[code] === role)
    .toSorted();
}

/** The roles after one area was given another, or none. */
export function withRole(roles: AreaRoles, code: string, role: AreaRole | undefined): AreaRoles {
  const { [code]: _, ...others } = roles;
  return role === undefined ? others : { ...others, [code]: role };
}
