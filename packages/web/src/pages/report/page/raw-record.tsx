import type { Report } from '@reeve/contract';
import { REIDENTIFICATION_QUESTIONS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { TimeText } from '../../../components/time-text.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';

type Raw = NonNullable<Report['raw']>;

/** The author's answers on how the information was obtained; the evaluator sees them when grading. */
export function AuthorAnswers({ answers }: { answers: Raw['answers'] }): ReactElement | null {
  const t = useT('report');
  const codes = useT('codes');
  const given = (['toldBy', 'knowsBy', 'recordAgrees'] as const).filter((question) => answers[question] !== undefined);
  if (given.length === 0) return null;
  return (
    <>
      <h3 className="raw-head">{t('texts.answers')}</h3>
      <dl className="raw-answers">
        {given.map((question) => (
          <div key={question}>
            <dt>{t(`grade.${question}`)}</dt>
            <dd>{codes(`${question}.${answers[question]}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Where and when it happened, as exactly as its author knew; outside the raw compartment only the area is shown. */
export function WhereAndWhen({ place, window }: Pick<Raw, 'place' | 'window'>): ReactElement | null {
  const t = useT('report');
  const format = useFormat();
  if (!place && !window) return null;
  const point = place?.point;
  return (
    <dl className="raw-answers">
      {place && (
        <div>
          <dt>{t('place.label')}</dt>
          <dd>
            {place.name}
            {point && (
              <div>
                <span className="mono">
                  {point.latitude}, {point.longitude}
                </span>{' '}
                {point.accuracyM === 0
                  ? t('place.pinned')
                  : t('place.located', { metres: format.number(point.accuracyM) })}
              </div>
            )}
          </dd>
        </div>
      )}
      {window && (
        <div>
          <dt>{t('window.label')}</dt>
          <dd>
            <TimeText at={window.from} /> – <TimeText at={window.to} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The last check of the sanitised text: who, and each question with its answer. */
export function CheckRecord({ check }: { check: NonNullable<Raw['check']> }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const word = (answer: boolean | undefined): string =>
    answer === undefined ? t('texts.notAnswered') : t(answer ? 'step.check.yes' : 'step.check.no');
  return (
    <>
      <h3 className="raw-head">
        {t('texts.check')}{' '}
        {check.by !== null && <span className="mut">{t('texts.checkedBy', { name: check.by })}</span>}
      </h3>
      <dl className="raw-answers">
        {REIDENTIFICATION_QUESTIONS.map((question) => (
          <div key={question} className={check.answers[question] ? 'is-yes' : undefined}>
            <dt>{codes(`question.${question}`)}</dt>
            <dd>{word(check.answers[question])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
