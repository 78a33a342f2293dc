import type { RelationWords } from './relation-words.ts';

export const RELATION_IT: RelationWords = {
  roles: {
    owner: 'proprietario proprietaria intestatario intestataria intestatari proprietari locatore locatrice',
    driver:
      'conducente alla_guida autista al_volante guidatore guidatrice utilizzatore utilizzatrice conducenti macchinista',
    aboard: 'passeggero passeggera passeggeri a_bordo accanto',
    employee: `dipendente impiegato impiegata titolare gestore gestrice direttore direttrice amministratore amministratrice legale_rappresentante commessa
      commesso cassiere cassiera cameriere cameriera barista portiere magazziniere autista bidella bidello custode contabile ragioniere
      segretaria socio socia buttafuori cuoco guardiano responsabile assistente_sociale mediatore selezionatore selezionatrice istruttore operaio
      operaia meccanico presidente`,
    member: 'membro membri capo affiliato affiliata esponente presidente portavoce boss adepto',
    relative: `fratello sorella cugino cugina figlio figlia moglie marito padre madre nipote zio zia nonno nonna cognato cognata genero suocero suocera
      nuora coniuge fratellastro `,
    associate: `amico amica complice compagno compagna convivente fidanzato fidanzata socio socia soci braccio_destro conoscente
      complici `,
    tenant:
      'inquilino inquilina residente affittuario affittuaria domiciliato domiciliata occupante conduttore conduttrice',
  },
  of: 'di del della dello dei degli delle dell d al alla all allo presso per la il lo l in',
  possessive: 'suo sua suoi sue loro',
  pronoun: 'egli ella lui lei',
  and: 'e ed',
  is: 'è era sarebbe tale certo risulta come quale stato stata',
  from: 'dal dallo dalla dall da col con',
  reachedAt: 'al allo sul sullo',
  former: 'ex',
  parked: 'parcheggiato parcheggiata sosta ferma_davanti',
  ride: 'con su in',
  witness:
    'dice afferma segnala dichiara ha_visto ha_fotografato ha_notato ha_riconosciuto riferisce sostiene ha_scoperto denuncia',
  elsewhere: 'verso da per',
  scene: `visto vista visti viste notato notata notati controllato controllata controllati controllo fermato fermata fermati ferma fermo arrestato arrestata arrestati
    arresto    trovato trovata trovati osservato osservata sorpreso sorpresa sorpresi transitato transitata transita transitato rinvenuto rinvenuta
    entra entrato entrata entrano esce uscito uscita arrivato arrivata arriva giunto giunta presente presenti era erano attendeva aspettava aspettavano siede
    incontra incontrato incontrano portato scaricato passato scesi sale vendeva cena tavolo ispezione perquisita perquisizione accompagnato travolge segnala
    servizio passeggero cliente`,
  giving:
    'fornito fornisce forniva dato dà diede lasciato lascia lasciava indicato indica indicava comunicato comunica dichiarato dichiara',
  reach:
    'raggiungibile reperibile contattabile rintracciabile contattato contattata avvisato avvisata avvertito avvertita informato informata chiamato chiamata',
  home: 'indirizzo domicilio residenza',
  have: 'ha hanno aveva avevano ho',
  relative: 'che cui',
  unnamed: '',
  driving: 'guidava guida conduceva era_alla_guida era_al_volante',
  there: 'lì là ivi',
};
