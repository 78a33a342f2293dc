import en from '../locales/en/sentence/property.json' with { type: 'json' };
import fr from '../locales/fr/sentence/property.json' with { type: 'json' };
import de from '../locales/de/sentence/property.json' with { type: 'json' };
import it from '../locales/it/sentence/property.json' with { type: 'json' };
import ru from '../locales/ru/sentence/property.json' with { type: 'json' };
import es from '../locales/es/sentence/property.json' with { type: 'json' };

/** What a statement says of its subject. */
export const propertyTexts = { en, fr, de, it, ru, es };
