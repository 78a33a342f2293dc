/** Notations of programs and people for "unknown". */
const UNKNOWN =
  /^(?:[<([]?(?:null|nil|none|nan|n\/?a|n\.a\.?|unknown|unk|missing|undefined|not available|no data|unbekannt|inconnue?|desconocido|sconosciuto|неизвестно|нет данных|empty)[>)\]]?|#n\/a|#value!|#ref!|#null!|-+|–|—|\.|\?+)$/i;

/** True if a tidied cell means "unknown". */
export const isUnknown = (text: string): boolean => !STARTS_WITH_DIGIT.test(text) && UNKNOWN.test(text);

/** No text for "unknown" does, and most cells of dates and numbers do. */
const STARTS_WITH_DIGIT = /^\d/;

/** A cell of a column of numbers, dates or flags; what programs write for "unknown" is empty. */
export const known = (text: string): string => (isUnknown(text) ? '' : text);
