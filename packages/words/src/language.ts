/** The languages Reeve speaks; the order of the language menu. */
export const LANGUAGES = ['en', 'fr', 'de', 'it', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
