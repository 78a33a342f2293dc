/** States in which an object no longer needs a meeting. */
const CLOSED: readonly string[] = [
  'closed',
  'refused',
  'withdrawn',
  'superseded',
  'recalled',
  'expired',
  'evaluated',
  'cancelled',
  'erased',
  'referred',
  'ended',
];

/** True if an object needs no meeting any more: its item leaves the agenda. A result is looked at until a newer one replaces it. */
export function isClosedPaper({ kind, state }: { readonly kind: string; readonly state: string | null }): boolean {
  if (kind === 'decision') return false;
  return kind === 'evaluation' ? state === 'superseded' : CLOSED.includes(state ?? '');
}
