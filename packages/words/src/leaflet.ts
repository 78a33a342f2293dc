import en from '../locales/en/sentence/leaflet.json' with { type: 'json' };
import fr from '../locales/fr/sentence/leaflet.json' with { type: 'json' };
import de from '../locales/de/sentence/leaflet.json' with { type: 'json' };
import it from '../locales/it/sentence/leaflet.json' with { type: 'json' };
import ru from '../locales/ru/sentence/leaflet.json' with { type: 'json' };
import es from '../locales/es/sentence/leaflet.json' with { type: 'json' };

/** Fixed words of the leaflet “what changed”. */
export const leafletTexts = { en, fr, de, it, ru, es };
