import en from '../locales/en/sentence/acknowledgements.json' with { type: 'json' };
import fr from '../locales/fr/sentence/acknowledgements.json' with { type: 'json' };
import de from '../locales/de/sentence/acknowledgements.json' with { type: 'json' };
import it from '../locales/it/sentence/acknowledgements.json' with { type: 'json' };
import ru from '../locales/ru/sentence/acknowledgements.json' with { type: 'json' };
import es from '../locales/es/sentence/acknowledgements.json' with { type: 'json' };

/** Fixed words of the acknowledgements of a document. */
export const acknowledgementTexts = { en, fr, de, it, ru, es };
