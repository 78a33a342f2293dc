import { addDays } from '@reeve/domain';
import { useCallback } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

/** Days as a person writes them: `12 May to 1 Jun`, one day alone. Takes half-open spans. */
export function useSpanWords(): (span: { readonly from: string; readonly before: string }) => string {
  const t = useT('coverage');
  const { date } = useFormat();
  return useCallback(
    ({ from, before }) => {
      const last = addDays(before, -1);
      return last === from ? date(from) : t('span', { from: date(from), last: date(last) });
    },
    [t, date],
  );
}
