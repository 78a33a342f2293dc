import { SCHEME_CODES, type FittingCodes, type Scheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';

/** Which definitions the answers fit, in words. It explains; it picks nothing. */
export function FittingNote({ scheme, fit }: { scheme: Scheme; fit: FittingCodes }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const words = (axis: 'source' | 'info'): string =>
    fit[axis].length === 0
      ? t(`grade.open_${axis}`)
      : fit[axis].map((code) => codes(`grade.${scheme}.${axis}.${code}`)).join(` ${codes('or')} `);
  const chip = (axis: 'source' | 'info'): string => (fit[axis].length === 0 ? '?' : fit[axis].join('|'));
  if (fit.source.length === 0 && fit.info.length === 0) return <p className="fit-note mut">{t('grade.answerFirst')}</p>;
  const joint = scheme === 'UK_3x5x2' || fit.source.length > 1 || fit.info.length > 1 ? ' / ' : '';
  return (
    <output className="fit-note">
      {t('grade.fits')}{' '}
      <span className="grade">
        <i>{SCHEME_CODES[scheme].short}</i>{' '}
        <b>
          {chip('source')}
          {joint}
          {chip('info')}
        </b>
      </span>
      {t('common:colon', { label: '' })} {t('common:both', { first: words('source'), second: words('info') })}.
    </output>
  );
}
