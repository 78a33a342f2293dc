import { SCHEME_CODES, type FittingCodes, type Scheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** Which definitions the answers fit, in words. It explains; it picks nothing. */
export function FittingNote({ scheme, fit }: { scheme: Scheme; fit: FittingCodes }): ReactElement {
  const t = useT('report');
  if (fit.source.length === 0 && fit.info.length === 0) return <p className="fit mut">{t('grade.answerFirst')}</p>;
  return (
    <output className="fit">
      {t('grade.fits')} <Axis axis="source" scheme={scheme} codes={fit.source} />
      {'; '}
      <Axis axis="info" scheme={scheme} codes={fit.info} />
      {'.'}
    </output>
  );
}

function Axis({
  axis,
  scheme,
  codes,
}: {
  axis: 'source' | 'info';
  scheme: Scheme;
  codes: readonly string[];
}): ReactElement {
  const t = useT('report');
  const words = useT('codes');
  if (codes.length === 0) return <span className="mut">{t(`grade.open_${axis}`)}</span>;
  return (
    <>
      <span className="grade">
        <i>{SCHEME_CODES[scheme].short}</i> <b>{codes.join(` ${words('or')} `)}</b>
      </span>{' '}
      {codes.map((code) => words(`grade.${scheme}.${axis}.${code}`)).join(` ${words('or')} `)}
    </>
  );
}
