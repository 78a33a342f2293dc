/** What programs and people write for "unknown". */
const UNKNOWN =
  /^(?:[<([]?(?:null|nil|none|nan|n\/?a|n\.a\.?|unknown|unk|missing|undefined|not available|no data|unbekannt|inconnue?|desconocido|sconosciuto|неизвестно|нет данных|empty)[>)\]]?|#n\/a|#value!|#ref!|#null!|-+|–|—|\.|\?+)$/i;

/** Whether a tidied cell says that nothing is known. */
export const isUnknown = (text: string): boolean => UNKNOWN.test(text);

/** A cell of a column of numbers, dates or flags; what programs write for "unknown" is empty. */
export const known = (text: string): string => (isUnknown(text) ? '' : text);
