import fr from '../locales/fr/sentence/import-fault.json' with { type: 'json' };
import de from '../locales/de/sentence/import-fault.json' with { type: 'json' };
import it from '../locales/it/sentence/import-fault.json' with { type: 'json' };
import ru from '../locales/ru/sentence/import-fault.json' with { type: 'json' };
import es from '../locales/es/sentence/import-fault.json' with { type: 'json' };

/** Why a row was rejected. The reader of files writes the English sentence itself, with the cell. */
export const importFaultTexts = { fr, de, it, ru, es };
