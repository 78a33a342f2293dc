import { PRODUCT_RULES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { ProductRecord } from './blocks.ts';

/** Reference, type, version, state, author, period and yardstick in one line; a draft says in words that it is one. */
export function StatusLine({ record }: { record: ProductRecord }): ReactElement {
  const t = useT('assess');
  const { date } = useFormat();
  const { body, state } = record;
  const isApproved =
    state !== 'drafting' && state !== 'commissioned' && state !== 'peer_review' && state !== 'withdrawn';
  return (
    <>
      <span className="ref">{record.reference}</span>
      <span>{t(`type.${body.type}`)}</span>
      <span>{t('status.version', { version: record.version })}</span>
      <span className="m">{isApproved ? t(`record:state.product.${state}`) : t('status.draft')}</span>
      {state === 'peer_review' && <span>{t('record:state.product.peer_review')}</span>}
      <span>{t('status.author', { name: record.createdBy })}</span>
      {body.review && <span>{t('status.reviewer', { name: body.review.by })}</span>}
      {body.approval && <span>{t('status.approver', { name: body.approval.by })}</span>}
      {body.periodFrom !== undefined && body.periodTo !== undefined && (
        <span>{t('status.period', { from: date(body.periodFrom), to: date(body.periodTo) })}</span>
      )}
      {body.nomination && (
        <>
          <Link to={paths.personNomination(body.nomination.id)}>
            {t('status.nomination', { reference: body.nomination.reference })}
          </Link>
          {body.nomination.authority && <span>{body.nomination.authority.reference}</span>}
          <span>{t('status.expires', { on: date(body.nomination.expiresOn) })}</span>
        </>
      )}
      {PRODUCT_RULES[body.type].updateIn !== undefined && record.dueOn !== null && (
        <span>{t('status.updateOn', { on: date(record.dueOn) })}</span>
      )}
      <span>{t(`scheme.${body.scheme}`)}</span>
    </>
  );
}
