import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Link } from '../../../../components/link.tsx';
import { Page } from '../../../../components/page.tsx';
import { useT } from '../../../../i18n.ts';
import { useGo } from '../../../../location.ts';
import { paths } from '../../../../paths.ts';
import type { Kept } from './draft-saver.ts';

/** After sending: what was sent, what its author still sees of it, and their next options. */
export function SentReceipt({ kept }: { kept: Kept }): ReactElement {
  const t = useT('report');
  const go = useGo();
  return (
    <Page stage="gather" title={t('sent.title')} subtitle={<span className="ref">{kept.reference}</span>}>
      <div className="receipt">
        <p>
          <output>{t('sent.what', { reference: kept.reference })}</output>
        </p>
        <p className="mut">{t('readers.afterSending')}</p>
        <ol className="numbered s13">
          <li>{t('next.evaluated')}</li>
          <li>{t('next.sanitised')}</li>
          <li>{t('next.told')}</li>
        </ol>
        <div className="row wrap acts">
          <Button kind="primary" onClick={() => go(paths.newReport())}>
            {t('sent.another')}
          </Button>
          <Link className="btn" to={paths.home()}>
            {t('sent.home')}
          </Link>
          <Link className="btn" to={paths.reports({ mine: 'yes' })}>
            {t('sent.mine')}
          </Link>
        </div>
      </div>
    </Page>
  );
}
