import { deleteSavedSearch, listSavedSearches, markSavedSearchSeen, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';

type Saved = ReplyOf<typeof listSavedSearches>['items'][number];

/** One saved search: whether something new has come, the newest of it, and how to say that it has been seen. */
export function SavedItem({
  saved,
  asOf,
  removable = false,
}: {
  saved: Saved;
  /** The moment the list was made; what came later has not been seen. */
  asOf: string;
  removable?: boolean;
}): ReactElement {
  const t = useT('search');
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: [listSavedSearches.name] });
  const params = { id: saved.id };
  const see = useMutation({
    mutationFn: () => call(markSavedSearchSeen, { params, input: { until: asOf } }),
    onSuccess: again,
  });
  const remove = useMutation({ mutationFn: () => call(deleteSavedSearch, { params }), onSuccess: again });
  return (
    <li>
      <Link to={paths.search(saved.query)}>{saved.name}</Link>{' '}
      {saved.news ? (
        <Tag tone="now">{t('saved.news')}</Tag>
      ) : (
        <span className="mut sm">{t(saved.alert ? 'saved.quiet' : 'saved.noAlert')}</span>
      )}
      {saved.newest.length > 0 && (
        <ul className="newest" aria-label={t('saved.newest')}>
          {saved.newest.map(({ kind, id, title, reference }) => (
            <li key={id}>
              <Link to={objectPath(kind, id) ?? paths.thread(kind, id)}>{title}</Link>{' '}
              <span className="ref sm">{reference}</span>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote error={see.error ?? remove.error} />
      {(saved.news || removable) && (
        <div className="row wrap no-print">
          {saved.news && (
            <Button
              kind="quiet"
              busy={see.isPending}
              aria-label={`${t('saved.see')}: ${saved.name}`}
              onClick={() => see.mutate()}
            >
              {t('saved.see')}
            </Button>
          )}
          {removable && (
            <Button
              kind="quiet"
              busy={remove.isPending}
              aria-label={`${t('saved.remove')}: ${saved.name}`}
              onClick={() => remove.mutate()}
            >
              {t('saved.remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
