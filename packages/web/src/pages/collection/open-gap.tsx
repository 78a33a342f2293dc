import { GAP_ARISES_FROM, type ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

const ORIGINS: readonly ObjectKind[] = GAP_ARISES_FROM;

/** Opens a gap from an object that shows that something is not known, for those who may. */
export function OpenGap({ kind, id }: { kind: ObjectKind; id: string }): ReactElement | null {
  const t = useT('record');
  const { may } = useSession();
  if (!ORIGINS.includes(kind) || !may.includes('propose_requirement')) return null;
  return (
    <section aria-labelledby="open-gap">
      <h2 id="open-gap">{t('gap.title')}</h2>
      <p className="hint">{t('gap.hint')}</p>
      <Link className="btn" to={paths.newGap({ from: kind, id })}>
        {t('gap.open')}
      </Link>
    </section>
  );
}
