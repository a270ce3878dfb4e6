/** What programs say in French, Spanish, Catalan, Portuguese, Italian and Romanian. */
import type { Sayings } from './sayings.ts'

const french: Sayings = {
  common:
    "je suis vous votre nous de la le les et à du en pour merci est bonjour au pas par avons message serai sera jusqu'au des une un mon ma qui sur vous notre avec étant d'une dans bien reçu équipe *ç *œ *è",
  away: "<je (?:suis|serai|me trouve|ne suis|ne serai)>[^.]{0,50}(?:absente?|cong[ée]|vacances|d[ée]placement|indisponible|formation|mission|arr[êe]t|pas (?:au|disponible|joignable)|retraite|maladie)|<(?:absente?|en cong[ée]s?)> (?:du bureau|jusqu|du|pour)|(?:bureaux?|cabinet|magasin|agence|services?|nous)>[^.]{0,40} ferm[ée]|hors du bureau|ne (?:fait|fais|travaille) plus|plus partie|quitté (?:la|notre|l'|mes|mon|ses)|ne travaille pas (?:le|les)|fermeture annuelle|jour férié|<(?:étant|actuellement|suis) (?:en |à l'|absent|indisponible|malade|hors)|à l'étranger|en télétravail partiel|hors ligne|<je ne travaille pas>|retraite|congé(?:s)? (?:maternité|parental|maladie|sabbatique|annuel)|n'est plus (?:en poste|dans|salari)|a quitté|serons? ferm|sommes ferm|fermons|pas au bureau|absent(?:e)? (?:pour|jusqu|du|de|actuellement)|en (?:déplacement|formation|voyage|séminaire|réunion) (?:à|pro|jusqu|cette|toute)|^(?:en|actuellement en) (?:déplacement|formation|voyage|mission)|souffrant|malade|congé paternité|arrêt de travail|mes fonctions|plus en fonction|jour de repos|fermeture|nous (?:sommes|serons) (?:fermés|en congés)|<en mon absence|exceptionnellement|fermée? (?:ce jour|pour congé|exception)|<(?:l'|notre )?(?:agence|boutique|étude|accueil)[^.]{0,30} fermée?|en congé (?:parental|maternité|paternité|annuel)|<(?:en vacances|en congés?|congés annuels|arrêt maladie)>|absente? (?:ce jour|aujourd|cette|toute)",
  until:
    "jusqu'|de retour|<du \\d|à partir d|<avant le \\d|reviendrai|retour le|actuellement|aujourd'hui|cette semaine|réouverture|reprendrai|<le (?:lundi|mardi|mercredi|jeudi|vendredi)|<dès le>|<dès lundi|<à compter|<d'ici|<lundi|<jusqu|au \\d+|rouvr|<demain>|fin \\p{L}+ inclus|<(?:à partir|dès)>|cette semaine|serai de retour|de nouveau|rentrée",
  urgent:
    'urgen|absence|remplaç|immédiat|en cas d|pour (?:toute?s?|tous|vos|votre)|question|entre-temps|besoin|renseignement|sollicit|relais|intérim|prioritaire|immédiate',
  contact:
    'contact(?!ez-nous pas)|adress|joindre|appel|téléphon|écri(?:re|vez)|envoy(?:er|ez)|tél>|tournez|aider|remplac|rapproch|vous (?:pouvez|pourrez) (?:joindre|contacter|écrire|appeler|vous adresser)|veuillez|relais|secrétariat|se tient à|à votre disposition|interlocut|invite à (?:contacter|écrire|joindre)',
  access:
    'acc[èe]s (?:à|aux|limité|restreint)|(?:mails?|messagerie|messages|courriels?)>[^.]{0,40}(?:transféré|lus?>|consult)|consult[^.]{0,30}(?:mails?|messag)|transféré|redirigé|ponctuellement|occasionnellement|pas (?:accès|connecté)|ne (?:pourrai|peux|pourrais)[^.]{0,30}(?:lire|répondre|consulter)|hors connexion|(?:mails?|messages|messagerie)[^.]{0,30} (?:irrégul|ponctuel|occasion|différé)|irrégulière|de façon (?:irrégulière|ponctuelle)',
  later:
    "répond|retour(?!n)|dès que|traiter|reviendrai vers|prendrai connaissance|délai|répondr\\p{L}*|qu'à mon retour|reviens vers vous|<reviendrai|connaissance de votre|prendrai connaissance|avec (?:du )?retard|(?:réponse|réponses)[^.]{0,30} (?:retard|tard|délai)",
  thanks:
    "(?:merci|remerci\\p{L}*|vous remercions)[^.]{0,25} (?:de|pour|d')[^.]{0,20}(?:message|mail|courriel|courrier|e-mail|contact|demande|candidature|intérêt|confiance|écrit|prise de contact)|merci (?:pour|de) (?:votre|ton) (?:intérêt|candidature|message|mail)",
  received:
    'bien (?:reçu|noté|enregistré)|<(?:accusons|accuse) (?:bonne )?réception|(?:message|demande|mail|courriel|candidature|ticket|requête|dossier)>[^.]{0,50} (?:été|est) [^.]{0,15}(?:reçue?|enregistrée?|prise? en compte|transmise?|créée?|ouverte?|prise? en charge)|(?:bien|nous est) (?:parvenu|arrivé)|avons (?:bien )?(?:pris en compte|enregistré|pris connaissance)|(?:ticket|demande|incident|dossier)[^.]{0,30} (?:créé|ouvert|enregistré)|(?:confirmons|accusons)[^.]{0,20} (?:la |bonne )?réception|réception de votre|(?:grand|important|fort|nombre) (?:nombre|volume|important|afflux)[^.]{0,20}(?:messages|demandes|mails|courriels|candidatures)',
  number: '(?:numéro|référence|ticket|n°|dossier)[^.\\d]{0,20}\\d|rappeler ce numéro|cette référence|ce numéro',
  promise:
    "(?:répond|recontact|contacter|revenir vers|reviendr|traiter|traité|tiendr|étudi|examin)\\p{L}*[^.]{0,60}(?:délai|heures|jours|plus vite|dès que|rapidement|bref|retour|prochainement|soin)|<(?:nous|conseiller|équipe|service|vous)[^.]{0,40}(?:répond|recontact|contactera|recevrez|traite|revien)|meilleurs délais|dans les plus brefs|sans réponse de notre part|pas été retenue|<sous .{0,12}(?:heures|jours|semaines)|(?:recontacte|répond|reprend contact)[^.]{0,20} (?:sous|dans|au plus)|suivre (?:son|l'|votre)|avancement|tenu informé|serez (?:contacté|informé|recontacté)|volume|grand nombre|forte affluence|au plus vite|prochainement|(?:sera|seront) (?:traitée?|étudiée?|examinée?|prise)s?|étudiée? avec attention|reviendrons vers vous|vous (?:serez|recevrez|répondrons|contacterons|recontacterons)|jours ouvrés|heures ouvrées|votre candidature|candidats (?:retenus|sélectionnés)|profil|(?:grand|important|fort|nombre) (?:nombre|volume|important|afflux)[^.]{0,20}(?:messages|demandes|mails|courriels|candidatures)|délai(?:s)? de (?:réponse|traitement)|compte tenu d[ue]|environ \\d+ heures",
  quiet:
    "ne pas (?:y )?répondre|horaires|du lundi au|n'est (?:pas|plus) (?:lue?|consultée?|surveillée?|utilisée?|active)|ne répondez pas",
  automatic:
    "(?:ceci est|cet? (?:e-?mail|message|réponse|courriel)|il s'agit)[^.]{0,30}automatique|^\\W*(?:réponse|message) automatique|(?:généré|envoyé)e? automatiquement|(?:adresse|boîte|messagerie)[^.]{0,30} n'est plus|n'est plus (?:utilisée|active|valide|en service)|cette (?:adresse|boîte)[^.]{0,30} pas (?:consultée|lue|surveillée)",
  polite:
    "cordialement|salutations|compréhension|patience|bien à vous|sincère|bonnes? (?:journée|fêtes|vacances)|^(?:d'avance )?merci(?: d'avance)?$|souhait|confiance|service client|excus|remerci",
  and: 'et|donc|puis|alors',
  but: 'mais|cependant|toutefois|sinon',
  matter:
    "<j'ai (?:lu|vu|regardé|vérifié|parlé|transféré|repris|envoyé|bien reçu (?:votre|ton|le) (?:devis|colis|offre|rapport|contrat|facture))|ci-joint|<oui>|<ok>|<d'accord>|bon pour moi|à sa place|<hier>|semaine (?:prochaine|dernière)|<(?:euros?)>|aimerions vous|me semble|<préfère|<j'étais|donc (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)",
}

