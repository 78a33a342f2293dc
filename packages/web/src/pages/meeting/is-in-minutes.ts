/** True if a key was pressed in the minutes, which are next to the decision and have the same key for saving. */
export function isInMinutes({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target instanceof Element && target.closest('.minutes') !== null;
}
