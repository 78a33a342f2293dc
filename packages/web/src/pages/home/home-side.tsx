import type { readHome, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** The side of the home page: drafts to go on with, and what became of what one has sent. */
export function HomeSide({ home }: { home: ReplyOf<typeof readHome> }): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  return (
    <div className="side">
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
              <Link to={paths.report(receipt.reportId)}>{receipt.subject}</Link>{' '}
              <span className="ref sm">{receipt.reference}</span>
              <br />
              <span className="mut sm">
                {codes(`state.${receipt.state}`)}, <TimeText at={receipt.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mut sm">{t('forPurpose')}</p>
    </div>
  );
}