const spanish: Sayings = {
  common:
    'estoy de la el en su que por gracias para los las con hemos recibido mensaje correo me encuentro y a no hasta una un del le se es fins soc els al pel vostre hem per i amb vam són *ñ *¿ *¡ este esta mis ana su sus son está son desde',
  away: "<(?:estoy|estaré|me encuentro|me encontraré|estamos|estaremos|permaneceré)>[^.]{0,50}(?:vacaciones|fuera|ausente|viaje|baja|permiso|licencia|excedencia|no disponible|cerrad|enferm|formación)|<(?:de vacaciones|fuera de (?:la |mi )?oficina|ausente)>|(?:oficinas?|cl[ií]nica|consulta|despacho|tienda|empresa)>[^.]{0,50} cerrad|ya no (?:trabaj|labor|form)|he dejado (?:la empresa|de trabajar)|no (?:estoy|estaré|me encuentro) (?:disponible|en)|no trabajo los|<(?:soc|estic|estaré|em trobo)>[^.]{0,40}(?:vacances|fora|absent|baixa|permís)|ja no treball|oficin\\p{L}*[^.]{0,40} tancad|sin acceso|(?:disfrutando|unos días) [^.]{0,30}(?:descanso|vacaciones|libres)|<(?:días|día) (?:libres?|de descanso)|fuera del país|en el extranjero|(?:oficinas|tiendas?|instalaciones)>[^.]{0,50} cerrad|no form[oa] parte|no pertenezco|me he jubilado|de permiso|en un (?:congreso|curso|evento)|festivo|no laborable|estic de (?:baixa|vacances|viatge|permís)|fora de l'oficina|de baja|baja (?:de|por|médica|maternal|paternal)|de baja|paternidad|maternidad|viaje de (?:trabajo|negocios)|enferm[oa]|no (?:puedo|podré) atender|asuntos propios|días festivos|cerramos por|cerrado por|ausencia por|estoy jubilad|me jubil|excedencia|(?:permanec|estar)\\p{L}* (?:cerrad|ausente|fuera)|no (?:estaré|voy a estar)|soc fora|fora de l'oficina|no seré|tancat per|vacances|motivos? de salud|<estic fora|no (?:seré|consultaré)|estoy (?:fuera|de viaje)|<(?:vacaciones|de licencia|de permiso)>",
  until:
    '<hasta|regres|volver|vuelvo|vuelta|retorn|reincorpor|<del? .{0,12}\\d|a partir d|actualmente|<hoy>|esta semana|<fins|tornar|torno|nou avís|nuevo aviso|a partir del|desde el \\d|durante (?:esta|estos|este)|<mañana>|el próximo|<lunes>|<demà>|\\p{L}+ inclusive|de vuelta|de regreso|en estos momentos|<desde|se reincorpora|reanudar',
  urgent:
    'urg[eè]n|ausencia|emergencia|inmediat|absència|(?:para|per a) (?:cualquier|qualsevol)|consulta|lugar|asunto|cuestion|necesit|algo (?:urgente|importante)|si (?:es|se trata|su)|mientras tanto|apremiante',
  contact:
    'contact|escrib|dirij|diríj|llam|comuni|<tel>|atender|envíe|enviar|póngase|truc|adre[cç]|poseu-vos|sustitu|ayud|escriv|contacta|escríb|llám|poneos|habla con|<a través de|adreceu|truqu|se ocupa|se encarga|compañer[oa]|comunicarse|utilice|utilizar|formulario|le ayudar|te ayudar',
  access:
    'acceso (?:limitado|a)|(?:correos?|mensajes?)>[^.]{0,40}(?:reenvi|leíd)|no (?:leeré|reviso|revisaré|podré (?:leer|responder|atender))|accés limitat|reenviad|no (?:podré|tendré|dispongo)[^.]{0,30}|ocasionalmente|desconectad|esporádic|no consultaré|consultaré el correu',
  later:
    'respond|contest|a mi (?:regreso|vuelta)|tan pronto|en cuanto|atender|demora|respon|responder[ée]|contestar[ée]|atender[ée]|le[ea]r[ée]|no podré respondre|respondré|con retraso|con demora|responderé|nos leemos|nos vemos|a partir del',
  thanks:
    '(?:gracias|agradec\\p{L}*|gràcies|agraïm)[^.]{0,20} (?:por|pel|per|el|la|su)>[^.]{0,25}(?:mensaje|correo|mail|contact|consulta|solicitud|candidatura|interés|escribir|confianza|missatge|correu)|gracias por (?:tu|su|el|contactar|escribir|comunicar|enviar|postular)|agradecemos (?:su|tu|que|el)',
  received:
    "(?:hemos|ha sido|fue|he) [^.]{0,10}recibi|recibimos (?:su|tu)|(?:solicitud|mensaje|consulta|correo|candidatura|ticket|petición|incidencia|caso)>[^.]{0,40}(?:recibid|registrad|cread|abiert|asignad)|acusamos recibo|confirmamos la recepción|hem rebut|s'ha rebut|ha estat rebu|(?:mensaje|solicitud|correo|consulta)[^.]{0,20} ha (?:llegado|sido)[^.]{0,20}(?:correctamente|recibid|enviad)?|(?:confirmamos|informamos)[^.]{0,30}(?:recibid|llegado|recepción)|hemos registrado|(?:ha|han|hemos) sido (?:recibid|registrad|enviad)\\p{L}*|su (?:consulta|solicitud|mensaje) (?:ha|fue)|(?:gran|alto|elevado) (?:volumen|número|cantidad)[^.]{0,20}(?:mensajes|correos|consultas|solicitudes)",
  number: '(?:número|referencia|ticket|folio|nº|caso|referència)[^.\\d]{0,20}\\d',
  promise:
    '(?:respond|contest|contact|pondr|atend|revis|tramit|proces|comunicar|respon)\\p{L}*[^.]{0,60}(?:brevedad|pronto|posible|horas|d[ií]as|plazo|breve|usted|contacto|aviat|aviado|hores|dies|antes)|pondr\\p{L}* en contacto|días (?:hábiles|laborables)|si su perfil|(?:le|te|us|li) (?:respond|contest)|en breve|a la mayor|compañero|agente|asesor|responderemos|contestaremos|contactaremos|le (?:llamaremos|informaremos)|gran volumen|alto volumen|nos pondremos|respondrem|ens posarem|será(?:n)? (?:atendid|respondid|revisad|tramitad|contestad)\\p{L}*|orden de llegada|candidatura avanza|le llamaremos|seleccionad|perfil|en cuanto (?:sea|nos)|duplicad|nuestro equipo|horas hábiles|(?:gran|alto|elevado) (?:volumen|número|cantidad)[^.]{0,20}(?:mensajes|correos|consultas|solicitudes)|en cuenta para|futuras|vacantes|procesos',
  quiet:
    'no (?:responda|respondas|conteste)|horario|de lunes a|no (?:es|está) (?:monitor|revisad|supervis|atendid)|dilluns a|no enviar|formulario de|página web|nuestra web|preguntas frecuentes|horario de',
  automatic:
    '(?:est[ea]|esta) (?:es|mensaje|correo|respuesta)[^.]{0,40} autom[áa]tic|^\\W*(?:respuesta|mensaje) autom[áa]tic|generad[oa] automáticamente|missatge automàtic|resposta automàtica|(?:buzón|dirección|cuenta|correo)[^.]{0,20} (?:no se revisa|ya no|no está (?:en uso|activ|atendid|supervis)|no es (?:monitor|atendid|revis))',
  polite:
    'saludo|atentamente|cordial|disculp|comprensión|paciencia|de antemano|^(?:muchas )?gracias$|salutacions|felices|^gràcies$|buen día|con motivo de|un saludo|lamento|sentimos|molestias|perdon|disculp',
  and: 'y|e|i|así que|entonces|luego',
  but: 'pero|sin embargo|però|aunque',
  matter:
    '<he (?:visto|leído|revisado|hablado|enviado)|<adjunt|<sí>|<ok>|<vale>|de acuerdo|<adelante>|está bien>|parece bien|<ayer>|semana (?:que viene|pasada)|próxima semana|contesto por|aprobad|<euros?>|nos gustaría|<llevo|endavant|<estuve',
}

