import type { ConceptTexts } from './concept-code.ts';

/** The terms and our own definitions in Spanish. */
export const CONCEPTS_ES: ConceptTexts = {
  information: {
    term: 'información',
    definition:
      'Lo que se ha observado, dicho o registrado y puede afectar a la delincuencia o la seguridad, antes de que nadie haya sopesado su procedencia ni lo haya reunido con lo demás.',
  },
  intelligence: {
    term: 'inteligencia',
    note: 'No todo secreto es inteligencia, y la inteligencia no tiene por qué ser secreta.',
    definition:
      'Información valorada, reunida e interpretada de modo que alguien pueda decidir o actuar, con su incertidumbre declarada.',
  },
  criminal_intelligence: {
    term: 'inteligencia criminal',
    definition:
      'Inteligencia sobre los delitos y sobre quienes los planean, cometen o aprovechan, reunida conforme a una ley que dice para qué, sobre quién y por cuánto tiempo.',
  },
  ilp: {
    term: 'actuación policial basada en la inteligencia',
    also: ['policía guiada por la inteligencia', 'ILP'],
    note: 'Las definiciones difieren de un Estado a otro; en este banco figuran una junto a otra.',
    definition:
      'Forma de dirigir la policía en la que la inteligencia analizada y valorada fija, mediante reuniones regulares y decisiones escritas, las prioridades y el empleo de los medios en todos los niveles, dentro de la ley y con evaluación de los resultados.',
  },
  intelligence_cycle: {
    term: 'ciclo de inteligencia',
    also: ['proceso de inteligencia'],
    definition:
      'Los pasos que se repiten: preguntar, reunir, sopesar, cotejar, analizar, transmitir, decidir y aprender de lo que resultó.',
  },
  requirement: {
    term: 'necesidad de inteligencia',
    also: ['necesidad de información'],
    definition:
      'Pregunta cuya respuesta necesita una decisión determinada para un día dado, escrita de modo que se sepa cuándo ha quedado respondida.',
  },
  crime_analysis: {
    term: 'análisis de la delincuencia',
    definition:
      'Estudio de los delitos y desórdenes registrados según lugar, momento, clase y modo, para hallar pautas que puedan prevenirse.',
  },
  analysis: {
    term: 'análisis',
    definition:
      'Descomponer un material y recomponerlo con un método declarado, de modo que se distinga lo que se sabe, lo que se infiere y lo que falta.',
  },
  assessment: {
    term: 'apreciación',
    also: ['valoración analítica'],
    note: 'Una apreciación es un juicio; un hecho no lo es.',
    definition:
      'Juicio razonado sobre qué ocurre, por qué, o qué es probable, con su probabilidad, la confianza que merece y lo que lo haría cambiar.',
  },
  evaluation_of_source: {
    term: 'evaluación de una fuente',
    also: ['evaluación'],
    note: 'Diga siempre de qué: de una fuente o de resultados.',
    definition:
      'Sopesar, para un informe, cuán fiable es quien lo dio y cómo puede saberlo, aparte de cuánto concuerda el contenido con lo conocido.',
  },
  evaluation_of_results: {
    term: 'evaluación de resultados',
    also: ['evaluación', 'análisis de resultados'],
    note: 'Diga siempre de qué: de una fuente o de resultados.',
    definition:
      'Averiguar, con una medida fijada de antemano y frente a una comparación, si una acción cambió lo que debía cambiar y a qué coste.',
  },
  grading: {
    term: 'valoración',
    also: ['valoración 4x4'],
    definition:
      'Dar a un informe dos códigos, uno por su fuente y otro por su contenido, según un esquema que conoce quien lo lee.',
  },
  handling: {
    term: 'código de tratamiento',
    also: ['condiciones de tratamiento'],
    definition:
      'Código que dice a quién y con qué condiciones puede transmitirse un informe, y que se transmite con él.',
  },
  dissemination: {
    term: 'difusión',
    definition:
      'Transmitir la inteligencia a quienes la necesitan y pueden tenerla, en una forma que puedan usar, de modo que después se sepa quién recibió qué y por qué.',
  },
  need_to_know: {
    term: 'necesidad de conocer',
    definition: 'La regla de que se ve lo que exige la tarea presente y declarada, y no lo que abriría el rango.',
  },
  tasking: {
    term: 'asignación de tareas y coordinación',
    also: ['asignación de tareas'],
    definition:
      'La reunión regular en la que el mando elige prioridades a partir de productos, les asigna personas y tiempo, señala quién hace qué y para cuándo, y después pregunta qué resultó.',
  },
  control_strategy: {
    term: 'estrategia de actuación',
    definition:
      'Las pocas prioridades firmadas para un periodo por una reunión estratégica, cada una con lo que deben hacer la prevención, la inteligencia y la investigación y persecución, y cómo se medirá.',
  },
  target: {
    term: 'objetivo',
    definition:
      'Persona, grupo, lugar, mercado o problema sobre el que se ha decidido y consignado trabajar, por un motivo y un tiempo declarados.',
  },
  priority: {
    term: 'prioridad',
    definition:
      'Lo que se ha decidido anteponer a lo demás, por el daño que causa y por lo que puede hacerse, hasta un día de revisión.',
  },
  threat: {
    term: 'amenaza',
    definition: 'Alguien o algo con intención y medios de causar daño, o una condición que hace posible un daño.',
  },
  risk: {
    term: 'riesgo',
    definition: 'Cuán probable es un daño junto con cuán grave sería, para alguien o algo, en un tiempo declarado.',
  },
  harm: {
    term: 'daño',
    definition:
      'Lo que personas, comunidades o instituciones sufren por la delincuencia y por cómo se la trata: en el cuerpo, el ánimo, los bienes, los derechos o la confianza.',
  },
  hot_spot: {
    term: 'punto caliente',
    definition:
      'Zona pequeña en la que ocurren en un tiempo más delitos de una clase que los que pondría el azar. Dice algo de un lugar y nada de quien vive en él.',
  },
  network: {
    term: 'red criminal',
    also: ['red'],
    definition: 'Personas y grupos unidos por delitos que cometen o hacen posibles, con o sin alguien al mando.',
  },
  ocg: {
    term: 'grupo delictivo organizado',
    also: ['GDO'],
    note: 'Según la Convención de Palermo, art. 2 a) y c), y la Decisión marco 2008/841/JAI, art. 1.',
    definition:
      'Grupo estructurado de tres o más personas que existe durante cierto tiempo y actúa concertadamente para cometer delitos graves con miras a obtener un beneficio económico u otro beneficio material. No se forma fortuitamente para un solo delito inmediato y no necesita funciones formalmente definidas, continuidad de sus miembros ni una estructura desarrollada.',
  },
};
