/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the combobox
   pattern (ARIA APG): a text field that owns a list of options; a native select cannot be filtered */
import { findByReference } from '@reeve/contract';
import { normaliseReference } from '@reeve/domain';
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { objectPath, paths } from '../../paths.ts';
import { matchCommands, type Command } from './commands.ts';

/** The command list: type a few letters of what you want to do, arrows, Enter. On a phone it is the menu. */
export function CommandPalette({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}): ReactElement {
  const t = useT('shell');
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const shown = useShownCommands(commands, text.trim());
  const current = Math.min(at, shown.length - 1);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.act();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = (current + step + shown.length) % Math.max(1, shown.length);
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(shown[current]);
    }
  };
  return (
    <Dialog title={t('commands')} onClose={onClose} bare>
      <div className="palette">
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
          aria-label={t('commandsHint')}
          placeholder={t('commandsHint')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t('commands')}>
          {shown.map((command, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the combobox that owns this list
            <li
              key={command.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              onMouseMove={() => setAt(index)}
              onClick={() => run(command)}
            >
              <Icon name={command.icon} size={16} stage={command.stage} />
              {command.title}
              {command.keys && <Shortcut keys={command.keys} />}
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className="none">{t('noCommand')}</p>}
      </div>
    </Dialog>
  );
}

/** The page of what has a reference; where the reader finds none, the search for it, which says so. */
async function pathOf(reference: string): Promise<string> {
  try {
    const { kind, id } = await call(findByReference, { params: { reference } });
    return objectPath(kind, id) ?? paths.thread(kind, id);
  } catch {
    return paths.search({ q: reference });
  }
}

/** The commands that a text finds; from two letters on also the search for it, or the record with that reference. */
function useShownCommands(commands: readonly Command[], query: string): readonly Command[] {
  const t = useT('shell');
  const go = useGo();
  const reference = normaliseReference(query);
  const extra: Command[] =
    query.length < 2
      ? []
      : [
          {
            id: 'search-for',
            title: t(reference ? 'openReference' : 'searchFor', { text: query }),
            icon: 'search',
            act: () => {
              if (reference) void pathOf(reference).then(go);
              else go(paths.search({ q: query }));
            },
          },
        ];
  return [...matchCommands(commands, query), ...extra];
}