const portuguese: Sayings = {
  common:
    'estou de o a e do da em para seu sua não obrigado obrigada por com até mensagem recebemos que encontro-me no na os será foi pelo uma um ao *ã *õ',
  away: '<(?:estou|estarei|encontro-me|encontrar-me-ei|me encontro|estamos|estaremos)>[^.]{0,50}(?:f[ée]rias|fora|ausente|viagem|licen[çc]a|baixa|indispon|fechad|doente|formação|afastad)|de f[ée]rias|fora do escrit|ausente|licen[çc]a|j[áa] n[ãa]o (?:trabalh|faço|faz)|n[ãa]o (?:faço mais|trabalho mais|estou mais|estou dispon|estarei dispon|trabalho às)|(?:escrit[óo]rio|loja|cl[íi]nica|empresa)>[^.]{0,40} (?:fechad|encerrad)|deixei (?:a empresa|de trabalhar)|entrei de|(?:gozo|período) de f[ée]rias|baixa médica|no estrangeiro|no exterior|recesso|feriado|licença|n[ãa]o pertenço|me aposentei|em reuni[ãa]o|formação|<(?:estou|estarei) (?:offline|sem acesso)|escritório encontra-se|viagem (?:de|a) (?:trabalho|negócios|serviço)|não estarei|não me encontro|doente|atestado|maternidade|paternidade|fechad[oa]s? (?:para|de|até)|encerrad[oa]s?|ausência do|deixei de|desligad[oa]|aposentad|reformad|de folga|feriado|estamos (?:fechados|de férias|em recesso)|<(?:férias)>|fora do país',
  until:
    '<até|retorn|regress|voltar|volto|de volta|a partir d|<de .{0,12}\\d|atualmente|<hoje>|esta semana|neste momento|no momento|<(?:volto|regresso|retorno)>|previsão de|dia \\d|<desde|<amanhã>|\\p{L}+-feira|durante este|regresso ao trabalho|até lá|volto ao',
  urgent:
    'urgên|urgent|ausência|emergência|imediat|dúvida|assunto|caso|qualquer|outras questões|necess|até lá|entretanto',
  contact:
    'contact|contat|fale|falar|lig(?:ue|ar)|envi[ea]|escrev|dirij|telefon|<tel>|atend|procur|substitu|ajudar|encaminh|contacte|contate',
  access:
    'acesso (?:limitado|restrito|ao|a)|(?:e-?mails?|mensagens)>[^.]{0,40}(?:reencaminh|encaminh|lid[oa]s)|não (?:estarei|irei) (?:a )?(?:ler|verificar)|sem acesso|esporadic|ocasionalmente|não terei',
  later:
    'respond|retorn|assim que|logo que|no meu regresso|demora|contactarei|assim que possível|regresso|meu retorno|com (?:algum )?atraso|serão respondidos',
  thanks:
    '(?:obrigad[oa]|agradec\\p{L}*|grat[oa])[^.]{0,20} (?:por|pel[oa]|o|a|seu|sua)>[^.]{0,25}(?:mensagem|contac?to|e-?mail|mail|pedido|candidatura|interesse|preferência|solicita|escrever)',
  received:
    '(?:recebemos|recebida|recebido|confirmamos a rece)[^.]{0,10}|(?:mensagem|pedido|solicitação|chamado|contacto|candidatura|ticket)>[^.]{0,40}(?:recebid|registrad|registad|abert|criad)|acusamos|(?:recebemos|registamos|registramos)|(?:pedido|mensagem|solicitação|candidatura|contacto)[^.]{0,20} foi (?:registad|registrad|recebid|enviad)\\p{L}*|confirmamos|(?:grande|elevado|alto) (?:volume|número|quantidade)[^.]{0,20}(?:mensagens|e-?mails|pedidos|solicitações|contactos)|confirmamos a (?:rece[cp]?ção|recebimento)',
  number: '(?:número|protocolo|referência|ticket|chamado|nº)[^.\\d]{0,20}\\d',
  promise:
    '(?:respond|retorn|contac?t|analis|trat|entrar)\\p{L}*[^.]{0,60}(?:breve|prazo|horas|dias|possível|contac?to|rapidamente)|em breve|entraremos em contac?to|será respondid|retornaremos|o mais (?:breve|rápido)|em até|responderemos|entraremos|retornaremos|será (?:analisad|tratad|atendid)|contactaremos|receberá|nossa equipe|nossa equipa|grande volume|entraremos em conta|corresponda|seleccionad|selecionad|serão respondid|será respondid|ser[aá] (?:contactad|contatad)|por ordem|candidatos|(?:grande|elevado|alto) (?:volume|número|quantidade)[^.]{0,20}(?:mensagens|e-?mails|pedidos|solicitações|contactos)',
  quiet: 'não responda|horário|de segunda a|não é (?:monitor|lid)|não responder|atendimento é|das \\d+h',
  automatic:
    '(?:est[ea]|esta) (?:é|mensagem|e-?mail|resposta)[^.]{0,40} autom[áa]tic|^\\W*(?:resposta|mensagem) autom[áa]tic|gerad[oa] automaticamente|enviad[oa] automaticamente|(?:caixa|endereço|e-mail|conta)[^.]{0,20} (?:já não|não está|não é|não se encontra|deixou)[^.]{0,20}(?:utilizad|usad|activ|ativ|monitor|lid)',
  polite:
    'cumprimentos|atenciosamente|abraço|compreensão|paciência|^(?:muito )?obrigad[oa]$|boas festas|desculp|desde já|grat[oa]s?>$|prezad|obrigad[oa] pela (?:sua|compreensão|preferência)|bom dia|boas',
  and: 'e|então|portanto|por isso',
  but: 'mas|porém|contudo|no entanto',
  matter:
    '<já li>|<li o|em anexo|<anexo|<sim>|<ok>|aprovad|podem avançar|pode avançar|<ontem>|próxima semana|semana passada|<(?:euros?|reais)>|fiquei com|gostaríamos',
}

