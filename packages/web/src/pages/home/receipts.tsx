import type { readHome, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { WhyNot } from '../../components/why-not.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { reportProgress } from './report-progress.ts';

type Receipt = ReplyOf<typeof readHome>['receipts'][number];

/** The outcome of the user's own reports. */
export function Receipts({ receipts }: { receipts: readonly Receipt[] }): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.title')}</h2>
      {receipts.length === 0 ? (
        <p className="mut s13">{t('receipts.none')}</p>
      ) : (
        <ul>
          {receipts.map((receipt) => (
            <li key={receipt.reportId}>
              {receipt.opens ? <Link to={paths.report(receipt.reportId)}>{receipt.subject}</Link> : receipt.subject}{' '}
              {receipt.subject !== receipt.reference && <span className="ref sm">{receipt.reference}</span>}
              <br />
              <span className="mut sm">
                {codes(`state.${receipt.state}`)}, <TimeText at={receipt.at} />
              </span>
              {receipt.feedback && <p className="s13">{codes(`feedback.${receipt.feedback}`)}</p>}
              <ReportProgress receipt={receipt} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The state of a report in a sentence: an author without access to it can ask why. */
function ReportProgress({ receipt }: { receipt: Receipt }): ReactElement | null {
  const t = useT('home');
  const where = reportProgress(receipt.state);
  if (where === undefined) return null;
  return (
    <p className="mut sm">
      {t(`receipts.where.${where}`)}{' '}
      {!receipt.opens && where !== 'erased' && (
        <>
          {t('receipts.closed')}{' '}
          <WhyNot
            told="withheld"
            ask="receipt"
            what={`${t('common:colon', { label: receipt.reference })} ${t('receipts.closed')}`}
          />
        </>
      )}
    </p>
  );
}
