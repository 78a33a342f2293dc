import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { objectPath } from '../../paths.ts';
import type { Readiness } from './readiness-page.tsx';

/** A score from one point of view with its evidence, and whether the text it cites has changed since. */
export function ScoreText({
  title,
  score,
}: {
  title: string;
  score: Readiness['scores'][number]['self'];
}): ReactElement {
  const t = useT('readiness');
  return (
    <div className="score-text">
      <h5>{title}</h5>
      {score === null ? (
        <p className="mut sm">{t('page.notScored')}</p>
      ) : (
        <>
          <p>
            <b className="level">{score.level}</b> {t(`level.${score.level}`)}
          </p>
          {score.evidence !== '' && <p className="sm evidence">{score.evidence}</p>}
          {score.cites.map(({ kind, id, reference, title: name }) => {
            const path = objectPath(kind, id);
            return (
              <p key={id} className="sm">
                {path ? <Link to={path}>{name}</Link> : name} <span className="ref">{reference}</span>
              </p>
            );
          })}
          {score.blocks.map(({ editionReference, blockId, standing }) => (
            <p key={`${editionReference} ${blockId}`} className="sm">
              <span className="ref">
                {editionReference} {blockId}
              </span>{' '}
              {standing !== 'same' && <Tag tone="now">{t(`block.${standing}`)}</Tag>}
            </p>
          ))}
          <p className="sm mut">
            {t('page.scoredBy', { name: score.assessedBy })} <DateText on={score.assessedOn} />
          </p>
        </>
      )}
    </div>
  );
}
