import type { ReactElement } from 'react';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import type { Readiness } from './readiness-page.tsx';

/** The weakest link and the minimum standards that are not met; of the levels in force. */
export function Outcome({ record }: { record: Readiness }): ReactElement {
  const t = useT('readiness');
  const result = record.result.inForce;
  const changed = record.scores.flatMap(({ code, self, peer }) =>
    [self, peer].some((view) => view?.blocks.some((block) => block.standing !== 'same')) ? [code] : [],
  );
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome.title')}</h2>
      <p className="readiness-overall">
        <span className="index">{result.overall ?? '–'}</span>{' '}
        {result.overall === null ? t('outcome.open') : t(`level.${result.overall}`)}
      </p>
      <p className="sm mut">
        {t('outcome.scored', { count: result.scored })} {t('outcome.weakest')}
        {record.result.peer.scored > 0 && ` ${t('outcome.inForce')}`}
      </p>
      {result.breaches.length > 0 && (
        <ul className="readiness-breaches">
          {result.breaches.map(({ code, level, least, isBreach }) => (
            <li key={code}>
              <a href={`#criterion-${code}`}>
                <span className="mono">{code}</span> {t(`criterion.${code}.title`)}
              </a>{' '}
              <Tag tone={isBreach ? 'stop' : 'now'}>{t(isBreach ? 'outcome.breach' : 'outcome.below')}</Tag>{' '}
              <span className="sm mut">{t('outcome.levelOf', { level, least })}</span>
            </li>
          ))}
        </ul>
      )}
      {changed.length > 0 && (
        <p>
          <Tag tone="now">{t('block.flag')}</Tag> {changed.join(', ')}
        </p>
      )}
    </section>
  );
}
