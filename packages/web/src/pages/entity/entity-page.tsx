import { readEntity, readThread, type ReplyOf, type Statement } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { PairDecisions } from '../identity/pair-decisions.tsx';
import { arrangeStatements, sourceReports } from '../statement/arrange.ts';
import { ContradictionList } from '../statement/contradiction-list.tsx';
import { RetractDialog } from '../statement/retract-dialog.tsx';
import { StatementTable } from '../statement/statement-table.tsx';
import { EntitySide } from './entity-side.tsx';
import { NameChoice } from './name-choice.tsx';
import '../identity/identity.css';
import './entity.css';

type Entity = ReplyOf<typeof readEntity>;

/** One entity: what the reader may see of it, from what, how sure, and when it was true. Never a number about a person. */
export function EntityPage(): ReactElement {
  const t = useT('know');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readEntity, { params: { id } });
  if (data) return <OneEntity key={id} entity={data} problem={error} />;
  return (
    <Page stage="know" title={t('page.title')}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

function OneEntity({ entity, problem }: { entity: Entity; problem: unknown }): ReactElement {
  const t = useT('know');
  const identity = useT('identity');
  const go = useGo();
  const { may } = useSession();
  const [retracting, setRetracting] = useState<Statement | undefined>();
  const thread = useReading(readThread, { params: { kind: 'entity', id: entity.id }, query: {} });
  const { facts, assessments, pointing, retracted } = arrangeStatements(entity.id, entity.statements);
  const trace = (): void => go(paths.thread('entity', entity.id));
  useKeys({ t: trace });
  const holding = facts.length + assessments.length + pointing.length;
  const onRetract = may.includes('make_statement') ? setRetracting : undefined;
  return (
    <Page
      stage="know"
      title={entity.title}
      subtitle={
        <>
          {t(`kind.${entity.kind}`)} <span className="ref">{entity.reference}</span>
        </>
      }
      marking={entity.marking}
      markingNote={t('page.another')}
      of={{ kind: 'entity', id: entity.id }}
      thread={
        <ThreadLine
          thread={thread.data}
          counts={{
            statement: entity.statements.length,
            report: sourceReports(entity.statements).length,
          }}
          lit="statement"
          hrefOf={() => paths.thread('entity', entity.id)}
        />
      }
      actions={
        <Button keys="t" onClick={trace}>
          {t('page.trace')}
        </Button>
      }
      aside={<EntitySide entity={entity} />}
    >
      <div className="entity">
        <ProblemNote error={problem} />
        <p className="lead">
          <span>
            <b className="m">{t('page.sees', { count: holding })}</b>{' '}
            {retracted.length > 0 && t('page.retracted', { count: retracted.length })}
          </span>
          {entity.kind === 'person' && <Tag>{t('page.noScore')}</Tag>}
        </p>
        {entity.joins.length > 0 && (
          <section aria-label={identity('joins.heading')}>
            <h2>
              {identity('joins.heading')} <span className="mut sm">{identity('joins.note')}</span>
            </h2>
            <PairDecisions decisions={entity.joins} withNames />
          </section>
        )}
        <NameChoice id={entity.id} statements={entity.statements} />
        <ContradictionList
          contradictions={entity.contradictions}
          statements={[...facts, ...assessments]}
          mayDecide={onRetract !== undefined}
        />
        <Group title={t('group.facts')} note={t('group.factsNote')} empty={t('group.noFacts')} count={facts.length}>
          <StatementTable label={t('group.facts')} statements={facts} about="subject" onRetract={onRetract} />
        </Group>
        <Group
          title={t('group.assessments')}
          note={t('group.assessmentsNote')}
          empty={t('group.noAssessments')}
          count={assessments.length}
        >
          <StatementTable
            label={t('group.assessments')}
            statements={assessments}
            about="subject"
            onRetract={onRetract}
          />
        </Group>
        {pointing.length > 0 && (
          <Group title={t('group.pointing')} note={t('group.pointingNote')} empty="" count={pointing.length}>
            <StatementTable label={t('group.pointing')} statements={pointing} about="object" withKind />
          </Group>
        )}
        {retracted.length > 0 && (
          <details className="folded">
            <summary>{t('group.retracted', { count: retracted.length })}</summary>
            <StatementTable label={t('group.retractedLabel')} statements={retracted} about="subject" withKind />
          </details>
        )}
        <p className="hint">{t('page.never')}</p>
      </div>
      {retracting && <RetractDialog statement={retracting} onClose={() => setRetracting(undefined)} />}
    </Page>
  );
}

function Group({
  title,
  note,
  empty,
  count,
  children,
}: {
  title: string;
  note: string;
  empty: string;
  count: number;
  children: ReactElement;
}): ReactElement {
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="mut sm">{note}</span>
      </h2>
      {count === 0 ? <p className="hint">{empty}</p> : children}
    </section>
  );
}
