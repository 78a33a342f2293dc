/**
 * Acts that Reeve never automates (domain brief §6.8): a named person performs each at a session, or it does not
 * happen. The store refuses these values to jobs, however started; an act that does not exist in Reeve is performed by
 * nothing.
 */
export const NEVER_AUTOMATED = {
  N1: 'choosing or ranking persons as targets',
  N2: 'a risk score of a person',
  N3: 'a source or information grade',
  N4: 'a data-subject category',
  N5: 'a handling downgrade or the approval of a sanitised text',
  N6: 'dissemination outside the agency',
  N7: 'merging persons',
  N8: 'extending retention',
  N9: 'adverse action, watch-list, stop, arrest',
  N10: 'special categories or their proxies in a score',
  N11: 'a decision on a threat to life',
  N12: 'closing the request of a data subject',
  N13: 'approving an access override',
  N14: 'publishing an edition of the guidebook',
} as const satisfies Readonly<Record<string, string>>;
export type NeverAutomated = keyof typeof NEVER_AUTOMATED;
