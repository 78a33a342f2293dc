import type { ReplyOf, readKnowledgeWork } from '@reeve/contract';
import { useId, type ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

type Work = ReplyOf<typeof readKnowledgeWork>;

/** True if something waits: new reports, pairs, decisions in conflict, or contradictions. */
export const hasKnowledgeWork = (work: Work | undefined): boolean =>
  work !== undefined &&
  work.reports.unstated.length + work.pairs.waiting + work.pairs.conflicts + work.contradictions.open > 0;

/** What waits for a person who makes statements, of what they may see; each line leads to where it is decided. */
export function KnowledgeWork({ work }: { work: Work }): ReactElement {
  const { reports, pairs, contradictions } = work;
  return (
    <>
      {reports.unstated.length > 0 && <UnstatedReports reports={reports} />}
      {pairs.waiting + pairs.conflicts + contradictions.open > 0 && <KnownWork work={work} />}
    </>
  );
}

function UnstatedReports({ reports: { unstated, more } }: { reports: Work['reports'] }): ReactElement {
  const t = useT('home');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="grp">
        <Icon name="know" stage="know" />
        <h2 id={id}>{t('known.unstated')}</h2>
        <span className="mut sm">{t('known.unstatedWhy')}</span>
      </div>
      <ul>
        {unstated.map((report) => (
          <Row key={report.id} to={paths.suggestions(report.id)} what={report.subject} reference={report.reference} />
        ))}
      </ul>
      {more && <p className="mut s13">{t('known.unstatedMore')}</p>}
    </section>
  );
}

function KnownWork({ work }: { work: Work }): ReactElement {
  const t = useT('home');
  const id = useId();
  const { pairs, contradictions, partial } = work;
  return (
    <section aria-labelledby={id}>
      <div className="grp">
        <Icon name="know" stage="know" />
        <h2 id={id}>{t('known.heading')}</h2>
        {contradictions.open > 0 && <span className="mut sm">{t('known.open', { count: contradictions.open })}</span>}
      </div>
      <ul>
        {pairs.waiting > 0 && (
          <Row to={paths.identities()} what={t('known.pairs', { count: pairs.waiting })} why={t('known.pairsWhy')} />
        )}
        {pairs.conflicts > 0 && (
          <Row
            to={paths.identities()}
            what={t('known.conflicts', { count: pairs.conflicts })}
            why={t('known.conflictsWhy')}
          />
        )}
        {contradictions.entities.map((entity) => (
          <Row
            key={entity.id}
            to={paths.entity(entity.id)}
            what={t('known.contradiction', { title: entity.title })}
            why={t('known.contradictionWhy')}
            reference={entity.reference}
          />
        ))}
      </ul>
      {contradictions.more && <p className="mut s13">{t('known.more')}</p>}
      {partial && <p className="mut s13">{t('known.partial')}</p>}
    </section>
  );
}

function Row({
  to,
  what,
  why,
  reference,
}: {
  to: string;
  what: string;
  why?: string;
  reference?: string;
}): ReactElement {
  return (
    <li className="work-row">
      <Link to={to} className="do">
        <span className="what">{what}</span>
        {why !== undefined && <span className="why sm">{why}</span>}
      </Link>
      {reference !== undefined && <span className="ref">{reference}</span>}
    </li>
  );
}