const italian: Sayings = {
  common:
    'sono di il la e in per grazie fino al non la sua suo un una che del dal a è risponderò abbiamo si prega mia i nostri gli con buongiorno al mio le',
  away: "<(?:sono|sarò|mi trovo|siamo|saremo)>[^.]{0,50}(?:ferie|fuori|assente|congedo|viaggio|trasferta|malattia|maternità|vacanza|permesso|chius|non disponibile|aspettativa|malat)|<(?:in ferie|fuori (?:sede|ufficio|dall'ufficio)|assente|congedo)>|non (?:lavoro|lavora|faccio|fa|sono|sarò) (?:più|in ufficio|disponibile|raggiungibile|parte)|ho lasciato (?:l'azienda|la società)|(?:studio|uffici[oi]?|azienda|negozio)>[^.]{0,50} chius|(?:sono|sarò) (?:in |a |all')[^.]{0,10}(?:vacanza|malattia|estero|fiera|corso|riunione|convegno|pausa|offline|maternità)|all'estero|in pensione|non (?:sono|è) più|periodo di (?:ferie|chiusura)|chiusura (?:estiva|natalizia|aziendale)|fuori città|giorno di riposo|<offline>|siamo chiusi|chius[oi] per|trasferta|infortunio|congedo|fuori (?:sede|ufficio|città)|sono malat|non (?:potrò|posso) (?:rispondere|essere)|corso di formazione|viaggio di lavoro|ferie (?:dal|fino)|in pensione|ho (?:terminato|concluso|cessato)|non (?:lavoro|collaboro) più|in pausa|festività|<ferie>|<vacanza>|<congedo>|<maternità>",
  until:
    "<fino a|rientr|tornerò|torno|ritorn|<dal? .{0,12}\\d|a partire|attualmente|<oggi>|questa settimana|riapertura|al momento|di nuovo|<sino a|<lunedì|<martedì|<mercoledì|<giovedì|<venerdì|<domani>|<dal giorno|<a tutto il|<tornerò|<dall'\\d|<dall'[^.]{0,12}\\d",
  urgent:
    'urgen|assenza|emergenz|immediat|(?:per) (?:qualsiasi|ogni|tutte)|necessità|bisogno|nel frattempo|questioni|comunicazioni|informazion|imprevist|in mia vece',
  contact:
    'contatt|rivolg|scriv|chiam|telefon|invi(?:are|ate)|<tel>|aiut|sostitu|indirizz|segreteria|rivolger|a disposizione|potete|può>|prego',
  access:
    'accesso (?:limitato|alla|alle)|(?:e-?mail|mail|posta|messaggi)>[^.]{0,40}(?:inoltrat|lett)|non (?:potrò|posso|leggo|leggerò)|inoltrat|saltuari|sporadic|leggerò|non avrò|non ho accesso|controll',
  later:
    "rispond|al (?:mio|nostro)? ?rientro|appena|ritardo|ricontatt|con (?:un po' di )?ritardo|potrei rispondere|risponderò",
  thanks:
    '(?:grazie|ringraz\\p{L}*)[^.]{0,20} (?:per|per il|per la|della|del)>[^.]{0,25}(?:messaggio|mail|e-mail|contatt|richiesta|candidatura|interesse|scritto|comunicazione|averci)|la ringraziamo|averci (?:scritto|contattat)|ringraziamo per|candidatura',
  received:
    '(?:abbiamo|è stat[oa]|ho) [^.]{0,15}ricevut|(?:richiesta|messaggio|e-?mail|segnalazione|candidatura|ticket)>[^.]{0,40}(?:ricevut|registrat|pres[oa] in carico|inoltrat|apert)|confermiamo la ricezione|(?:è stat[oa]|sono stat[ie]) (?:corretta|ricevut|apert|registr|inoltr)|(?:confermiamo|informiamo)[^.]{0,40}(?:ricevut|ricezione|apert)|è arrivat|(?:richiesta|segnalazione|candidatura)[^.]{0,10} è (?:in lavorazione|stata|in carico|in gestione)|confermiamo|preso in carico|abbiamo (?:ricevuto|registrato)|(?:elevato|gran|alto|grande) (?:numero|volume|quantità)[^.]{0,20}(?:messaggi|richieste|mail|e-mail|email)|(?:messaggio|richiesta|e-?mail)[^.]{0,10} è stat[oa] (?:inoltrat|trasmess|assegnat)\\p{L}*',
  number: '(?:numero|riferimento|ticket|protocollo|n°)[^.\\d]{0,20}\\d',
  promise:
    '(?:rispond|ricontatt|contatt|ricever|esamin|elabor|verr)\\p{L}*[^.]{0,60}(?:presto|possibile|entro|ore>|giorni|breve|risposta)|al più presto|prima possibile|aggiornamenti|ti risponder|le risponder|la contatter|ti contatter|vi risponder|nostro team|staff|elevato numero|sarà (?:evasa|gestita|presa|ricontattat)|riscontro|quanto prima|(?:in|sarà) (?:lavorazione|valutat|esaminat)|ricontatterà|ricontatteremo|contatteremo|candidati|selezion|verrà (?:gestit|esaminat|presa)|profilo|(?:elevato|gran|alto|grande) (?:numero|volume|quantità)[^.]{0,20}(?:messaggi|richieste|mail|e-mail|email)',
  quiet: 'non rispond|orari|dal lunedì|lunedì (?:al|a) venerdì|non (?:è|viene) (?:monitor|lett|presidia)',
  automatic:
    '(?:quest[oa]|questa) (?:è|e-?mail|messaggio|mail|risposta)[^.]{0,40} automatic|^\\W*(?:risposta|messaggio) automatic|generat[oa] automaticamente|(?:casella|indirizzo|account)[^.]{0,30} non (?:è|viene) (?:più )?(?:attiv|in uso|presidiat|monitorat|letta|utilizzat)',
  polite:
    'saluti|cordial|comprensione|pazienza|distinti|^grazie$|buone (?:feste|vacanze)|ringraziamo|scus|auguri|gentile',
  and: 'e|ed|quindi|poi|allora',
  but: 'ma|però|tuttavia',
  matter:
    '<ho (?:visto|letto|controllato|parlato|guardato|preso|inviato)|in allegato|<allego|<sì>|<ok>|va bene|<procede|<ieri>|settimana (?:prossima|scorsa)|prossima settimana|<euro>|costa>|vorremmo|risolt',
}

