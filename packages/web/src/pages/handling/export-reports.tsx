import { exportReports } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useT } from '../../i18n.ts';
import './handling.css';

/** Take reports out in bulk, and in one sentence what the file leaves out. */
export function ExportReports(): ReactElement {
  const t = useT('handling');
  return (
    <div className="export-line">
      <a className="btn" href={addressOf(exportReports)} download aria-describedby="export-what">
        {t('export.do')}
      </a>
      <p id="export-what" className="hint">
        {t('export.what')}
      </p>
    </div>
  );
}
