import type { ReplyOf, shiftSheet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';

type Line = ReplyOf<typeof shiftSheet.read>['shown']['notices'][number];

/** A notice on a sheet: what it says, on which order, whom to phone, and its end. A recalled one is struck through. */
export function NoticeLine({ notice }: { notice: Line }): ReactElement {
  const t = useT('briefing');
  const words = [notice.title, notice.text].filter((text) => text !== '').join('. ');
  return (
    <>
      <p className="row wrap sh-head">
        <strong>{t(`kind.${notice.kind}`)}</strong>
        <span className="sh-ends">
          {notice.recalledAt === null ? t('notice.endsAt') : t('notice.recalledAt')}{' '}
          <TimeText at={notice.recalledAt ?? notice.endsAt} />
        </span>
      </p>
      <p>{notice.recalledAt === null ? words : <s>{words}</s>}</p>
      <p className="mut sm">
        {notice.basis}. {t('notice.asOf')} <TimeText at={notice.asOf} />.
        {notice.kind === 'look_out' && ` ${t(notice.corroborated ? 'notice.noGround' : 'notice.uncorroborated')}`}
      </p>
      {notice.recalledAt === null && (
        <p>
          {t('common:colon', { label: t('notice.verifyPhone') })} <strong>{notice.phone}</strong>
        </p>
      )}
    </>
  );
}
