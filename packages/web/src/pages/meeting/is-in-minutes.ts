/** Whether a key was pressed in the minutes, which are written beside the decision and have the same key for keeping. */
export function isInMinutes({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target instanceof Element && target.closest('.minutes') !== null;
}
