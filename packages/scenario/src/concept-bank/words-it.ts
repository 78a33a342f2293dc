import type { ConceptTexts } from './concept-code.ts';

/** The terms and our own definitions in Italian. */
export const CONCEPTS_IT: ConceptTexts = {
  information: {
    term: 'informazione',
    definition:
      'Ciò che è stato notato, detto o registrato e può riguardare la criminalità o la sicurezza, prima che qualcuno ne abbia pesato la provenienza o l’abbia unito al resto.',
  },
  intelligence: {
    term: 'intelligence',
    note: 'Non ogni segreto è intelligence, e l’intelligence non è per forza segreta.',
    definition:
      'Informazione valutata, riunita e interpretata in modo che qualcuno possa decidere o agire, con la sua incertezza dichiarata.',
  },
  criminal_intelligence: {
    term: 'intelligence criminale',
    definition:
      'Intelligence sui reati e su chi li prepara, li commette o ne trae profitto, raccolta in base a una legge che dice per che cosa, su chi e per quanto tempo.',
  },
  ilp: {
    term: 'attività di polizia guidata dall’intelligence',
    also: ['polizia guidata dall’intelligence', 'ILP'],
    note: 'Le definizioni differiscono da Stato a Stato; in questa banca stanno fianco a fianco.',
    definition:
      'Modo di dirigere la polizia in cui un’intelligence analizzata e valutata, attraverso riunioni fisse e decisioni scritte, stabilisce le priorità e orienta le risorse a tutti i livelli, nel rispetto della legge e con la valutazione dei risultati.',
  },
  intelligence_cycle: {
    term: 'ciclo dell’intelligence',
    also: ['processo di intelligence'],
    definition:
      'I passi che si ripetono: porre una domanda, raccogliere, pesare, riunire, analizzare, trasmettere, decidere e imparare da ciò che ne è venuto.',
  },
  requirement: {
    term: 'fabbisogno informativo',
    also: ['esigenza informativa'],
    definition:
      'Domanda la cui risposta serve a una decisione indicata entro un dato giorno, scritta in modo che si capisca quando ha avuto risposta.',
  },
  crime_analysis: {
    term: 'analisi della criminalità',
    definition:
      'Studio dei reati e dei disordini registrati per luogo, tempo, genere e modo, per trovare regolarità che si possano prevenire.',
  },
  analysis: {
    term: 'analisi',
    definition:
      'Scomporre un materiale e ricomporlo con un metodo dichiarato, così da distinguere ciò che si sa, ciò che si deduce e ciò che manca.',
  },
  assessment: {
    term: 'apprezzamento',
    also: ['valutazione analitica'],
    note: 'Un apprezzamento è un giudizio; un fatto non lo è.',
    definition:
      'Giudizio motivato su che cosa accade, perché, o che cosa è probabile, con la sua probabilità, la fiducia che vi si ripone e ciò che lo cambierebbe.',
  },
  evaluation_of_source: {
    term: 'valutazione di una fonte',
    also: ['valutazione'],
    note: 'Dire sempre di che cosa: di una fonte o dei risultati.',
    definition:
      'Pesare, per un rapporto, quanto è affidabile chi l’ha dato e come può saperlo, separatamente da quanto il contenuto concorda con ciò che è noto.',
  },
  evaluation_of_results: {
    term: 'valutazione dei risultati',
    also: ['valutazione', 'analisi dei risultati'],
    note: 'Dire sempre di che cosa: di una fonte o dei risultati.',
    definition:
      'Accertare, con una misura fissata prima e rispetto a un confronto, se un’azione ha cambiato ciò che doveva cambiare, e a quale costo.',
  },
  grading: {
    term: 'classificazione della fonte e del contenuto',
    also: ['valutazione 4x4'],
    definition:
      'Dare a un rapporto due codici, uno per la fonte e uno per il contenuto, secondo uno schema noto a chiunque lo legga.',
  },
  handling: {
    term: 'codice di trattamento',
    also: ['condizioni di trattamento'],
    definition:
      'Codice che dice a chi e a quali condizioni un rapporto può essere trasmesso, e che è trasmesso insieme a esso.',
  },
  dissemination: {
    term: 'diffusione',
    definition:
      'Trasmettere l’intelligence a chi ne ha bisogno e può averla, in una forma utilizzabile, così che si sappia poi chi ha ricevuto che cosa e perché.',
  },
  need_to_know: {
    term: 'necessità di conoscere',
    definition:
      'La regola per cui si vede ciò che richiede il proprio compito presente e dichiarato, e non ciò che il grado aprirebbe.',
  },
  tasking: {
    term: 'assegnazione dei compiti e coordinamento',
    also: ['assegnazione dei compiti'],
    definition:
      'La riunione regolare in cui chi comanda sceglie le priorità in base ai prodotti, vi assegna persone e tempo, indica chi fa che cosa ed entro quando, e poi chiede che cosa ne è venuto.',
  },
  control_strategy: {
    term: 'strategia di prevenzione e contrasto',
    definition:
      'Le poche priorità firmate per un periodo da una riunione strategica, ciascuna con ciò che devono fare prevenzione, intelligence e contrasto e con il modo di misurarlo.',
  },
  target: {
    term: 'obiettivo',
    definition:
      'Persona, gruppo, luogo, mercato o problema su cui è stato deciso e annotato di lavorare, per una ragione e un tempo dichiarati.',
  },
  priority: {
    term: 'priorità',
    definition:
      'Ciò che si è deciso di anteporre al resto, per il danno che fa e per quel che si può fare, fino a un giorno di riesame.',
  },
  threat: {
    term: 'minaccia',
    definition:
      'Qualcuno o qualcosa con l’intenzione e i mezzi per nuocere, oppure una condizione che rende possibile un danno.',
  },
  risk: {
    term: 'rischio',
    definition:
      'Quanto è probabile un danno insieme a quanto sarebbe grave, per qualcuno o qualcosa, in un tempo dichiarato.',
  },
  harm: {
    term: 'danno',
    definition:
      'Ciò che persone, comunità o istituzioni subiscono dalla criminalità e da come la si affronta: nel corpo, nell’animo, nei beni, nei diritti o nella fiducia.',
  },
  hot_spot: {
    term: 'punto caldo',
    also: ['hot spot'],
    definition:
      'Piccola area in cui in un certo tempo accadono più reati di un genere di quanti il caso ne porrebbe. Dice qualcosa di un luogo e nulla di chi vi abita.',
  },
  network: {
    term: 'rete criminale',
    also: ['rete'],
    definition:
      'Persone e gruppi collegati da reati che commettono o rendono possibili, con o senza qualcuno al comando.',
  },
  ocg: {
    term: 'gruppo criminale organizzato',
    also: ['GCO'],
    note: 'Secondo la Convenzione di Palermo, art. 2, lettere a) e c), e la decisione quadro 2008/841/GAI, art. 1.',
    definition:
      'Gruppo strutturato di tre o più persone, esistente per un periodo di tempo, che agiscono di concerto per commettere reati gravi al fine di ottenere un vantaggio finanziario o un altro vantaggio materiale. Non si costituisce fortuitamente per un singolo reato immediato e non richiede ruoli formalmente definiti, continuità nella composizione o una struttura articolata.',
  },
};
