/** What programs say in French, Italian and Romanian. */
import type { Sayings } from './sayings.ts'

const french: Sayings = {
  common:
    "je suis vous votre nous de la le les et à du en pour merci est bonjour au pas par avons message serai sera jusqu'au des une un mon ma qui sur vous notre avec étant d'une dans bien reçu équipe *ç *œ *è",
  away: "<je (?:suis|serai|me trouve|ne suis|ne serai)>[^.]{0,50}(?:absente?|cong[ée]|vacances|d[ée]placement|indisponible|formation|mission|arr[êe]t|pas (?:au|disponible|joignable)|retraite|maladie)|<(?:absente?|en cong[ée]s?)> (?:du bureau|jusqu|du|pour)|(?:bureaux?|cabinet|magasin|agence|services?|nous)>[^.]{0,40} ferm[ée]|hors du bureau|ne (?:fait|fais|travaille) plus|plus partie|quitté (?:la|notre|l'|mes|mon|ses)|ne travaille pas (?:le|les)|jour férié|<(?:étant|actuellement|suis) (?:en |à l'|absent|indisponible|malade|hors)|à l'étranger|en télétravail partiel|hors ligne|<je ne travaille pas>|retraite|congé(?:s)? (?:maternité|parental|maladie|sabbatique|annuel)|n'est plus (?:en poste|dans|salari)|a quitté|serons? ferm|sommes ferm|fermons|pas au bureau|absent(?:e)? (?:pour|jusqu|du|de|actuellement)|en (?:déplacement|formation|voyage|séminaire|réunion) (?:à|pro|jusqu|cette|toute)|^(?:en|actuellement en) (?:déplacement|formation|voyage|mission)|souffrant|malade|congé paternité|arrêt de travail|mes fonctions|plus en fonction|jour de repos|fermeture|nous (?:sommes|serons) (?:fermés|en congés)|<en mon absence|exceptionnellement|fermée? (?:ce jour|pour congé|exception)|<(?:l'|notre )?(?:agence|boutique|étude|accueil)[^.]{0,30} fermée?|en congé (?:parental|maternité|paternité|annuel)|<(?:en vacances|en congés?|congés annuels|arrêt maladie)>|absente? (?:ce jour|aujourd|cette|toute)|injoignable|(?:atelier|entreprise|établissement|société|mairie|école|salon|restaurant|librairie)[^.]{0,30} fermée?",
  closed: '<fermée?s?>|<fermons>|<ferme(?:ra|nt|ront)?>|fermeture|<ferme (?:ses portes|du|le|pour|au)>',
  until:
    "jusqu'|de retour|<du \\d|à partir d|<avant le \\d|reviendrai|retour le|actuellement|aujourd'hui|cette semaine|réouverture|reprendrai|<le (?:lundi|mardi|mercredi|jeudi|vendredi)|<dès le>|<dès lundi|<à compter|<d'ici|<lundi|<jusqu|au \\d+|rouvr|<demain>|fin \\p{L}+ inclus|<(?:à partir|dès)>|de nouveau|rentrée",
  urgent:
    'urgen|absence|remplaç|immédiat|en cas d|pour (?:toute?s?|tous|vos|votre)|question|entre-temps|besoin|renseignement|sollicit|relais|intérim|prioritaire',
  contact:
    'contact(?!ez-nous pas)|adress|joindre|appel|téléphon|écri(?:re|vez)|envoy(?:er|ez)|tél>|tournez|aider|remplac|rapproch|vous (?:pouvez|pourrez) (?:joindre|contacter|écrire|appeler|vous adresser)|veuillez|relais|secrétariat|se tient à|à votre disposition|interlocut|invite à (?:contacter|écrire|joindre)',
  access:
    'acc[èe]s (?:à|aux|limité|restreint)|(?:mails?|messagerie|messages|courriels?)>[^.]{0,40}(?:transféré|lus?>|consult)|consult[^.]{0,30}(?:mails?|messag)|transféré|redirigé|ponctuellement|occasionnellement|pas (?:accès|connecté)|ne (?:pourrai|peux|pourrais)[^.]{0,30}(?:lire|répondre|consulter)|hors connexion|(?:mails?|messages|messagerie)[^.]{0,30} (?:irrégul|ponctuel|occasion|différé)|irrégulière|de façon (?:irrégulière|ponctuelle)|(?:adresse|boîte|compte)[^.]{0,40}(?:supprimée?|désactivée?|fermée?|coupée?)|<(?:messages?|mails?|courriels?)>[^.]{0,20} (?:pas|plus) (?:lue?s?|consultée?s?|ouverts?)>',
  later:
    "répond|retour(?!n)|dès que|traiter|reviendrai vers|prendrai connaissance|délai|qu'à mon retour|reviens vers vous|<reviendrai|connaissance de votre|avec (?:du )?retard|(?:réponse|réponses)[^.]{0,30} (?:retard|tard|délai)|réponses? (?:à partir|dès|à compter)|(?:sera|seront) (?:traitée?s?|lue?s?|étudiée?s?)>",
  thanks:
    "(?:merci|remerci\\p{L}*|vous remercions)[^.]{0,25} (?:de|pour|d')[^.]{0,20}(?:message|mail|courriel|courrier|e-mail|contact|demande|candidature|intérêt|confiance|écrit|prise de contact)|merci (?:pour|de) (?:votre|ton) (?:intérêt|candidature|message|mail)",
  received:
    'bien (?:reçu|noté|enregistré)|<(?:accusons|accuse) (?:bonne )?réception|(?:message|demande|mail|courriel|candidature|ticket|requête|dossier)>[^.]{0,50} (?:été|est) [^.]{0,15}(?:reçue?|enregistrée?|prise? en compte|transmise?|créée?|ouverte?|prise? en charge)|(?:bien|nous est) (?:parvenu|arrivé)|avons (?:bien )?(?:pris en compte|enregistré|pris connaissance)|(?:ticket|demande|incident|dossier)[^.]{0,30} (?:créé|ouvert|enregistré)|(?:confirmons|accusons)[^.]{0,20} (?:la |bonne )?réception|réception de votre|(?:grand|important|fort|nombre) (?:nombre|volume|important|afflux)[^.]{0,20}(?:messages|demandes|mails|courriels|candidatures)|avons (?:bien )?reçu (?:votre|ta|ton|vos)|(?:confirmons|confirmation)[^.]{0,20} reçu',
  number: '(?:numéro|référence|ticket|n°|dossier)[^.\\d]{0,20}\\d|cette référence|ce numéro',
  promise:
    "(?:répond|recontact|contacter|revenir vers|reviendr|traiter|traité|tiendr|étudi|examin)\\p{L}*[^.]{0,60}(?:délai|heures|jours|plus vite|dès que|rapidement|bref|retour|prochainement|soin)|<(?:nous|conseiller|équipe|service|vous)[^.]{0,40}(?:répond|recontact|contactera|recevrez|traite|revien)|meilleurs délais|dans les plus brefs|sans réponse de notre part|pas été retenue|<sous .{0,12}(?:heures|jours|semaines)|(?:recontacte|répond|reprend contact)[^.]{0,20} (?:sous|dans|au plus)|suivre (?:son|l'|votre)|avancement|tenu informé|serez (?:contacté|informé|recontacté)|volume|grand nombre|forte affluence|au plus vite|prochainement|(?:sera|seront) (?:traitée?|étudiée?|examinée?|prise)s?|étudiée? avec attention|reviendrons vers vous|vous (?:serez|recevrez|répondrons|contacterons|recontacterons)|jours ouvrés|heures ouvrées|votre candidature|candidats (?:retenus|sélectionnés)|profil|(?:grand|important|fort|nombre) (?:nombre|volume|important|afflux)[^.]{0,20}(?:messages|demandes|mails|courriels|candidatures)|délai(?:s)? de (?:réponse|traitement)|compte tenu d[ue]|environ \\d+ heures|(?:technicien|collègue|conseiller|équipe|collaborateur|agent|service)(?:ne)?[^.]{0,40}(?:contactera|appellera|examiner|étudier|prendra|reviendra|rappellera)|vous contactera|nous (?:nous )?en occupons|nous occupons de|en cours de traitement",
  quiet:
    "ne pas (?:y )?répondre|horaires|du lundi au|n'est (?:pas|plus) (?:lue?|consultée?|surveillée?|utilisée?|active)|ne répondez pas|voir (?:la|votre) demande|suivre (?:la|votre) demande",
  unanswered:
    'ne (?:pas|plus) (?:y )?répondre(?! à tou)|ne (?:pas )?(?:y )?répondez pas|ne (?:permet|peut)[^.]{0,30} répon',
  message:
    'message|mail>|courriel|courrier|demande|candidature|signalement|réclamation|ticket|requête|dossier|question|formulaire',
  automatic:
    "(?:ceci est|cet? (?:e-?mail|message|réponse|courriel)|il s'agit)[^.]{0,30}automatique|^\\W*(?:réponse|message) automatique|(?:généré|envoyé)e? automatiquement|(?:adresse|boîte|messagerie)[^.]{0,30} n'est plus|n'est plus (?:utilisée|active|valide|en service)|cette (?:adresse|boîte)[^.]{0,30} pas (?:consultée|lue|surveillée)",
  polite:
    "cordialement|salutations|compréhension|patience|bien à vous|sincère|bonnes? (?:journée|fêtes|vacances)|^(?:d'avance )?merci(?: d'avance)?$|souhait|confiance|service client|excus|remerci|profitons (?:du|de|des|d'un) (?:\\p{L}+ )?(?:soleil|vacances|congés|été|l'été|repos|fêtes|printemps)",
  and: 'et|donc|puis|alors',
  but: 'mais|cependant|toutefois|sinon',
  matter:
    "<j'ai (?:lu|vu|regardé|vérifié|parlé|transféré|repris|envoyé|bien reçu (?:votre|ton|le) (?:devis|colis|offre|rapport|contrat|facture))|ci-joint|<oui>|<ok>|<d'accord>|bon pour moi|à sa place|<hier>|semaine (?:prochaine|dernière)|<(?:euros?)>|aimerions vous|me semble|<préfère|<j'étais|donc (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)|je (?:vous |te )?(?:l'|le |la )?env(?:oie|errai)>",
  own: "<(?:je|j')[^.!?]{0,25}(?:répon|écri|rappel|revien|dis|tien|regard|vérifi|appel|envoi|occup)|<dès que je (?:peux|pourrai|rentre)|<(?:regard|vérifi|voi|voy|exam|étudi)\\p{L}* (?:ça|cela|ceci)>|<on (?:regarde|vérifie|s'en occupe)>|<(?:nous|on) (?:le |la |l')(?:regard|vérifi|voy)\\p{L}+|<(?:elle|il) (?:vous (?:r?appel|répondr|contact|recontact|écri|tien)|te>|t'|s'en>)|<(?:ma|mon) (?:collègue|chef|patron|femme|mari|associée?)>|<(?:mme|madame|m|monsieur) \\p{L}+ (?:vous|s'en|va|reviendra)>",
  turns:
    "<on (?:se |s'|en )(?:re)?(?:parl|voi|appel|rappel|capt|tient|discut)\\p{L}*|<parlons|<je (?:te|vous) r?appell(?:e|erai)>|<(?:r?appelle|écris|dis)-moi>|<appelez-moi (?:après|ensuite|mardi|demain|plus tard)",
  takes:
    "<c'est moi qui>|<je (?:m'en|reprends|le remplace|la remplace|prends (?:en charge|la suite|sa|le relais)|gère|suis (?:désormais|maintenant))|<j'ai repris",
}

