import type { ReactElement } from 'react';
import { useLanguage, useT } from '../../i18n.ts';
import type { Result } from './evaluation-page.tsx';
import { plainNumber } from './signed.ts';

/** What the result does not say, in words; and what this design could have shown at all. */
export function Cautions({ result }: { result: Result }): ReactElement {
  const t = useT('evaluate');
  const index = plainNumber(useLanguage(), 1);
  return (
    <section aria-labelledby="care">
      <h2 id="care">{t('caution.title')}</h2>
      <ul className="cautions">
        {result.cautions.map((code) => (
          <li key={code}>
            {t(`caution.${code}`, {
              index: index(result.assessment.dispersion),
              defaultValue: code.replaceAll('_', ' '),
            })}
          </li>
        ))}
        <li>{result.powerNote}</li>
      </ul>
    </section>
  );
}
