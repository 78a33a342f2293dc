import { useRef, type ReactElement } from 'react';
import { Button } from '../button.tsx';

/** A button that opens the file chooser for one file. The chosen file is shown next to it; the same file can be chosen again. */
export function FileChoice({
  label,
  accept,
  chosen,
  busy = false,
  onChoose,
}: {
  label: string;
  /** Endings, as `.docx,.md`: what is offered, not what is allowed. */
  accept: string;
  chosen?: File | undefined;
  busy?: boolean;
  onChoose: (file: File) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="row wrap">
      <input
        ref={input}
        type="file"
        className="vh"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file can be chosen again after a correction
          if (file && !busy) onChoose(file);
        }}
      />
      <Button busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {chosen && <b className="m file-name">{chosen.name}</b>}
    </span>
  );
}
