/** A number of 0 or more as it was typed; undefined for anything else. A comma is a decimal point in most of the six languages. */
export function countOf(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) || number < 0 ? undefined : number;
}
