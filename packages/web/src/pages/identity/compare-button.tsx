import { findByReference, type Statement } from '@reeve/contract';
import { COMPARED_KINDS, normaliseReference } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';

/** Compare an entity with another by its reference, also one that is not proposed. */
export function CompareButton({
  entity: { id, kind },
}: {
  entity: Pick<Statement['subject'], 'id' | 'kind'>;
}): ReactElement | null {
  const t = useT('identity');
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!may.includes('make_statement') || !COMPARED_KINDS.some((compared) => compared === kind)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('compare.open')}</Button>
      {isOpen && <CompareDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function CompareDialog({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const t = useT('identity');
  const go = useGo();
  const [text, setText] = useState('');
  const reference = normaliseReference(text);
  const find = useMutation({
    mutationFn: () => call(findByReference, { params: { reference: reference ?? '' } }),
    onSuccess: ({ kind, id: other }) => {
      if (kind === 'entity') go(paths.identities({ first: id, second: other }));
    },
  });
  const because =
    reference === undefined
      ? t('compare.needsReference')
      : find.data && (find.data.kind !== 'entity' || find.data.id === id)
        ? t('compare.noEntity')
        : undefined;
  return (
    <Dialog
      title={t('compare.title')}
      onClose={onClose}
      footer={
        <Button kind="primary" busy={find.isPending} because={because} onClick={() => find.mutate()}>
          {t('compare.do')}
        </Button>
      }
    >
      <TextField
        label={t('compare.reference')}
        hint={t('compare.hint')}
        maxLength={12}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(next) => {
          find.reset();
          setText(next);
        }}
      />
      <ProblemNote error={find.error} />
    </Dialog>
  );
}
