import type { FirmWords } from './firm-words.ts';

/** Italian words that show a firm or another body. */
export const FIRMS_IT: FirmWords = {
  heads: `bar circoli hotel società soc caffetteria paninoteca piadineria focacceria friggitoria pescheria salumeria gastronomia drogheria erboristeria alimentari minimarket ipermercato
    discount boutique calzature abbigliamento ottica orologeria gioielleria oreficeria cartoleria libreria floricoltura parrucchieria
    estetica solarium sauna tintoria sartoria calzaturificio mobilificio salumificio caseificio pastificio oleificio biscottificio maglificio
    zuccherificio conceria cartiera segheria fonderia acciaieria carpenteria vetreria marmeria tipolitografia stamperia autoscuola autofficina     autodemolizione autodemolizioni demolizioni rottamazione ferrivecchi autolinee autotrasporti trasporti spedizioni
    magazzino magazzini deposito fattoria maneggio scuderia allevamento canile rifugio
    affittacamere dormitorio sinagoga tempio asilo ateneo accademia conservatorio teatro cinema museo
    biblioteca palazzetto piscina poliambulatorio ambulatorio asl ospedaliera policlinico rsa hospice onlus coop sindacato lega federazione confraternita
    setta cellula ndrina paranza combriccola tifoseria ultras club squadra gang finanziaria immobiliare assicurazione assicurazioni agenzie
    consultorio videoteca bingo casinò tabacchi tabacchino ricevitoria compro bisca discopub disco discobar winebar braceria
    griglieria churrascheria kebabberia gelaterie chiosco lido stabilimento bagni cantieri vivai imprese ditte holding gruppo consorzi cooperative
    fabbrica opificio laboratorio emporio bazar outlet concessionarie carrozzerie autonoleggi noleggio editrice pub
    birreria vineria enoteche pizzerie trattorie ristoranti alberghi mensa fornaio forno panetteria macello mattatoio ortofrutta supermercati
    bottiglieria piadina centri istituti licei comunità cooperativa night`,
  tails: `scpa sapa scrl coop ss onlus autotrasporti spedizioni pulizie vigilanza ristorazione catering viaggi assicurazioni arredamenti mobili marmi
    infissi serramenti legnami ferramenta gomme autoricambi carburanti petroli gas energia alimentari carni salumi vini ortofrutta fiori abbigliamento
    calzature pelletteria gioielli ottica elettronica informatica telefonia sport fitness volley basket rugby figli fratelli bros consulting holding
    finance invest trading express shop store market outlet cafe pizza grill pub lounge resort ultras`,
  trades: `casa spa spedizioni onoranze pulizie serramenti infissi autolinee autoservizi vivai salumi carni caseificio panificio pescheria cartiera inerti lamiere compro`,
  employers: `consegna_per fattorino_di fattorino_per rider_di rider_per cameriere_al cameriera_al cameriere_alla cameriera_alla barista_al barista_alla barista_del
    cuoco_al cuoca_al cuoco_del buttafuori_al buttafuori_del cassiera_del cassiera_della commessa_del commessa_della commesso_di commesso_del
    operaio_della operaia_della operaio_di operaio_alla impiegato_della impiegata_della impiegata_alla segretaria_della segretaria_del ragioniere_della
    contabile_della socio_del soci_della soci_del titolari_della titolari_del rappresentante_della presidente_della presidente_del membri_della membri_del
    membri_dei clan_dei dipendenti_della dipendenti_del autista_di autista_del autista_dell camionista_della magazziniere_di magazziniere_del
    custode_della custode_del guardia_giurata_della vigilante_della infermiera_della infermiere_della studente_del studentessa_del alunno_del mezzo_della
    camion_della furgone_della sede_della filiale_della filiale_di cantiere_della subappalto_alla per_conto_della per_conto_di assunto_dalla assunta_dalla
    assunto_alla assunta_alla titolare_di gestore_di gestrice_del gestrice_della amministratore_del amministratrice_della legale_rappresentante_di
    adepto_della capo_della esponenti_del affiliato_al affiliato_ai`,
};
