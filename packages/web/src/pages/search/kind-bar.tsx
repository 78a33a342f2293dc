import type { ReplyOf, search } from '@reeve/contract';
import { OBJECT_KINDS, type ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';

/**
 * The kinds of what was found, each with its number, to narrow the search by one of them. They count the list that is shown and
 * nothing else; where there is more than is shown, a number is the least there is, which the plus says.
 */
export function KindBar({
  found: { items, more },
  onKind,
}: {
  found: ReplyOf<typeof search>;
  onKind: (kind: ObjectKind) => void;
}): ReactElement | null {
  const t = useT('search');
  const codes = useT('codes');
  const kinds = OBJECT_KINDS.filter((kind) => items.some((hit) => hit.kind === kind));
  if (kinds.length < 2) return null;
  return (
    <ul className="row wrap kind-bar no-print" aria-label={t('kindsFound')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Button kind="quiet" onClick={() => onKind(kind)}>
            {codes(`kind.${kind}`)}{' '}
            <b className="mono">
              {items.filter((hit) => hit.kind === kind).length}
              {more && '+'}
            </b>
          </Button>
        </li>
      ))}
    </ul>
  );
}
