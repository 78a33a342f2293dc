import { listSavedSearches, saveSearch } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import type { SearchQuery } from './search-query.ts';

/** Save the present search under a name, with alerts for new results. */
export function SaveSearch({ query }: { query: SearchQuery }): ReactElement {
  const t = useT('search');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t('save.open')}
      </Button>
      {open && <SaveDialog query={query} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveDialog({ query, onClose }: { query: SearchQuery; onClose: () => void }): ReactElement {
  const t = useT('search');
  const common = useT('common');
  const client = useQueryClient();
  const [name, setName] = useState(query.q.slice(0, 120));
  const [alert, setAlert] = useState(true);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => call(saveSearch, { input: { name: name.trim(), query, alert } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listSavedSearches.name] });
      onClose();
    },
  });
  const isNamed = name.trim() !== '';
  const submit = (): void => {
    setTried(true);
    if (isNamed) send.mutate();
  };
  return (
    <Dialog
      title={t('save.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" busy={send.isPending} onClick={submit}>
            {t('save.send')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('save.name')}
          error={tried && !isNamed ? t('save.nameMissing') : undefined}
          data-autofocus
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <label className="check">
          <input type="checkbox" checked={alert} onChange={(event) => setAlert(event.target.checked)} />{' '}
          {t('save.alert')}
        </label>
        <p className="hint">{t('save.hint')}</p>
        <ProblemNote error={send.error} lead={t('save.failed')} />
      </form>
    </Dialog>
  );
}
