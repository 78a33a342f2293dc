import { readDocument, type ReplyOf } from '@reeve/contract';
import type { ReactElement, ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { WholeDayText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { RecordFallback } from '../record/record-page.tsx';
import { SiblingNav } from '../record/sibling-nav.tsx';
import { useStateWord } from '../record/state-word.ts';
import { DispositionBar } from './disposition-bar.tsx';
import { TranslationLine, TranslationsLine } from './translate/translation-line.tsx';
import './document.css';

export type ReviewedDocument = ReplyOf<typeof readDocument>;
export type DocumentView = 'text' | 'write' | 'compare' | 'review' | 'translation';

/**
 * The frame of every page of one document: title and stage, progress of the answers, its views.
 *
 * @param view the present view
 * @param aside the second column
 * @param render content below the frame, once the document has been read
 */
export function PrintFrame({
  view,
  aside,
  render,
}: {
  view: DocumentView;
  aside?: (document: ReviewedDocument) => ReactNode;
  render: (document: ReviewedDocument) => ReactNode;
}): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readDocument, { params: { id } });
  const go = useGo();
  const trace = (): void => go(paths.thread('document', id));
  useKeys({ t: trace });
  if (!data) return <RecordFallback kind="document" error={error} onRetry={() => void refetch()} />;
  const open = data.rounds.find((round) => round.state === 'open');
  return (
    <Page
      stage="assess"
      title={data.title}
      subtitle={
        <>
          <span className="ref">{data.reference}</span> {word('document', data.stage)}
          {open && (
            <>
              {' '}
              <Tag tone="now">
                {t(open.kind === 'silence' ? 'frame.silenceUntil' : 'frame.commentsUntil')}{' '}
                <WholeDayText at={open.closesAt} />
              </Tag>
            </>
          )}
        </>
      }
      marking={data.marking}
      of={{ kind: 'document', id: data.id }}
      actions={
        <Button keys="t" onClick={trace}>
          {t('record:trace')}
        </Button>
      }
      aside={aside?.(data)}
    >
      <SiblingNav
        label={t('frame.views')}
        items={(
          [
            ['text', paths.document(id)],
            ...(data.writes ? ([['write', paths.documentWriting(id)]] as const) : []),
            ['compare', paths.documentComparison(id)],
            ['review', paths.documentReview(id)],
            ...(data.translation ? ([['translation', paths.documentTranslation(id)]] as const) : []),
          ] as const
        ).map(([name, to]) => ({ to, label: t(`frame.${name}`), current: name === view }))}
      />
      {data.translation && <TranslationLine translation={data.translation} />}
      <TranslationsLine translations={data.translations} />
      <DispositionBar comments={data.comments} />
      {render(data)}
    </Page>
  );
}
