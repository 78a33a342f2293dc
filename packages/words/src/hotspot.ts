import en from '../locales/en/sentence/hotspot.json' with { type: 'json' };
import fr from '../locales/fr/sentence/hotspot.json' with { type: 'json' };
import de from '../locales/de/sentence/hotspot.json' with { type: 'json' };
import it from '../locales/it/sentence/hotspot.json' with { type: 'json' };
import ru from '../locales/ru/sentence/hotspot.json' with { type: 'json' };
import es from '../locales/es/sentence/hotspot.json' with { type: 'json' };

/** Sentences about hot spots. */
export const hotspotTexts = { en, fr, de, it, ru, es };
