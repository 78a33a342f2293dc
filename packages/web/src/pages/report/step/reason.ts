/** Whether a reason is one: the contract asks for at least three characters. */
export function hasReason(text: string): boolean {
  return text.trim().length >= 3;
}
