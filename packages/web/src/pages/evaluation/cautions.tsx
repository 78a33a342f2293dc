import { minimumDetectableEffect } from '@reeve/analysis';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import type { Result } from './evaluation-page.tsx';
import { plainNumber } from './signed.ts';

/** What the result does not say, in words; and what this design could have shown at all. */
export function Cautions({ result }: { result: Result }): ReactElement {
  const t = useT('evaluate');
  const { number } = useFormat();
  const index = plainNumber(useLanguage(), 1);
  const expected = Math.max(1, (result.treated[0] + result.control[0]) / 2);
  const { mde80 } = minimumDetectableEffect(expected);
  return (
    <section aria-labelledby="care">
      <h2 id="care">{t('caution.title')}</h2>
      <ul className="cautions">
        {result.cautions.map((code) => (
          <li key={code}>
            {t(`caution.${code}`, {
              index: index(result.dispersionIndex ?? 1),
              defaultValue: code.replaceAll('_', ' '),
            })}
          </li>
        ))}
        <li>{t('caution.power', { expected: number(Math.round(expected)), drop: number(Math.round(mde80)) })}</li>
      </ul>
    </section>
  );
}
