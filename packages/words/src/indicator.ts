import en from '../locales/en/sentence/indicator.json' with { type: 'json' };
import fr from '../locales/fr/sentence/indicator.json' with { type: 'json' };
import de from '../locales/de/sentence/indicator.json' with { type: 'json' };
import it from '../locales/it/sentence/indicator.json' with { type: 'json' };
import ru from '../locales/ru/sentence/indicator.json' with { type: 'json' };
import es from '../locales/es/sentence/indicator.json' with { type: 'json' };

/** The indicators of a threat assessment, by kind of unit, and their values. */
export const indicatorTexts = { en, fr, de, it, ru, es };
