import type { EventResult, FigureUnit } from '@reeve/contract';
import { useMemo } from 'react';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';

export type EventFigure = EventResult['figures'][number];

/** Digits after the point of a unit; what is counted has none where it is whole. */
const DIGITS: Readonly<Record<FigureUnit, number>> = {
  count: 1,
  metres: 0,
  days: 0,
  share: 1,
  probability: 4,
  ratio: 2,
  per_km2: 1,
  score: 2,
  degrees: 5,
  text: 0,
};
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How the numbers and codes of a result are written in the reader's language. */
export function useEventValue(): (value: number | string | null, unit: FigureUnit) => string {
  const t = useT('events');
  const language = useLanguage();
  const { dateFull } = useFormat();
  return useMemo(
    () => (value, unit) => {
      if (value === null) return '–';
      if (typeof value === 'string') return IS_DAY.test(value) ? dateFull(value) : t(`value.${value}`);
      return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
        maximumFractionDigits: DIGITS[unit],
        ...(unit === 'share' ? { style: 'percent' } : {}),
      }).format(value);
    },
    [t, language, dateFull],
  );
}
