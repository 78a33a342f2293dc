import type { readThread, ReplyOf } from '@reeve/contract';
import { lineGaps, STAGE_OF, THREAD_LINE, type ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../i18n.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

type Thread = ReplyOf<typeof readThread>;
/** State of a step of the line. `other`: a substitute is there, so it is not part of this thread. */
export type LineState = 'lit' | 'done' | 'gap' | 'expired' | 'ahead' | 'loading';

/** How many objects of each kind hang on a thread, the object it begins at included. */
export function countKinds(thread: Thread): Partial<Record<ObjectKind, number>> {
  const counts: Partial<Record<ObjectKind, number>> = {};
  for (const { kind } of [thread.start, ...thread.why, ...thread.soWhat]) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Returns the state of every step of the line. Until the thread is loaded, only the shown step has one. */
export function lineStates(
  lit: ObjectKind,
  counts: Partial<Record<ObjectKind, number>> | undefined,
  hasExpired: boolean,
): ReadonlyMap<ObjectKind, LineState> {
  const present = new Set<ObjectKind>([lit, ...THREAD_LINE.filter((kind) => (counts?.[kind] ?? 0) > 0)]);
  const gaps = new Set(lineGaps(present));
  const stateOf = (kind: ObjectKind): LineState => {
    if (kind === lit) return 'lit';
    if (counts === undefined) return 'loading';
    if (present.has(kind)) return 'done';
    // An expired source existed: shown differently from one that never did.
    if (hasExpired && (kind === 'report' || kind === 'statement')) return 'expired';
    return gaps.has(kind) ? 'gap' : 'ahead';
  };
  return new Map(THREAD_LINE.map((kind) => [kind, stateOf(kind)]));
}

/**
 * The golden thread in one line: from requirement to evaluation, this object lit, counts where there are several, gaps and
 * expired sources shown as such with their reason. Only what the reader may see is drawn and counted.
 *
 * @param thread undefined while it is read
 * @param counts what the page knows better than the thread
 * @param lit the kind of the object this page shows
 * @param hrefOf address of a neighbour, where it has a page
 */
export function ThreadLine({
  thread,
  counts: known,
  lit,
  hrefOf,
}: {
  thread: Thread | undefined;
  counts?: Partial<Record<ObjectKind, number>>;
  lit: ObjectKind;
  hrefOf?: (kind: ObjectKind) => string | undefined;
}): ReactElement {
  const t = useT('codes');
  const counts = thread && { ...countKinds(thread), ...known };
  const states = lineStates(lit, counts, (thread?.expired.length ?? 0) > 0);
  return (
    <nav className="thread" aria-label={t('thread.label')} aria-busy={thread === undefined}>
      <ol>
        {THREAD_LINE.map((kind) => {
          const count = counts?.[kind] ?? 0;
          const state = states.get(kind) ?? 'ahead';
          const href = state === 'done' ? hrefOf?.(kind) : undefined;
          const word = state === 'gap' || state === 'expired' ? t(`thread.${state}`) : count > 0 ? count : '';
          const why = state === 'gap' || state === 'expired' ? t(`thread.${state}Why`) : undefined;
          const content = (
            <>
              <span className="d">
                <Icon name={STAGE_OF[kind]} size={12} />
              </span>
              <span className="t">
                {t(`threadWord.${kind}`)} <b>{word}</b>
                {(state === 'ahead' || state === 'loading') && <span className="vh">{t(`thread.${state}`)}</span>}
                {why !== undefined && <span className="vh">{why}</span>}
              </span>
            </>
          );
          return (
            <li
              key={kind}
              className={`k c-${STAGE_OF[kind]} ${state}`}
              title={why}
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
