/**
 * Which form the page shows. A draft begun here keeps its form when its id appears in the address (a new form would take
 * the words being typed out of the person's hands); any other change of the address brings another form.
 */
export interface FormInstance {
  /** React key of the form. */
  readonly key: string;
  /** Draft to load into it; `undefined` for a form that begins or began empty. */
  readonly load: string | undefined;
  /** Draft that this form has begun; the address follows. */
  readonly begun: string | undefined;
  /** Id in the address when the instance was created or last checked. */
  readonly address: string;
}

/** The seat for an address: `''` for a new form, otherwise the id of a draft. */
export function openFormInstance(address: string, turn = 0): FormInstance {
  return { key: `${turn}:${address}`, load: address === '' ? undefined : address, begun: undefined, address };
}

/** The form has begun a draft; its id will come into the address. */
export function beginDraft(seat: FormInstance, id: string): FormInstance {
  return { ...seat, begun: id };
}

/** The seat after the address has changed; the same one where nothing new is asked for. */
export function followAddress(seat: FormInstance, address: string): FormInstance {
  if (address === seat.address) return seat;
  if (address === seat.begun) return { ...seat, address };
  return openFormInstance(address, Number(seat.key.split(':', 1)[0]) + 1);
}
