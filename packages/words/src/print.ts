import en from '../locales/en/sentence/print.json' with { type: 'json' };
import fr from '../locales/fr/sentence/print.json' with { type: 'json' };
import de from '../locales/de/sentence/print.json' with { type: 'json' };
import it from '../locales/it/sentence/print.json' with { type: 'json' };
import ru from '../locales/ru/sentence/print.json' with { type: 'json' };
import es from '../locales/es/sentence/print.json' with { type: 'json' };

/** Fixed words of printed products and minutes. */
export const printTexts = { en, fr, de, it, ru, es };
