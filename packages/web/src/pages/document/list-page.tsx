import { listDocuments } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { WholeDayText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useStateWord } from '../record/state-word.ts';
import { MyNominations } from '../workshop/nomination/my-nominations.tsx';
import { CommonNav } from './common-nav.tsx';
import { TranslationLine } from './translate/translation-line.tsx';
import './document.css';

/** Documents under review, each with what this reader owes, and by when. */
export function DocumentListPage(): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  const { may } = useSession();
  const pages = useReadingPages(
    listDocuments,
    (cursor: string | undefined) => ({ query: cursor ? { cursor } : {} }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <Page
      stage="assess"
      title={t('list.title')}
      subtitle={t('list.what')}
      actions={
        may.includes('draft_document') && (
          <Link className="btn pri" to={paths.newDocument()}>
            {t('list.new')}
          </Link>
        )
      }
    >
      <CommonNav current="documents" />
      <MyNominations />
      <ProblemNote error={pages.error} onRetry={pages.again} />
      {!pages.isPending && pages.items.length === 0 && !pages.error && (
        <Empty what={t('list.none')} why={t('list.noneWhy')} />
      )}
      <ul className="document-list">
        {pages.items.map(({ id, reference, title, stage, purpose, mine, translation }) => (
          <li key={id}>
            <Link to={paths.document(id)}>{title}</Link> <span className="ref">{reference}</span>{' '}
            <span className="ink2">{word('document', stage)}</span>
            {purpose !== '' && <p className="ink2">{purpose.slice(0, 200)}</p>}
            {translation && <TranslationLine translation={translation} />}
            <p className="owed">
              {mine.role && <span>{t('list.as', { role: t(`role.${mine.role}`) })}</span>}
              {mine.closesAt && (
                <Tag tone="now">
                  {t('frame.commentsUntil')} <WholeDayText at={mine.closesAt} />
                </Tag>
              )}
              {mine.drafts > 0 && <Tag tone="now">{t('list.drafts', { count: mine.drafts })}</Tag>}
              {mine.toAnswer > 0 && <Tag tone="now">{t('list.toAnswer', { count: mine.toAnswer })}</Tag>}
              {mine.toRespond > 0 && <Tag tone="now">{t('list.toRespond', { count: mine.toRespond })}</Tag>}
            </p>
          </li>
        ))}
      </ul>
      {pages.more && (
        <Button busy={pages.isLoadingMore} onClick={pages.more}>
          {t('list.more')}
        </Button>
      )}
    </Page>
  );
}
