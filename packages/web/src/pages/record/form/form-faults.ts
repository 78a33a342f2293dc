/** Whether a text has enough in it to be an answer. */
export function says(text: string, atLeast = 3): boolean {
  return text.trim().length >= atLeast;
}

/** The names of the fields that keep a form from being sent, in the order of the form. */
export function missing(checks: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(checks)
    .filter(([, ok]) => !ok)
    .map(([name]) => name);
}
