import { listSuggestions, readReport, type Report, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { MarkedText } from './marked-text.tsx';
import { nextOpen } from './text-pieces.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import './suggestion.css';

export type Suggested = ReplyOf<typeof listSuggestions>;

/** What a released text seems to state, one suggestion after the other, each for a person to decide on. */
export function SuggestionPage(): ReactElement {
  const t = useT('know');
  const id = usePathPart('id');
  const report = useReading(readReport, { params: { id } });
  const suggested = useReading(listSuggestions, { params: { id } });
  if (report.data && suggested.data) return <Decisions report={report.data} suggested={suggested.data} />;
  const error = report.error ?? suggested.error;
  return (
    <Page stage="know" title={t('suggest.title')}>
      <ProblemNote error={error} onRetry={() => void suggested.refetch()} />
      {!error && <p className="loading">{t('suggest.loading')}</p>}
    </Page>
  );
}

function Decisions({ report, suggested }: { report: Report; suggested: Suggested }): ReactElement {
  const t = useT('know');
  const go = useGo();
  const { items } = suggested;
  const [chosen, setChosen] = useState<string>();
  // Until a row is chosen, the first open one is; decided ones give way to the next.
  const current = items.some(({ key }) => key === chosen) ? chosen : nextOpen(items, undefined);
  const move = (step: 1 | -1): void => setChosen(nextOpen(items, current, step));
  const done = (): void => go(paths.report(report.id));
  useKeys({ a: () => move(1), 'Shift+A': () => move(-1), 'Ctrl+Enter': done });
  const open = items.filter(({ state }) => state === 'open').length;
  const accepted = items.filter(({ state }) => state === 'accepted').length;
  return (
    <Page
      stage="know"
      title={report.subject}
      marking={report.marking}
      of={{ kind: 'report', id: report.id }}
      actions={
        <Button kind="primary" keys="Ctrl Enter" onClick={done}>
          {t('suggest.done')}
        </Button>
      }
    >
      <p className="row wrap s13">
        <span className="ref">{report.reference}</span>
        {report.grade && <GradeChip grade={report.grade} />}
        <span className="mut" aria-live="polite">
          {t('suggest.count', { count: items.length, accepted, open })}
        </span>
      </p>
      <div className="sg-columns">
        <MarkedText suggested={suggested} current={current} onChoose={setChosen} />
        <section aria-labelledby="sg-list">
          <h2 id="sg-list" className="under">
            {t('suggest.list')}
          </h2>
          {items.length === 0 && <p className="hint">{t('suggest.none')}</p>}
          <ol className="sg-list">
            {items.map((item, nth) => (
              <SuggestionRow
                key={item.key}
                number={nth + 1}
                item={item}
                suggested={suggested}
                report={report}
                isCurrent={item.key === current}
                onChoose={() => setChosen(item.key)}
                onDecided={() => setChosen(nextOpen(items, item.key))}
              />
            ))}
          </ol>
          <p className="hint">{t('suggest.notKnowledge')}</p>
        </section>
      </div>
    </Page>
  );
}
