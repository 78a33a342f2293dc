import type { compareEditions, ReplyOf } from '@reeve/contract';
import { printedNumber, type References } from '@reeve/domain';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n.ts';

type Side = ReplyOf<typeof compareEditions>['earlier'];

/** What the references of two editions print. */
export interface BothReferences {
  readonly before: References;
  readonly after: References;
}

/** What the references of both editions print, in the language of the screen. */
export function useReferences(earlier: Side | undefined, later: Side | undefined): BothReferences {
  const language = useLanguage();
  return useMemo(() => {
    const side = (of: Side | undefined): References => {
      const numbers = new Map(of?.references.map(({ to, number }) => [to, printedNumber(number, language)]));
      return { numberOf: (id) => numbers.get(id), noteOf: (label) => numbers.get(`^${label}`) };
    };
    return { before: side(earlier), after: side(later) };
  }, [earlier, later, language]);
}
