import { resultsWording } from '@reeve/analysis';
import type { ReactElement } from 'react';
import { IntervalBar } from '../../components/chart/interval-bar.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { clauseJoint } from '../record/joint.ts';
import { weeksOf } from '../record/windows.ts';
import type { Result } from './evaluation-page.tsx';
import { useSaidWording } from './said-result.ts';
import { plainNumber, probabilityText, signedNumber } from './signed.ts';

/** The result in one sentence with its uncertainty; the interval against "no change"; all its figures together. */
export function ResultSentence({ result }: { result: Result }): ReactElement {
  const t = useT('evaluate');
  const language = useLanguage();
  const say = useSaidWording();
  const { wdd } = result;
  const wording = resultsWording(wdd);
  const { best, range } = say(wording);
  const [low, high] = wdd.ci95;
  const whole = signedNumber(language, wording.decimals);
  const weeks = Math.round(weeksOf(result.measure));
  const sure = wording.excludesNoEffect ? 'sure' : 'unsure';
  const verdict = t(`verdict.${sure}.${wording.best.direction}`);
  const joint = clauseJoint(language);
  const bestInTime = `${best} ${t('inWeeks', { count: weeks })}`;
  return (
    <>
      <p className="result-sentence">
        {t('sentence.best')} <b>{bestInTime}</b>
        {joint}
        {range}. {verdict}
      </p>
      <IntervalBar
        low={low}
        best={wdd.wdd}
        high={high}
        text={whole}
        noChange={t('noChange')}
        summary={`${t('sentence.best')} ${bestInTime}${joint}${range}. ${verdict}`}
        stage="evaluate"
      />
      <p className="hint figures">
        {t('figures', {
          wdd: whole(wdd.wdd),
          se: plainNumber(language, wording.decimals)(wdd.se),
          z: plainNumber(language, 2)(wdd.z),
          p: probabilityText(language)(wdd.pOneTailed),
          low: whole(low),
          high: whole(high),
        })}
      </p>
    </>
  );
}
