import { SCHEME_CODES, type LossyGradeView } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { Tooltip } from '../tooltip.tsx';

/** A grade read in another scheme: outlined by dashes, always with "approx.", never to be mistaken for a grade. */
export function LossyGrade({ view }: { view: LossyGradeView }): ReactElement {
  const t = useT('codes');
  const part = (axis: 'source' | 'info', codes: ReadonlySet<string>): string =>
    [...codes].map((code) => t(`grade.${view.scheme}.${axis}.${code}`)).join(` ${t('or')} `);
  const flag = view.flag === undefined ? '' : ` ${t(`flag.${view.flag}`)}.`;
  const words = `${t('lossy')} ${t('common:both', { first: part('source', view.source), second: part('info', view.info) })}.${flag}`;
  return (
    <span className="lossy">
      <Tooltip words={words} className="grade approx">
        <i>{SCHEME_CODES[view.scheme].short}</i> <b>{[...view.source].join('|')}</b> <b>{[...view.info].join('|')}</b>
      </Tooltip>{' '}
      <span className="mut">{t('approx')}</span>
    </span>
  );
}
