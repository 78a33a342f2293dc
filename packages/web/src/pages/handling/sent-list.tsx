import { listDisseminations, type Dissemination, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { ReleasedObject } from './released.ts';
import { SendingGrounds, SendingStatus } from './sending-facts.tsx';
import { SendingActs } from './sending-step.tsx';

type Permission = ReplyOf<typeof listDisseminations>['consents'][number];

/**
 * To whom an object was sent, on what grounds and in which state, and what its provider has permitted.
 *
 * @param withActions with the buttons to approve, recall and record an acknowledgement
 */
export function SentList({
  of,
  none,
  withActions = false,
}: {
  of: ReleasedObject;
  none: string;
  withActions?: boolean;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const { data, error, refetch } = useReading(listDisseminations, { params: { kind: of.kind, id: of.id } });
  return (
    <>
      <ProblemNote error={error} lead={t('outside.failed')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data?.disseminations.length === 0 && <p>{none}</p>}
      {data && data.disseminations.length > 0 && <SentTable sent={data.disseminations} withActions={withActions} />}
      {data && data.consents.length > 0 && <PermissionTable permissions={data.consents} />}
    </>
  );
}

function SentTable({ sent, withActions }: { sent: readonly Dissemination[]; withActions: boolean }): ReactElement {
  const t = useT('handling');
  return (
    <table className="sent-table">
      <thead>
        <tr>
          <th scope="col">{t('outside.recipient')}</th>
          <th scope="col">{t('outside.grounds')}</th>
          <th scope="col">{t('sending.status')}</th>
        </tr>
      </thead>
      <tbody>
        {sent.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.recipient}
              {one.recipientKind && <div className="mut sm">{t(`recipientKind.${one.recipientKind}`)}</div>}
              <div className="mut sm">{t(`as.${one.as}`)}</div>
            </th>
            <td>
              <SendingGrounds one={one} />
            </td>
            <td>
              <SendingStatus one={one} />
              {withActions && <SendingActs one={one} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PermissionTable({ permissions }: { permissions: readonly Permission[] }): ReactElement {
  const t = useT('handling');
  return (
    <>
      <h3>{t('outside.permissions')}</h3>
      <table className="sent-table">
        <thead>
          <tr>
            <th scope="col">{t('outside.recipient')}</th>
            <th scope="col">{t('outside.permittedBy')}</th>
            <th scope="col">{t('outside.recordedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {permissions.map((one, index) => (
            <tr key={permissions.length - index}>
              <th scope="row">
                {one.recipient}
                <div className="mut sm">{t(`permitted.${one.consent}`)}</div>
              </th>
              <td>
                {one.givenBy}
                <div className="mut sm">{one.givenReference}</div>
              </td>
              <td>
                {one.recordedBy}
                <div className="mut sm">
                  <TimeText at={one.at} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
