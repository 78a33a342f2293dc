import type { SendingGroundsGiven } from '@reeve/contract';
import { TRANSFER_GROUNDS, type SendingGround } from '@reeve/domain';

/** What the sender has filled in for the kind of recipient, by ground. */
export type KindGrounds = Readonly<Partial<Record<SendingGround, string>>>;

/** The grounds that have been filled in. */
export function groundsFilled(grounds: KindGrounds): ReadonlySet<SendingGround> {
  // Object.entries gives back the keys it was given.
  const named = Object.entries(grounds) as [SendingGround, string][];
  return new Set(named.filter(([, text]) => text.trim() !== '').map(([ground]) => ground));
}

/** Grounds as they are sent: only those that are asked for, so that nothing hidden goes with it. */
export function groundsSent(grounds: KindGrounds, asked: readonly SendingGround[]): SendingGroundsGiven {
  const text = (ground: SendingGround): string => (asked.includes(ground) ? (grounds[ground] ?? '').trim() : '');
  return {
    completeness: text('completeness'),
    necessity: text('necessity'),
    transferGround: TRANSFER_GROUNDS.find((known) => known === text('transfer_ground')) ?? null,
    supplier: text('supplier'),
    onwardTransfer: text('onward_transfer'),
    treatment: text('treatment'),
    authorityTold: text('authority_told'),
    order: text('order'),
  };
}
