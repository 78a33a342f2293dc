import type { ReactElement } from 'react';
import { IntervalBar } from '../../components/chart/interval-bar.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import type { Result } from './evaluation-page.tsx';
import { plainNumber, probabilityText, signedNumber } from './signed.ts';

/** The result in one sentence with its uncertainty and what can be claimed; the interval against "no change"; all its figures. */
export function ResultSentence({ result }: { result: Result }): ReactElement {
  const t = useT('evaluate');
  const language = useLanguage();
  const { assessment, published } = result;
  const [headline = '', ...more] = assessment.sentences;
  const [low, high] = assessment.ci95;
  const decimals = high - low >= 4 ? 0 : 1;
  const signed = signedNumber(language, decimals);
  return (
    <>
      <p className="result-sentence">
        <b>{headline}</b> {more.join(' ')}
      </p>
      <IntervalBar
        low={low}
        best={assessment.difference}
        high={high}
        text={signed}
        noChange={t('noChange')}
        summary={assessment.sentences.join(' ')}
        stage="evaluate"
      />
      {published && (
        <p className="hint result-figures">
          {t('figures', {
            wdd: signed(published.wdd),
            se: plainNumber(language, 1)(published.se),
            z: plainNumber(language, 2)(published.z),
            p: probabilityText(language)(published.pOneTailed),
            low: signed(published.ci95[0]),
            high: signed(published.ci95[1]),
          })}
        </p>
      )}
    </>
  );
}