const italian: Sayings = {
  common:
    'sono di il la e in per grazie fino al non la sua suo un una che del dal a è risponderò abbiamo si prega mia i nostri gli con buongiorno al mio le',
  away: "<(?:sono|sarò|mi trovo|siamo|saremo)>[^.]{0,50}(?:ferie|fuori|assente|congedo|viaggio|trasferta|malattia|maternità|vacanza|permesso|chius|non disponibile|aspettativa|malat)|<(?:in ferie|fuori (?:sede|ufficio|dall'ufficio)|assente|congedo)>|non (?:lavoro|lavora|faccio|fa|sono|sarò) (?:più|in ufficio|disponibile|raggiungibile|parte)|ho lasciato (?:l'azienda|la società)|(?:studio|uffici[oi]?|azienda|negozio)>[^.]{0,50} chius|(?:sono|sarò) (?:in |a |all')[^.]{0,10}(?:vacanza|malattia|estero|fiera|corso|riunione|convegno|pausa|offline|maternità)|all'estero|in pensione|non (?:sono|è) più|periodo di (?:ferie|chiusura)|chiusura (?:estiva|natalizia|aziendale)|fuori città|giorno di riposo|<offline>|siamo chiusi|chius[oi] per|trasferta|infortunio|congedo|fuori (?:sede|ufficio|città)|sono malat|non (?:potrò|posso) (?:rispondere|essere)|corso di formazione|viaggio di lavoro|ferie (?:dal|fino)|ho (?:terminato|concluso|cessato)|non (?:lavoro|collaboro) più|in pausa|festività|<ferie>|<vacanza>|<maternità>|non (?:fa|faccio) più parte|irraggiungibile|non (?:sono |sarò )?(?:raggiungibile|reperibile)|irreperibile",
  closed: '<chius[oaie]>|<chiud(?:erà|iamo|e|eremo)>|chiusura',
  until:
    "<fino a|rientr|tornerò|torno|ritorn|<dal? .{0,12}\\d|a partire|attualmente|<oggi>|questa settimana|riapertura|al momento|di nuovo|<sino a|<lunedì|<martedì|<mercoledì|<giovedì|<venerdì|<domani>|<dal giorno|<a tutto il|<dall'\\d|<dall'[^.]{0,12}\\d|riapri",
  urgent:
    'urgen|assenza|emergenz|immediat|(?:per) (?:qualsiasi|ogni|tutte)|necessità|bisogno|nel frattempo|questioni|comunicazioni|informazion|imprevist|in mia vece',
  contact:
    'contatt|rivolg|scriv|chiam|telefon|invi(?:are|ate)|<tel>|aiut|sostitu|indirizz|segreteria|a disposizione|potete|può>|prego',
  access:
    'accesso (?:limitato|alla|alle)|(?:e-?mail|mail|posta|messaggi)>[^.]{0,40}(?:inoltrat|lett)|non (?:potrò|posso|leggo|leggerò)|inoltrat|saltuari|sporadic|leggerò|non avrò|non ho accesso|controll|(?:indirizzo|casella|account)[^.]{0,40}(?:disattivat|eliminat|chius|soppress)\\p{L}*',
  later: 'rispond|al (?:mio|nostro)? ?rientro|appena|ritardo|ricontatt',
  thanks:
    '(?:grazie|ringraz\\p{L}*)[^.]{0,20} (?:per|per il|per la|della|del)>[^.]{0,25}(?:messaggio|mail|e-mail|contatt|richiesta|candidatura|interesse|scritto|comunicazione|averci)|la ringraziamo|averci (?:scritto|contattat)|ringraziamo per|candidatura',
  received:
    '(?:abbiamo|è stat[oa]|ho) [^.]{0,15}ricevut|(?:richiesta|messaggio|e-?mail|segnalazione|candidatura|ticket)>[^.]{0,40}(?:ricevut|registrat|pres[oa] in carico|inoltrat|apert)|(?:è stat[oa]|sono stat[ie]) (?:corretta|ricevut|apert|registr|inoltr)|(?:confermiamo|informiamo)[^.]{0,40}(?:ricevut|ricezione|apert)|è arrivat|(?:richiesta|segnalazione|candidatura)[^.]{0,10} è (?:in lavorazione|stata|in carico|in gestione)|confermiamo|preso in carico|abbiamo (?:ricevuto|registrato)|(?:elevato|gran|alto|grande) (?:numero|volume|quantità)[^.]{0,20}(?:messaggi|richieste|mail|e-mail|email)|(?:messaggio|richiesta|e-?mail)[^.]{0,10} è stat[oa] (?:inoltrat|trasmess|assegnat)\\p{L}*|(?:segnalazione|richiesta|domanda|pratica)[^.]{0,20} pres[ao] in carico',
  number:
    '(?:numero|riferimento|ticket|protocollo|n°)[^.\\d]{0,20}\\d|<(?:n|nr|num)[.°]? ?\\d|(?:codice|pratica|segnalazione|richiesta)[^.\\d]{0,20}\\d',
  promise:
    '(?:rispond|ricontatt|contatt|ricever|esamin|elabor|verr)\\p{L}*[^.]{0,60}(?:presto|possibile|entro|ore>|giorni|breve|risposta)|al più presto|prima possibile|aggiornamenti|ti risponder|le risponder|la contatter|ti contatter|vi risponder|nostro team|staff|elevato numero|sarà (?:evasa|gestita|presa|ricontattat)|riscontro|quanto prima|(?:in|sarà) (?:lavorazione|valutat|esaminat)|ricontatterà|contatteremo|candidati|selezion|verrà (?:gestit|esaminat|presa)|profilo|(?:elevato|gran|alto|grande) (?:numero|volume|quantità)[^.]{0,20}(?:messaggi|richieste|mail|e-mail|email)|(?:tecnico|collega|operatore|incaricato|referente|addett[oa]|consulente|team|staff|ufficio)[^.]{0,40}(?:contatt|chiam|telefon|ricontatt|esamin|valut|farà sapere)\\p{L}*|si metter(?:à|anno) in contatto|la (?:chiamer|richiamer)\\p{L}*|mettersi in contatto|verrà (?:contattat|ricontattat|richiamat)\\p{L}*|sarà (?:contattat|ricontattat|richiamat|chiamat)\\p{L}*|ce ne (?:occupiamo|stiamo occupando)',
  quiet: 'non rispond|orari|dal lunedì|lunedì (?:al|a) venerdì|non (?:è|viene) (?:monitor|lett|presidia)',
  unanswered: 'non rispond\\p{L}*|non si accettano risposte',
  message: 'messaggio|mail>|richiesta|segnalazione|candidatura|reclamo|ticket|domanda|comunicazione|pratica',
  automatic:
    '(?:quest[oa]|questa) (?:è|e-?mail|messaggio|mail|risposta)[^.]{0,40} automatic|^\\W*(?:risposta|messaggio) automatic|generat[oa] automaticamente|(?:casella|indirizzo|account)[^.]{0,30} non (?:è|viene) (?:più )?(?:attiv|in uso|presidiat|monitorat|letta|utilizzat)',
  polite:
    'saluti|cordial|comprensione|pazienza|distinti|^grazie$|buone (?:feste|vacanze)|ringraziamo|scus|auguri|gentile|godiamo (?:il|le|l.|un) ?(?:mare|ferie|vacanze|sole|estate|riposo|montagna)',
  and: 'e|ed|quindi|poi|allora',
  but: 'ma|però|tuttavia',
  matter:
    '<ho (?:visto|letto|controllato|parlato|guardato|preso|inviato)|in allegato|<allego|<sì>|<ok>|va bene|<procede|<ieri>|settimana (?:prossima|scorsa)|prossima settimana|<euro>|costa>|vorremmo|risolt|<(?:mando|spedisco)>',
  own: "<(?:(?:ti|le|vi|la|lo|ci|glielo) )*(?:rispondo|scrivo|richiamo|chiamo|faccio sapere|dico|mando|guardo|controllo|verifico|risponderò|scriverò|richiamerò|farò sapere)>|<appena (?:posso|riesco)|<(?:verifichiamo|controlliamo|guardiamo|vediamo|sentiamo)>|<l'(?:ho|abbiamo) (?:pass|gir|inoltr)\\p{L}*|<lui>|<(?:la|il|al|alla|mi[ao]) collega>(?! d)|<(?:il signor|la signora|la dottoressa|il dottor) \\p{L}+",
  turns:
    '<(?:ci (?:sentiamo|vediamo|aggiorniamo|risentiamo)|(?:ne |ci )?(?:ri)?parliamo(?:ne)?|sentiamoci|vediamoci|ti (?:ri)?chiamo|la (?:ri)?chiamo)>(?! presto)|<(?:(?:ri)?chiamami|scrivimi|dimmi|fammi sapere)>|<mi (?:ri)?chiami (?:dopo|poi)>',
  takes: '<(?:me ne occupo|ne occupo|seguo io|io seguo|ci penso io|ho preso io|subentro|lo seguo|gestisco io|sono io)>',
}

