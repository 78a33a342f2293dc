import type { ChangeInWords, ResultsWording } from '@reeve/analysis';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

export interface SaidChange {
  /** "62 fewer crimes". */
  readonly full: (change: ChangeInWords) => string;
  /** "62 fewer", for the ends of a range. */
  readonly short: (change: ChangeInWords) => string;
}

/** Changes in words, in the reader's language. */
export function useSaidChange(): SaidChange {
  const t = useT('evaluate');
  const { number } = useFormat();
  const say = (group: 'full' | 'short') => (change: ChangeInWords) =>
    change.direction === 'none'
      ? t(`change.${group}.none`)
      : t(`change.${group}.${change.direction}`, { count: change.amount, n: number(change.amount) });
  return { full: say('full'), short: say('short') };
}

/** The parts of the sentence: what is best, and how far it may be off. */
export function useSaidWording(): (wording: Pick<ResultsWording, 'best' | 'low' | 'high'>) => {
  readonly best: string;
  readonly range: string;
} {
  const t = useT('evaluate');
  const { full, short } = useSaidChange();
  return ({ best, low, high }) => ({
    best: full(best),
    range: t('sentence.range', { low: short(low), high: short(high) }),
  });
}
