import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useT } from '../i18n.ts';

/**
 * A dialog over the page: the platform's own, so that Escape closes the top layer only, the rest is inert and the focus
 * goes back where it was. It is open while it is rendered. Focus goes to the element marked `data-autofocus`, else to the
 * first control of the body.
 *
 * @param onClose Escape and the cross; leave it out where the person must answer
 * @param wide for lists; ordinary dialogs are one column of text wide
 */
export function Dialog({
  title,
  onClose,
  footer,
  wide = false,
  bare = false,
  children,
}: {
  title: string;
  onClose?: (() => void) | undefined;
  footer?: ReactNode;
  wide?: boolean;
  /** No visible head: only screen readers get the title. For the command list. */
  bare?: boolean;
  children: ReactNode;
}): ReactElement {
  const t = useT('common');
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);

  // A layout effect: closing must come before the element leaves the document, else the focus is not given back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const giveBackCaret = caretOf(document.activeElement);
    if (!dialog.open) dialog.showModal();
    const first =
      dialog.querySelector<HTMLElement>('[data-autofocus]') ??
      dialog.querySelector<HTMLElement>('.body :is(input,select,textarea,button,a)');
    first?.focus();
    return () => {
      dialog.close();
      giveBackCaret();
    };
  }, []);

  return (
    <dialog
      ref={box}
      className={`dialog${wide ? ' wide' : ''}${bare ? ' headless' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className={bare ? 'vh' : ''}>
        <h2 id={id}>{title}</h2>
        {onClose && !bare && (
          <button type="button" className="btn quiet" aria-label={t('close')} onClick={onClose}>
            <Icon name="cross" size={16} />
          </button>
        )}
      </header>
      <div className="body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}

/**
 * How to put the caret back into the field that has it now. Closing gives the field back its focus, but not the caret when
 * that went into a field of the dialog: what one types would go nowhere until the next click.
 */
function caretOf(field: Element | null): () => void {
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const [start, end] = isText ? [field.selectionStart, field.selectionEnd] : [];
  if (!isText || start == null || end == null) return () => undefined;
  return () => {
    if (document.activeElement === field) field.setSelectionRange(start, end);
  };
}
