import { listReaders } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Dialog } from '../../components/dialog.tsx';
import type { ShownObject } from '../../components/marking/marking-bar.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import './handling.css';
import { asReleased } from './released.ts';
import { SentList } from './sent-list.tsx';

/** Who of the agency can see an object, by name; and to whom outside it went. */
export function ReadersDialog({ of, onClose }: { of: ShownObject; onClose: () => void }): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const { data, error, refetch } = useReading(listReaders, { params: { kind: of.kind, id: of.id } });
  const released = asReleased(of);
  return (
    <Dialog title={t('readers.title')} onClose={onClose} wide={released !== undefined}>
      <div className="readers-list" tabIndex={-1} data-autofocus>
        <ProblemNote error={error} lead={t('readers.failed')} onRetry={() => void refetch()} />
        {!data && !error && <p className="loading">{common('loading')}</p>}
        {data && (
          <>
            <p className="m">{t('readers.count', { count: data.people.length })}</p>
            <p className="mut sm">{t('readers.basis')}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('readers.name')}</th>
                  <th scope="col">{t('readers.unit')}</th>
                </tr>
              </thead>
              <tbody>
                {data.people.map(({ name, unit }) => (
                  <tr key={`${name} ${unit}`}>
                    <th scope="row">{name}</th>
                    <td>{unit}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        <h3>{t('readers.outside')}</h3>
        {released ? <SentList of={released} none={t('readers.nobodyYet')} /> : <p>{t('readers.nobody')}</p>}
      </div>
    </Dialog>
  );
}
