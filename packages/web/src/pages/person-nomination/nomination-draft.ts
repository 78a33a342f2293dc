import {
  NOMINATION_LINES,
  personNominationFaults,
  type AuthorityType,
  type NominationLine,
  type OperationAsk,
  type ReferralAsk,
} from '@reeve/domain';

/** A nomination as it is being written. Nothing is filled in beforehand. */
export interface NominationDraft {
  readonly title: string;
  readonly measure: string;
  readonly intrusive: boolean | undefined;
  readonly authority: Exclude<AuthorityType, 'none'> | undefined;
  readonly authorityReference: string;
  readonly authorityExpiresOn: string | undefined;
  readonly plan: Readonly<Record<NominationLine, string>>;
  readonly expiresOn: string | undefined;
  readonly recipient: string;
  readonly legalBasis: string | undefined;
  readonly data: string;
  readonly because: string;
}

export const EMPTY_NOMINATION: NominationDraft = {
  title: '',
  measure: '',
  intrusive: undefined,
  authority: undefined,
  authorityReference: '',
  authorityExpiresOn: undefined,
  plan: {
    proportionate: '',
    legal: '',
    accountable: '',
    necessary: '',
    collateral: '',
    equality: '',
    children: '',
    lessIntrusive: '',
  },
  expiresOn: undefined,
  recipient: '',
  legalBasis: undefined,
  data: '',
  because: '',
};

/** What the draft requests: for a minor a referral, for others a measure. */
export function askOf(draft: NominationDraft, minor: boolean): OperationAsk | ReferralAsk {
  if (minor)
    return {
      ask: 'referral',
      recipient: draft.recipient.trim(),
      legalBasis: draft.legalBasis ?? '',
      data: draft.data.trim(),
      because: draft.because.trim(),
    };
  return {
    ask: 'operation',
    measure: draft.measure.trim(),
    intrusive: draft.intrusive,
    ...(draft.intrusive === true
      ? {
          authority: {
            type: draft.authority ?? 'none',
            reference: draft.authorityReference.trim(),
            expiresOn: draft.authorityExpiresOn,
          },
        }
      : {}),
    plan: draft.plan,
    expiresOn: draft.expiresOn,
  };
}

/** Fields whose text is read for the name. */
const TEXTS = ['title', 'measure', 'recipient', 'data', 'because'] as const;

/**
 * What keeps each field from being sent, by field: the reason as a key of its text. The name of the person in a text is a fault as
 * well: the report names them.
 */
export function nominationFaults(
  draft: NominationDraft,
  of: { readonly minor: boolean; readonly name: string; readonly today: string; readonly until: string },
): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  if (draft.title.trim().length < 3) faults.set('title', 'title');
  for (const fault of personNominationFaults(askOf(draft, of.minor), of.today, of.until))
    faults.set(fault.startsWith('expires_') ? 'expires_on' : fault, keyOf(fault));
  const name = of.name.trim().toLocaleLowerCase();
  const names = (text: string): boolean => name !== '' && text.toLocaleLowerCase().includes(name);
  for (const field of TEXTS) if (names(draft[field])) faults.set(field, 'name');
  for (const line of NOMINATION_LINES) if (names(draft.plan[line])) faults.set(line, 'name');
  return faults;
}

const SENTENCES: readonly string[] = ['measure', 'data', 'because', ...NOMINATION_LINES];
const keyOf = (fault: string): string => (SENTENCES.includes(fault) ? 'sentence' : fault);
