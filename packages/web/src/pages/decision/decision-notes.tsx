import type { decision, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useStaffNames } from '../meeting/use-staff-names.ts';

/** Under which conditions it was decided: where it was sent, by whose authority, who checked, and who disagrees. */
export function DecisionNotes({ body }: { body: ReplyOf<typeof decision.read>['body'] }): ReactElement | null {
  const t = useT('decide');
  const direct = useT('direct');
  const nameOf = useStaffNames();
  const { sentTo, authority, deconflictedBy, dissent } = body;
  const isEmpty = sentTo === undefined && authority === undefined && deconflictedBy === '' && dissent.length === 0;
  if (isEmpty) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('decision.notes')}</h2>
      <dl className="plan">
        {sentTo !== undefined && (
          <div>
            <dt>{t('decision.sentTo')}</dt>
            <dd>{t(`reach.${sentTo}`)}</dd>
          </div>
        )}
        {authority !== undefined && (
          <div>
            <dt>{t('personNomination.authority')}</dt>
            <dd>
              {direct(`authority.${authority.type}`)}, {authority.reference}
              {authority.expiresOn !== undefined && (
                <>
                  {' '}
                  ({t('personNomination.authorityExpiresOn')} <DateText on={authority.expiresOn} />)
                </>
              )}
            </dd>
          </div>
        )}
        {deconflictedBy !== '' && (
          <div>
            <dt>{t('decision.deconflictedBy')}</dt>
            <dd>{deconflictedBy}</dd>
          </div>
        )}
        {dissent.map(({ accountId, reason }) => (
          <div key={accountId}>
            <dt>{t('dissent.by', { name: nameOf(accountId) })}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
