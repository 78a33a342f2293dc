import type { RecipientKind, TransferGround } from '@reeve/domain';

/** A recipient in Riverton's register. Every one is invented. */
export interface StoryRecipient {
  readonly name: string;
  readonly kind: RecipientKind;
  readonly state: string;
  readonly contact: string;
  readonly restsOn: string;
  readonly validUntil: string | null;
  /** The persona with the recipient’s account. */
  readonly partnerLogin?: string;
}

/** Riverton's register of recipients, each of a different kind. */
export const RECIPIENTS: readonly StoryRecipient[] = [
  { name: 'Sund district intelligence unit', kind: 'own_service', state: '', contact: 'Duty desk, Sund', restsOn: 'Police Act s. 3', validUntil: null }, // prettier-ignore
  { name: 'Prosecutor’s office, Norrin', kind: 'prosecutor_or_court', state: '', contact: 'Registry, room 12', restsOn: 'Criminal Procedure Act s. 44', validUntil: null }, // prettier-ignore
  { name: 'Customs, port of Riverton', kind: 'other_authority', state: '', contact: 'Risk desk, gate 2', restsOn: 'Customs Act s. 17', validUntil: null }, // prettier-ignore
  { name: 'Kallas Republic, police liaison', kind: 'eu_schengen_authority', state: 'Kallas Republic', contact: 'Single point of contact', restsOn: 'Information Exchange Act s. 5', validUntil: null, partnerLogin: 'valureanu' }, // prettier-ignore
  { name: 'Valmere National Police, crime information desk', kind: 'third_state', state: 'Valmere', contact: 'Crime information desk', restsOn: 'Police treaty of 2019, art. 6', validUntil: '2027-08-03' }, // prettier-ignore
  { name: 'Norrin housing office', kind: 'public_body', state: '', contact: 'Head of protection', restsOn: 'Housing Act s. 31', validUntil: '2026-12-31' }, // prettier-ignore
  { name: 'Riverton locksmiths’ association', kind: 'private', state: '', contact: 'Board secretary', restsOn: 'Police Act s. 22', validUntil: null }, // prettier-ignore
];

/**
 * Riverton's disseminations in the story: the problem profile, to customs and a Schengen State immediately and to a
 * third State with a second person.
 */
export const STORY_SENDINGS = {
  /** The head of intelligence sends. */
  byLogin: 'markova',
  legalBasis: 'PA-21',
  completeness: 'Where tools and watches are sold on is not known.',
  customs: { at: '2026-09-24T10:05', recipient: 'Customs, port of Riverton', receivedAt: '2026-09-24T15:20', receipt: 'Signed receipt of the risk desk' }, // prettier-ignore
  kallas: { at: '2026-09-25T11:15', recipient: 'Kallas Republic, police liaison' },
  valmere: {
    at: '2026-09-26T09:40',
    recipient: 'Valmere National Police, crime information desk',
    necessity: 'Detection of handling in OP-LATCH, at their request of 21 September.',
    transferGround: 'led_37' as TransferGround,
    supplier: 'Nothing in it came from another State.',
    onwardTransfer: 'Article 9 of the treaty: they ask before passing it on.',
    treatment: 'No death penalty; assurance of 12 September on file.',
  },
} as const;
