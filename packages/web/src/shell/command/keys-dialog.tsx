import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useT } from '../../i18n.ts';
import { KEY_LIST } from './key-list.ts';
import { useSingleKeys } from './use-keys.ts';

/** All keys, and the switch that turns single characters off. */
export function KeysDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  const [on, setOn] = useSingleKeys();
  const wordOf = (word: string): string => (word.startsWith('stage.') ? codes(word) : t(`keys.${word}`));
  return (
    <Dialog title={t('keys.title')} onClose={onClose} wide>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        <span>
          {t('keys.single')}
          <br />
          <span className="mut sm">{t('keys.singleHint')}</span>
        </span>
      </label>
      <div className="keylist">
        {(['everywhere', 'go', 'lists'] as const).map((group) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {KEY_LIST.filter((line) => line.group === group).map((line) => (
                <div key={line.keys} className="pairline">
                  <dt>
                    <Shortcut keys={line.keys} />
                    <span className="vh">{line.keys}</span>
                  </dt>
                  <dd>{wordOf(line.word)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