const romanian: Sayings = {
  common: 'sunt în și de la nu vă mulțumesc pentru am pe până cu mesajul dumneavoastră vom o un să este ne va *ț *ș *ă',
  away: '<(?:sunt|voi fi|mă aflu|nu sunt|nu voi fi)>[^.]{0,50}(?:concediu|plecat|delegație|birou|absent|disponibil|lips|vacanță|medical)|lipsesc|[îi]n concediu|absent|nu mai (?:lucrez|fac)|am părăsit|(?:biroul|magazinul)[^.]{0,40} închis|<(?:vacanță|concediul)>|nu (?:sunt|voi fi) la birou|în străinătate|medical|nu mai sunt|(?:birou|sediu|magazin)\\p{L}*[^.]{0,40} închis|zi liberă|sărbători legale|concediu (?:medical|de|maternal)|călătorie de afaceri|deplasare|nu mai lucrez|bolnav|închis(?:ă|e|i)? (?:între|până|de)|nu voi fi disponibil|<concediu(?:l)?>|odihnă|nu pot fi (?:contactat|găsit)\\p{L}*|indisponibil|inaccesibil',
  closed: '<închi(?:s|să|și|se|dem)>|închidere',
  until:
    'p[âa]n[ăa]|revin|[îi]ntorc|începând|<de la .{0,12}\\d|momentan|<astăzi|în prezent|<în perioada|<pe \\d|<luni>|<marți>|<mâine>',
  urgent: 'urgen|absenț|lipsa mea|orice|imediat|între timp|întrebări',
  contact: 'contact|suna|apela|scrie|adresa|trimite|<tel>|înlocu|ajut|dispoziție|vorbiți|colega|colegul',
  access:
    'acces (?:limitat|la)|(?:e-?mail|mesaj)\\p{L}*[^.]{0,40}(?:redirecțion|citit)|nu (?:voi|pot) (?:citi|verifica|răspunde)|(?:adres|căsuț|cont)\\p{L}*[^.]{0,40}(?:dezactiv|închis|șters|desființ)\\p{L}*',
  later: 'răspund|răspuns|reveni|revin|imediat ce|când mă întorc|întârzi',
  thanks:
    '(?:mulțum\\p{L}*)[^.]{0,30}(?:mesaj|mail|contact|solicit|interes|scris|aplic)|pentru (?:aplicație|candidatură|mesaj|e-?mail|interes)|că ne-ați',
  received:
    'am (?:primit|înregistrat|recepționat)[^.]{0,30}(?:mesaj|solicit|cerere|mail|candidatur|aplicați)|(?:mesajul|solicitarea|cererea|candidatura|tichetul)[^.]{0,40}(?:primit|înregistrat|recepțion|creat)|a fost (?:înregistrat|primit|recepționat)\\p{L}*|am înregistrat',
  number: '(?:numărul|număr|referință|tichet)[^.\\d]{0,20}\\d',
  promise:
    '(?:reveni|răspunde|contacta|analiza|proces)\\p{L}*[^.]{0,50}(?:curând|scurt|ore|zile|posibil|răspuns)|cel mai scurt timp|vom (?:reveni|răspunde|contacta)|va contacta|veți primi|vă (?:vom|va)|coleg|în termen|analizat|candidații|selectați|în cel mai|răspunde în|contactăm|vom contacta|(?:tehnician|coleg|echip|operator|consultant|specialist)\\p{L}*[^.]{0,40}(?:contact|suna|analiz|reveni)\\p{L}*',
  quiet: 'nu răspundeți|program(?:ul)? de lucru|luni[ –-]+vineri|de luni până',
  unanswered: 'nu (?:mai )?răspunde\\p{L}*',
  message: 'mesaj|mail>|solicit|cerer|candidatur|sesiz|reclama|tichet|petiți|întreb',
  automatic:
    '(?:acesta|acest)[^.]{0,30} automat|^\\W*(?:răspuns|mesaj) automat|generat automat|(?:adres|căsuț|cont)\\p{L}*[^.]{0,20} nu (?:mai )?(?:este|e) (?:folosit|activ|monitorizat)\\p{L}*',
  polite: 'cu stimă|înțelegere|răbdare|^mulțumesc|toate cele bune|sărbători|cu respect|o zi',
  and: 'și|deci|apoi',
  but: 'dar|însă|totuși',
  matter:
    '<am (?:citit|văzut|verificat|rezolvat|vorbit|trimis)|atașat|<da>|<ok>|în regulă|<ieri>|săptămâna (?:viitoare|trecută)|<(?:lei|euro)>|puteți comanda',
  own: '<(?:îți|vă|iti|o să|te)? ?(?:răspund|scriu|sun|trimit|anunț)>|<(?:verificăm|ne uităm|ne interesăm)>|<revin (?:eu|diseară|după|cu)>|<(?:ea|el) (?:vă|îți|te)>|<(?:colega mea|colegul meu|șeful meu)>',
  turns:
    '<(?:vorbim|ne auzim|ne vedem|discutăm|stabilim)>|<(?:te|vă) sun>|<sună-mă>|<sunați-mă (?:după|mai târziu)|<spune-mi',
  takes: '<(?:mă ocup|am preluat|preiau|eu răspund)>',
}

export const ROMANCE: readonly Sayings[] = [french, italian, romanian]
