import type { readHome, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ReviewsLink } from '../handling/reviews-link.tsx';
import { SavedSearches } from '../search/saved-searches.tsx';
import { BrokenThreads } from './broken-threads.tsx';
import { CommandSide } from './command-side.tsx';
import { postOf } from './post.ts';
import { Receipts } from './receipts.tsx';

/** The side of the home page: drafts to continue, the outcome of sent reports, broken threads. */
export function HomeSide({ home }: { home: ReplyOf<typeof readHome> }): ReactElement {
  const t = useT('home');
  const { may, account } = useSession();
  const post = postOf(account.roles);
  const isOnStreet = post === 'street';
  return (
    <div className="side">
      {post === 'command' && <CommandSide />}
      <SavedSearches alerts />
      {may.includes('write_report') && <h2>{t('drafts.title')}</h2>}
      {!may.includes('write_report') ? null : home.drafts.length === 0 ? (
        <p className="mut s13">{t('drafts.none')}</p>
      ) : (
        <ul>
          {home.drafts.map((draft) => (
            <li key={draft.id}>
              <Link to={paths.draft(draft.id)}>{draft.subject || t('drafts.untitled')}</Link>{' '}
              <span className="mut sm">
                {t('drafts.saved')} <TimeText at={draft.savedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {may.includes('write_report') && !isOnStreet && <Receipts receipts={home.receipts} />}
      <ReviewsLink />
      {may.includes('check_threads') && <BrokenThreads />}
      <p className="mut sm">{t('forPurpose')}</p>
    </div>
  );
}
