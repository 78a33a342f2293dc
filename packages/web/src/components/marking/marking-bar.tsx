import type { Marking } from '@reeve/contract';
import { mayBrowse, type Classification, type ObjectKind } from '@reeve/domain';
import { Suspense, useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { lazyComponent } from '../lazy-component.tsx';
import { MarkingChips } from './marking-chips.tsx';
import { PrintLine } from '../print-line.tsx';

const ReadersDialog = lazyComponent(
  async () => (await import('../../pages/handling/readers-dialog.tsx')).ReadersDialog,
);

/** The one object a page shows. */
export interface ShownObject {
  readonly kind: ObjectKind;
  readonly id: string;
}

/**
 * The marking of a page, at its top and again at its bottom and on every printed sheet.
 *
 * @param marking the union of what is on the page
 * @param of the object the page shows: members of the service can ask who can see it
 * @param foot the second of the two
 */
export function MarkingBar({
  marking,
  atMost,
  note,
  of,
  foot = false,
}: {
  marking?: Marking | undefined;
  /** For a page whose marking is not known: it is no higher than this, the reader's clearance. */
  atMost?: Classification | undefined;
  note?: string | undefined;
  of?: ShownObject | undefined;
  foot?: boolean;
}): ReactElement {
  const t = useT('codes');
  const { account } = useSession();
  const [isAsking, setAsking] = useState(false);
  const asksReaders = of && mayBrowse(account.roles);
  return (
    <div className={foot ? 'mark bot' : 'mark'} role="note" aria-label={t(foot ? 'marking.foot' : 'marking.head')}>
      {marking && <MarkingChips marking={marking} />}
      {!marking && atMost && (
        <span className="mk">
          <i>{t('marking.classification')}</i>
          {t('marking.atMost', { level: t(`classification.${atMost}`) })}
        </span>
      )}
      {asksReaders && (
        <button type="button" className="bare readers" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t('marking.readers')}
        </button>
      )}
      {of && isAsking && (
        <Suspense>
          <ReadersDialog of={of} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {note !== undefined && !foot && <span className="note">{note}</span>}
      {foot && <PrintLine />}
    </div>
  );
}
