import type { CrimeRow } from '@reeve/contract';
import { useMemo } from 'react';
import type { Column } from '../../../components/table/data-table.tsx';
import { useFormat, type Format } from '../../../format.ts';
import { useLanguage, useT } from '../../../i18n.ts';
import { crimeTime } from './crime-time.ts';
import { useOffenceWord } from './offence-word.ts';

/** A crime's time in the reader's words, no more exact than the source. */
export function timeWords(
  row: Pick<CrimeRow, 'fromAt' | 'toAt' | 'timePrecision'>,
  format: Format,
  monthOf: (month: string) => string,
): string {
  const time = crimeTime(row.fromAt, row.toAt, row.timePrecision);
  switch (time.is) {
    case 'moment':
      return `${format.date(time.day)} ${time.clock}`;
    case 'period':
      return time.day === time.toDay
        ? `${format.date(time.day)} ${time.clock}–${time.toClock}`
        : `${format.date(time.day)} ${time.clock} – ${format.date(time.toDay)} ${time.toClock}`;
    case 'days':
      return time.day === time.toDay ? format.date(time.day) : `${format.date(time.day)} – ${format.date(time.toDay)}`;
    case 'month':
      return monthOf(time.month);
  }
}

/** The area in which a crime counts, and the one in its file if that is another. */
function areaWords({ areaName, areaCode, fileArea }: Pick<CrimeRow, 'areaName' | 'areaCode' | 'fileArea'>): string {
  const counted = areaName || areaCode;
  return fileArea === '' ? counted : `${counted || '–'} (${fileArea})`;
}

/**
 * Columns of recorded crime. Every cell is one plain text: a row is drawn hundreds of times in a scroll, and elements of
 * their own would be felt.
 */
export function useCrimeColumns(): readonly Column<CrimeRow>[] {
  const t = useT('crime');
  const format = useFormat();
  const language = useLanguage();
  const word = useOffenceWord();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const monthOf = (text: string): string => month.format(new Date(`${text}-01T00:00:00Z`));
    return [
      {
        key: 'when',
        title: t('list.when'),
        width: '15rem',
        rowHead: true,
        cell: (row) => timeWords(row, format, monthOf),
      },
      { key: 'type', title: t('list.type'), width: '11rem', cell: ({ type }) => word(type) },
      { key: 'detail', title: t('list.detail'), wideOnly: true, cell: ({ typeDetail }) => typeDetail },
      { key: 'area', title: t('list.area'), width: '7rem', cell: areaWords },
      { key: 'street', title: t('list.street'), width: '10rem', wideOnly: true, cell: ({ street }) => street },
      { key: 'outcome', title: t('list.outcome'), width: '10rem', wideOnly: true, cell: ({ outcome }) => outcome },
    ];
  }, [t, format, language, word]);
}
