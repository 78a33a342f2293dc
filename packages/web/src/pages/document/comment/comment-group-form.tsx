import { clusterComments, type ReviewComment } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { inShort } from './comment-order.ts';
import { findComments } from './find-comments.ts';

/** So many comments are listed at once; more are found by their words. */
const SHOWN = 40;

/** Gives one name to comments that are handled together; the review lead picks them from all submitted ones. */
export function CommentGroupForm({
  documentId,
  comments,
  onDone,
}: {
  documentId: string;
  comments: readonly ReviewComment[];
  onDone: () => void;
}): ReactElement {
  const t = useT('review');
  const [asked, setAsked] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const putting = useMutation({
    mutationFn: (given: { readonly ids: readonly string[]; readonly name: string }) =>
      call(clusterComments, { params: { id: documentId }, input: { commentIds: [...given.ids], name: given.name } }),
    onSuccess: () => {
      setPicked(new Set());
      setName('');
      onDone();
    },
  });
  const before = comments.filter(
    ({ state }) => state !== 'draft' && state !== 'in_delegation' && state !== 'withdrawn',
  );
  const found = findComments(before, asked);
  const listed = [
    ...before.filter((one) => picked.has(one.id)),
    ...found.filter((one) => !picked.has(one.id)).slice(0, SHOWN),
  ];
  const clusters = [...new Set(before.map((one) => one.cluster))].filter((one) => one !== '').toSorted();
  const toggle = (id: string): void =>
    setPicked((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  return (
    <details className="comment-groups no-print">
      <summary>{t('cluster.title')}</summary>
      {clusters.length > 0 && (
        <ul className="comment-group-list">
          {clusters.map((cluster) => {
            const ids = before.filter((one) => one.cluster === cluster).map((one) => one.id);
            return (
              <li key={cluster}>
                <b>{cluster}</b> <span className="ink2">{t('cluster.count', { count: ids.length })}</span>{' '}
                <Button busy={putting.isPending} onClick={() => putting.mutate({ ids, name: '' })}>
                  {t('cluster.apart')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <TextField
        label={t('cluster.find')}
        hint={t('cluster.findHint')}
        type="search"
        value={asked}
        onChange={setAsked}
      />
      <CommentPicks listed={listed} picked={picked} more={found.length - listed.length} onToggle={toggle} />
      <TextField label={t('cluster.name')} list="cluster-names" maxLength={300} value={name} onChange={setName} />
      <datalist id="cluster-names">
        {clusters.map((cluster) => (
          <option key={cluster}>{cluster}</option>
        ))}
      </datalist>
      <ProblemNote error={putting.error} lead={t('notDone')} />
      <Button
        busy={putting.isPending}
        because={picked.size === 0 ? t('cluster.pickFirst') : name.trim() === '' ? t('cluster.nameFirst') : undefined}
        onClick={() => putting.mutate({ ids: [...picked], name: name.trim() })}
      >
        {t('cluster.send')}
      </Button>
    </details>
  );
}

/** The comments to choose from, those chosen first. */
function CommentPicks({
  listed,
  picked,
  more,
  onToggle,
}: {
  listed: readonly ReviewComment[];
  picked: ReadonlySet<string>;
  /** How many are found but not listed. */
  more: number;
  onToggle: (id: string) => void;
}): ReactElement {
  const t = useT('review');
  return (
    <fieldset className="comment-group-picks">
      <legend className="lab">{t('cluster.which')}</legend>
      {listed.map((one) => (
        <label key={one.id} className="check">
          <input type="checkbox" checked={picked.has(one.id)} onChange={() => onToggle(one.id)} />
          <span>
            {inShort(one)}
            {one.cluster !== '' && <span className="ink2"> ({one.cluster})</span>}
          </span>
        </label>
      ))}
      {more > 0 && <p className="mut sm">{t('cluster.more', { count: more })}</p>}
    </fieldset>
  );
}
