import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Select, type Choice } from '../../../components/field/select.tsx';
import { useT } from '../../../i18n.ts';

/** Choose what to insert into a text at the caret: nothing is inserted before the choice. Escape closes it. */
export function InsertPicker({
  label,
  options,
  onInsert,
  onClose,
}: {
  label: string;
  options: readonly Choice[];
  onInsert: (value: string) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('review');
  const [chosen, setChosen] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('select')?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any of its fields closes it
    <div
      className="block-tools insert"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Select aria-label={label} options={options} value={chosen} onChange={setChosen} placeholder={label} />
      <Button
        because={chosen === undefined ? t('write.insert.choose') : undefined}
        onClick={() => chosen !== undefined && onInsert(chosen)}
      >
        {t('write.insert.do')}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t('common:close')}
      </Button>
    </div>
  );
}
