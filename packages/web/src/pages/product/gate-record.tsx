import { QUALITY_GATE } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { ProductRecord } from './blocks.ts';

/** What the reviewer answered, by whom and when. */
export function GateRecord({ review }: { review: NonNullable<ProductRecord['body']['review']> }): ReactElement {
  const t = useT('assess');
  return (
    <section aria-labelledby="gate-record">
      <h2 id="gate-record">{t('gate.record')}</h2>
      <p className="s13">
        {review.by}, <TimeText at={review.at} />
      </p>
      <ul className="gate-lines s13">
        {QUALITY_GATE.map((question) => {
          const answer = review.answers[question];
          return (
            <li key={question} className={answer === true ? undefined : 'now'}>
              <Icon
                name={answer === true ? 'check' : 'cross'}
                size={14}
                label={t(answer === true ? 'gate.yes' : 'gate.no')}
              />
              <span>{t(`gate.question.${question}`)}</span>
            </li>
          );
        })}
      </ul>
      {review.note.trim() !== '' && <p className="s13 prose">{review.note}</p>}
    </section>
  );
}
