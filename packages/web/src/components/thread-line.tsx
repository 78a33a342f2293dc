import { STAGE_OF, THREAD_LINE, type ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../i18n.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/**
 * The golden thread in one line: from requirement to evaluation, this object lit, counts where there are several, gaps
 * shown as gaps. Only what the reader may see is drawn and counted.
 *
 * @param counts objects of each kind on this thread that the reader may see
 * @param lit the kind of the object this page shows
 * @param gaps kinds that should be there and are not
 * @param hrefOf address of a neighbour, where it has a page
 */
export function ThreadLine({
  counts,
  lit,
  gaps = [],
  hrefOf,
}: {
  counts: Partial<Record<ObjectKind, number>>;
  lit: ObjectKind;
  gaps?: readonly ObjectKind[];
  hrefOf?: (kind: ObjectKind) => string | undefined;
}): ReactElement {
  const t = useT('codes');
  return (
    <nav className="thread" aria-label={t('thread.label')}>
      <ol>
        {THREAD_LINE.map((kind) => {
          const count = counts[kind] ?? 0;
          const state = kind === lit ? 'lit' : gaps.includes(kind) ? 'gap' : count > 0 ? 'done' : 'ahead';
          const href = state === 'done' ? hrefOf?.(kind) : undefined;
          const content = (
            <>
              <span className="d">
                <Icon name={STAGE_OF[kind]} size={12} />
              </span>
              <span className="t">
                {t(`threadWord.${kind}`)} <b>{state === 'gap' ? t('thread.gap') : count > 0 ? count : ''}</b>
                {state === 'ahead' && <span className="vh">{t('thread.ahead')}</span>}
              </span>
            </>
          );
          return (
            <li
              key={kind}
              className={`k c-${STAGE_OF[kind]} ${state}`}
              aria-current={kind === lit ? 'step' : undefined}
            >
              {href === undefined ? content : <Link to={href}>{content}</Link>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
