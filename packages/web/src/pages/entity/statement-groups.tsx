import type { Contradiction, Statement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import type { Arranged } from '../statement/arrange.ts';
import { StatementTable } from '../statement/statement-table.tsx';

/** The statements of a page: facts and assessments apart, what others state, what has no time, and what was retracted. */
export function StatementGroups({
  arranged,
  unknown,
  contradictions,
  onRetract,
}: {
  arranged: Arranged;
  unknown: readonly Statement[];
  contradictions: readonly Contradiction[];
  onRetract: ((statement: Statement) => void) | undefined;
}): ReactElement {
  const t = useT('know');
  const { facts, assessments, pointing, retracted } = arranged;
  const open = contradictions.filter((one) => one.state === 'open');
  const contradicted = new Set(open.flatMap((one) => one.statements));
  return (
    <>
      <Group title={t('group.facts')} note={t('group.factsNote')} empty={t('group.noFacts')} count={facts.length}>
        <StatementTable
          label={t('group.facts')}
          statements={facts}
          about="subject"
          contradicted={contradicted}
          onRetract={onRetract}
        />
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
          contradicted={contradicted}
          onRetract={onRetract}
        />
      </Group>
      {pointing.length > 0 && (
        <Group title={t('group.pointing')} note={t('group.pointingNote')} empty="" count={pointing.length}>
          <StatementTable
            label={t('group.pointing')}
            statements={pointing}
            about="object"
            contradicted={contradicted}
            withKind
          />
        </Group>
      )}
      {unknown.length > 0 && (
        <Group title={t('group.unknown')} note={t('group.unknownNote')} empty="" count={unknown.length}>
          <StatementTable label={t('group.unknown')} statements={unknown} about="none" withKind />
        </Group>
      )}
      {retracted.length > 0 && (
        <details className="folded">
          <summary>{t('group.retracted', { count: retracted.length })}</summary>
          <StatementTable label={t('group.retractedLabel')} statements={retracted} about="subject" withKind />
        </details>
      )}
    </>
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
