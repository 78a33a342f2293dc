import { readCodeLists } from '@reeve/contract';
import { NOMINATION_LINES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { PersonNomination } from './person-nomination-page.tsx';

type Body = PersonNomination['body'];

/** What is asked, in the asker's words: a measure with its legality note, or a referral with what it discloses. */
export function NominationText({ body }: { body: Body }): ReactElement {
  return body.ask === 'operation' ? <OperationText body={body} /> : <ReferralText body={body} />;
}

function OperationText({ body }: { body: Extract<Body, { ask: 'operation' }> }): ReactElement {
  const t = useT('decide');
  const direct = useT('direct');
  const { authority } = body;
  return (
    <>
      <p className="rec-serif">{body.measure}</p>
      <dl className="rec-pairs">
        <dt>{t('personNomination.intrusive')}</dt>
        <dd>{t(body.intrusive === true ? 'personNomination.yes' : 'personNomination.no')}</dd>
        {body.intrusive === true && authority && (
          <>
            <dt>{t('personNomination.authority')}</dt>
            <dd>
              {direct(`authority.${authority.type}`)} <span className="mono">{authority.reference}</span>
              {authority.expiresOn !== undefined && (
                <div className="sm">
                  {t('personNomination.authorityExpiresOn')} <DateText on={authority.expiresOn} />
                </div>
              )}
            </dd>
          </>
        )}
      </dl>
      <section aria-labelledby="plan">
        <h2 id="plan">{t('plan.title')}</h2>
        <dl className="plan">
          {NOMINATION_LINES.map((line) => (
            <div key={line}>
              <dt>{t(`plan.${line}`)}</dt>
              <dd>{body.plan[line]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function ReferralText({ body }: { body: Extract<Body, { ask: 'referral' }> }): ReactElement {
  const t = useT('decide');
  const { data: lists } = useReading(readCodeLists, {});
  const basis = lists?.legalBases.find(({ code }) => code === body.legalBasis);
  return (
    <>
      <p className="rec-serif">{body.because}</p>
      <dl className="rec-pairs">
        <dt>{t('personNomination.recipient')}</dt>
        <dd>{body.recipient}</dd>
        <dt>{t('personNomination.legalBasis')}</dt>
        <dd>{basis?.title ?? body.legalBasis}</dd>
        <dt>{t('personNomination.data')}</dt>
        <dd>{body.data}</dd>
      </dl>
    </>
  );
}
