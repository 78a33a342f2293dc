import type { readHome, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { WhyNot } from '../../components/why-not.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ReviewsLink } from '../handling/reviews-link.tsx';
import { SavedSearches } from '../search/saved-searches.tsx';
import { BrokenThreads } from './broken-threads.tsx';
import { whereabouts } from './whereabouts.ts';

type Receipt = ReplyOf<typeof readHome>['receipts'][number];

/** The side of the home page: drafts to go on with, what became of what one has sent, threads that do not close. */
export function HomeSide({ home }: { home: ReplyOf<typeof readHome> }): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  const { may } = useSession();
  return (
    <div className="side">
      <SavedSearches alerts />
      <h2>{t('drafts.title')}</h2>
      {home.drafts.length === 0 ? (
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
      <h2>{t('receipts.title')}</h2>
      {home.receipts.length === 0 ? (
        <p className="mut s13">{t('receipts.none')}</p>
      ) : (
        <ul>
          {home.receipts.map((receipt) => (
            <li key={receipt.reportId}>
              {receipt.opens ? <Link to={paths.report(receipt.reportId)}>{receipt.subject}</Link> : receipt.subject}{' '}
              {receipt.subject !== receipt.reference && <span className="ref sm">{receipt.reference}</span>}
              <br />
              <span className="mut sm">
                {codes(`state.${receipt.state}`)}, <TimeText at={receipt.at} />
              </span>
              {receipt.feedback && <p className="s13">{codes(`feedback.${receipt.feedback}`)}</p>}
              <Whereabouts receipt={receipt} />
            </li>
          ))}
        </ul>
      )}
      <ReviewsLink />
      {may.includes('check_threads') && <BrokenThreads />}
      <p className="mut sm">{t('forPurpose')}</p>
    </div>
  );
}

/** Where a report is, in a sentence: its author may find it out of his sight, and then may ask why. */
function Whereabouts({ receipt }: { receipt: Receipt }): ReactElement | null {
  const t = useT('home');
  const where = whereabouts(receipt.state);
  if (where === undefined) return null;
  return (
    <p className="mut sm">
      {t(`receipts.where.${where}`)}{' '}
      {!receipt.opens && where !== 'erased' && (
        <>
          {t('receipts.closed')}{' '}
          <WhyNot told="withheld" ask="receipt" what={`${receipt.reference}: ${t('receipts.closed')}`} />
        </>
      )}
    </p>
  );
}
