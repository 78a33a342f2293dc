import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { TextArea } from '../../../components/field/text-area.tsx';

/** Requested position of the caret; `nth` distinguishes two requests for the same position. */
export interface Caret {
  readonly at: number;
  readonly nth: number;
}

/** A field for text that is as high as its text: one that is scrolled inside of cannot be read. */
export function GrowingText({
  label,
  value,
  look,
  caret,
  onChange,
  onHold,
  onKeyDown,
}: {
  label: string;
  value: string;
  /** What its height depends on besides its text. */
  look?: string | undefined;
  caret?: Caret | undefined;
  onChange: (text: string) => void;
  /** It has the focus now. */
  onHold: (field: HTMLTextAreaElement) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- its height follows its text and its look
  }, [value, look]);
  useEffect(() => {
    if (!caret) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.at, caret.at);
  }, [caret]);
  return (
    <TextArea
      ref={field}
      rows={1}
      aria-label={label}
      value={value}
      onChange={onChange}
      onFocus={(event) => onHold(event.currentTarget)}
      onKeyDown={onKeyDown}
    />
  );
}