const romanian: Sayings = {
  common: 'sunt în și de la nu vă mulțumesc pentru am pe până cu mesajul dumneavoastră vom o un să este ne va *ț *ș *ă',
  away: '<(?:sunt|voi fi|mă aflu|nu sunt|nu voi fi)>[^.]{0,50}(?:concediu|plecat|delegație|birou|absent|disponibil|lips|vacanță|medical)|lipsesc|[îi]n concediu|absent|nu mai (?:lucrez|fac)|am părăsit|(?:biroul|magazinul)[^.]{0,40} închis|<(?:vacanță|concediul)>|nu (?:sunt|voi fi) la birou|în străinătate|medical|nu mai sunt|(?:birou|sediu|magazin)\\p{L}*[^.]{0,40} închis|zi liberă|sărbători legale|concediu (?:medical|de|maternal)|călătorie de afaceri|deplasare|nu mai lucrez|bolnav|închis(?:ă|e|i)? (?:între|până|de)|nu voi fi disponibil|<concediu(?:l)?>|odihnă',
  until:
    'p[âa]n[ăa]|revin|[îi]ntorc|începând|<de la .{0,12}\\d|momentan|<astăzi|în prezent|<în perioada|<pe \\d|<luni>|<marți>|<revin|<mâine>',
  urgent: 'urgen|absenț|lipsa mea|orice|imediat|între timp|întrebări',
  contact: 'contact|suna|apela|scrie|adresa|trimite|<tel>|înlocu|ajut|la dispoziție|dispoziție|vorbiți|colega|colegul',
  access:
    'acces (?:limitat|la)|(?:e-?mail|mesaj)\\p{L}*[^.]{0,40}(?:redirecțion|citit)|nu (?:voi|pot) (?:citi|verifica|răspunde)',
  later: 'răspund|răspuns|reveni|revin|imediat ce|când mă întorc|întârzi',
  thanks:
    '(?:mulțum\\p{L}*)[^.]{0,30}(?:mesaj|mail|contact|solicit|interes|scris|aplic)|pentru (?:aplicație|candidatură|mesaj|e-?mail|interes)|că ne-ați',
  received:
    'am (?:primit|înregistrat|recepționat)[^.]{0,30}(?:mesaj|solicit|cerere|mail|candidatur|aplicați)|(?:mesajul|solicitarea|cererea|candidatura|tichetul)[^.]{0,40}(?:primit|înregistrat|recepțion|creat)|a fost (?:înregistrat|primit|recepționat)\\p{L}*|am înregistrat',
  number: '(?:numărul|număr|referință|tichet)[^.\\d]{0,20}\\d',
  promise:
    '(?:reveni|răspunde|contacta|analiza|proces)\\p{L}*[^.]{0,50}(?:curând|scurt|ore|zile|posibil|răspuns)|cel mai scurt timp|vom (?:reveni|răspunde|contacta)|va contacta|veți primi|vă (?:vom|va)|coleg|în termen|analizat|candidații|selectați|în cel mai|răspunde în|contactăm|vom contacta',
  quiet: 'nu răspundeți|program(?:ul)? de lucru|luni[ –-]+vineri|de luni până',
  automatic:
    '(?:acesta|acest)[^.]{0,30} automat|^\\W*(?:răspuns|mesaj) automat|generat automat|(?:adres|căsuț|cont)\\p{L}*[^.]{0,20} nu (?:mai )?(?:este|e) (?:folosit|activ|monitorizat)\\p{L}*',
  polite: 'cu stimă|înțelegere|răbdare|^mulțumesc|toate cele bune|sărbători|cu respect|o zi',
  and: 'și|deci|apoi',
  but: 'dar|însă|totuși',
  matter:
    '<am (?:citit|văzut|verificat|rezolvat|vorbit|trimis)|atașat|<da>|<ok>|în regulă|<ieri>|săptămâna (?:viitoare|trecută)|<(?:lei|euro)>|puteți comanda',
}

export const ROMANCE: readonly Sayings[] = [french, spanish, portuguese, italian, romanian]
