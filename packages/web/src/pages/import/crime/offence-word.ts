import { readCodeLists } from '@reeve/contract';
import { useCallback } from 'react';
import { useReading } from '../../../api/query.ts';

/** `vehicle_theft` as "vehicle theft": a code without a title of its own. Words of other sources stay unchanged. */
export function plainWords(code: string): string {
  return code.replaceAll('_', ' ');
}

/** The word of a type of crime: the agency's own where its list has the code. */
export function useOffenceWord(): (code: string) => string {
  const { data } = useReading(readCodeLists, {});
  const types = data?.offenceTypes;
  return useCallback((code) => types?.find((one) => one.code === code)?.title ?? plainWords(code), [types]);
}
