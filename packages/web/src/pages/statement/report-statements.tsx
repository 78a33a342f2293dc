import { listStatements, type Report, type Statement } from '@reeve/contract';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { lazyComponent } from '../../components/lazy-component.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { LONGEST_QUOTE, markedPassage } from './quote-selection.ts';
import { ContradictionList } from './contradiction-list.tsx';
import { StatementTable } from './statement-table.tsx';

const MakeDialog = lazyComponent(async () => (await import('./make-dialog.tsx')).MakeDialog);
const RetractDialog = lazyComponent(async () => (await import('./retract-dialog.tsx')).RetractDialog);

/**
 * Statements made from a report, and marking words of its sanitised text to make one. The words of a report that is not
 * yet checked are not for quoting.
 */
export function ReportStatements({ report }: { report: Report }): ReactElement {
  const t = useT('know');
  const { may } = useSession();
  const place = useRef<HTMLElement>(null);
  const [making, setMaking] = useState<string | undefined>();
  const [retracting, setRetracting] = useState<Statement | undefined>();
  const { data, error, refetch } = useReading(listStatements, { params: { id: report.id } });
  const mayMake = may.includes('make_statement');
  const text = report.sanitisedText;
  const marked = useMarked(place);
  const begin = (): void => setMaking(marked ?? '');
  const canMake = mayMake && text !== null;
  const go = useGo();
  const decide = (): void => go(paths.suggestions(report.id));
  useKeys({ s: canMake ? begin : undefined, q: canMake ? decide : undefined });
  const items = data?.items ?? [];
  return (
    <section ref={place} className="set-apart" aria-labelledby="report-statements">
      <h2 id="report-statements" className="under">
        {t('report.heading')} <span className="mut">{t('report.note')}</span>
      </h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {items.length > 0 && (
        <StatementTable
          label={t('report.heading')}
          statements={items}
          about="report"
          withKind
          onRetract={mayMake ? setRetracting : undefined}
        />
      )}
      {data && data.contradictions.length > 0 && (
        <ContradictionList contradictions={data.contradictions} statements={items} mayDecide={mayMake} />
      )}
      {data && items.length === 0 && <p className="hint">{t(canMake ? 'report.none' : 'report.noneRead')}</p>}
      {canMake && (
        <div className="row wrap make-line">
          <Button keys="q" onClick={decide}>
            {t('suggest.open')}
          </Button>
          <Button keys="s" onClick={begin}>
            {t('report.make')}
          </Button>
          <span className="mut sm" aria-live="polite">
            {marked === undefined
              ? t('report.markFirst')
              : t('report.marked', { quote: marked.length > 60 ? `${marked.slice(0, 60)}…` : marked })}
          </span>
        </div>
      )}
      {making !== undefined && text !== null && (
        <MakeDialog report={report} text={text} quote={making} onClose={() => setMaking(undefined)} />
      )}
      {retracting && <RetractDialog statement={retracting} onClose={() => setRetracting(undefined)} />}
    </section>
  );
}

/** The last selection in the sanitised text next to this section; it stays while a button takes the focus. */
function useMarked(place: { readonly current: HTMLElement | null }): string | undefined {
  const [marked, setMarked] = useState<string | undefined>();
  useEffect(() => {
    const listen = (): void => {
      // The sanitised text is the last of the two texts of the page; the raw one is never quoted.
      const text = place.current?.parentElement?.querySelector('.two-texts > section:last-of-type .txt');
      if (!text || document.getSelection()?.anchorNode === null) return;
      const passage = markedPassage(text);
      if (passage && passage.text.length <= LONGEST_QUOTE) setMarked(passage.text);
      else if (text.contains(document.getSelection()?.anchorNode ?? null)) setMarked(undefined);
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [place]);
  return marked;
}
