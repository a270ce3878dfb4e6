/** What programs say in English, German, Dutch and the languages of Scandinavia. */
import type { Sayings } from './sayings.ts'

const english: Sayings = {
  common:
    "i i'm am the is are will be and your you for please to of our we with this has have not in my out until thanks it if as by at on an any",
  away: "(?:<i|<we|<sales|<team)(?: am|'m| is| are|'re| will be|'ll be| shall be)(?: \\S+){0,3} (?:out (?:of (?:the |my )?(?:office|country|town)|until|till|from|sick|today|this|on)|away|abroad|off>|(?:on|taking)(?: \\S+){0,3} (?:leave|vacation|holidays?|sabbatical|pto|break|trip|honeymoon|duty|time off)|travell?ing|attending|unavailable|not (?:available|in (?:the |my )?office|in today|at (?:work|my desk)|working|reachable|checking)|closed|unable to (?:answer|respond|reply|read|check))|out[- ]of[- ](?:the |my )?office|offices?(?: \\S+){0,4} closed|(?:^|is |be )on (?:\\S+ ){0,2}leave>|no longer (?:works?|with|employed|part of|at>|associated)|(?:i|has|have|'ve) (?:now )?(?:left|retired)>|<i only (?:work|check|read)|(?:don't|do not) work (?:on )?(?:mon|tue|wed|thu|fri)|due to (?:illness|sickness)|(?:is|for the|due to) (?:a|the) (?:public|bank|national) holiday|(?:check|read)(?:ing)? e-?mails? only|only check|^(?:currently |gone |out |away )(?:away |out |on holiday |on leave )?(?:until|till)|<i (?:have|'ve) (?:only )?(?:limited|no) access|<i(?: am|'m)(?: \\S+){0,2} (?:in (?:\\S+ ){0,2}(?:workshops?|meetings|training|court|transit|a conference)|offline|on jury|completely offline|flying|at (?:a |the )?(?:conference|trade|fair|training|offsite|workshop))|<(?:moved on from|changed jobs|no longer employed)>|while i(?: am|'m) (?:on|away|out|gone)|<i (?:have )?(?:moved on|retired|resigned)>|(?:my last|last) day (?:at|with|was)|position (?:has been|was) (?:eliminated|filled)|<is not in today|<(?:are|is|be) (?:currently )?closed for",
  until:
    "<(?:until|till|through|thru)>|(?:return|back|reopen|resume)[a-z]* (?:to (?:the )?\\S+ )?(?:on|in|at|from|by|to|tomorrow|monday|tuesday|wednesday|thursday|friday|the|next|work)|<(?:from|between|starting|as of) .{0,40}\\d|<be back>|<(?:today|this week|this month)>|when we reopen|(?:i'm|i am|we are|we're) back|while i (?:am|'m) (?:away|out)|<(?:while|until) i(?: am|'m) (?:gone|away|out)|through (?:the end|\\S+day)|service resumes|<resumes?>|<expect (?:an|a) (?:answer|reply|response)|<fully back|<closed (?:on|for)>|off (?:today|tomorrow)|<(?:next|coming) (?:working|business) day",
  urgent:
    "urgent|immediate|emergenc|absence|mean ?(?:time|while)|can(?:not|'t) wait|assistance|need(?:s)? help|enquir|inquir|(?:for|with) (?:all|any|anything|everything|other)|instead|pressing|time[- ]sensitive|if (?:it's|it is|this is|you need|your)|questions|won't keep|cannot wait|right away|critical|cover(?:ing|s)? for|looking after|gone>|correspondence|follow[- ]up|quick(?:er)? (?:answer|response|help)|time-critical|asap|if your matter",
  contact:
    '<(?:contact|call|phone|ring|reach|get in touch|drop (?:a line|us|me)|(?:re)?direct|refer|speak to|turn to|text|dial|write to|e-?mail (?:to )?(?:\\S+@|my|our|the)|send (?:all |any )?(?:your |further |future )?(?:e-?mails?|messages?|enquiries|requests?)|visit|see our|can (?:help|assist)|covering|stands? in|deputi)|looking after|<(?:try|ping|use|see)>|update your (?:records|address)|send (?:\\S+ )?(?:correspondence|mail|inquiries)|is (?:my|your) (?:backup|contact)|handles?|handling|<will (?:help|assist|take care)',
  access:
    "access to (?:my |the |our )?(?:e-?mail|mail|inbox|internet|phone)|(?:check|read|monitor|see|answer)(?:ing)? (?:my )?(?:e-?mails?|mails?|messages|this inbox|this mailbox)|no internet|(?:not|n't) (?:be |been |being )?(?:automatically )?(?:forwarded|redirected)|(?:will be|has been|is) (?:automatically )?forwarded to|limited access|not (?:available|reachable) by|(?:intermittent|sporadic|irregular)|<offline>|checked (?:once|twice|only)|(?:without|with no|away from) (?:e-?mail|internet|my (?:laptop|computer|phone))|spotty|patchy|read (?:once|twice)|disconnect",
  later:
    "(?:repl|respond|response|answer|get back|come back to you|be in touch|deal with|attend to|read)[a-z]*\\b(?: \\S+){0,9} (?:return|back>|reopen|then>|delay|slow|soon|possible|working day|after)|(?:repl(?:y|ies)|responses?)(?: \\S+){0,3} (?:delayed|slow)|(?:upon|on|after) (?:my |our )return|<(?:will|'ll) (?:reply|respond|answer|get back to you)|when i(?:'m| am)? (?:get |be )?(?:back|return)|as soon as (?:i|possible)|slow to (?:respond|reply|answer)|expect (?:an|a) (?:answer|reply|response|delay)|catch up|talk soon|(?:may|might) (?:take|be) (?:\\S+ )?(?:longer|a while|slow)|(?:next|following) (?:working|business)? ?day|not (?:be )?(?:able|available) to (?:reply|respond|answer)",
  thanks:
    '(?:thanks|thank you|we appreciate|i appreciate)(?: \\S+){0,4} (?:your (?:\\S+ )?(?:e-?mails?|mail|message|note|inquiry|enquiry|interest|request|application|contact|question|submission)|contacting|reaching|getting in touch|writing|e-?mailing|applying|the message|the e-?mail)|for (?:applying|the (?:e-?mail|message|note|mail)|your note|reaching)|thank you for contacting|thanks for (?:applying|writing)',
  received:
    "(?:received|got|acknowledge(?: \\S+){0,2} receipt of|confirm(?: \\S+){0,2} receipt of) (?:your|the)>(?: \\S+){0,2} (?:e-?mails?|messages?|inquiry|enquiry|request|application|ticket|question|mail|documents|submission|form|cv|report)|your (?:\\S+ ){0,2}(?:e-?mail|message|inquiry|enquiry|request|application|ticket|case|question|submission)(?: \\S+){0,3} (?:has been|was|is|have been) (?:successfully |safely |duly )?(?:received|logged|registered|created|opened|recorded|submitted|passed|forwarded|assigned|being|in our queue)|(?:request|ticket|case)(?: \\S+){0,4} (?:has been|was) (?:created|opened|logged|registered|assigned)|it has been passed|(?:received|got) (?:your|the)(?: \\S+){0,2} query|<(?:message|e-?mail|query|application|request) (?:is|has|was)(?: \\S+){0,3} (?:arrived|safely|now with|reached)|your (?:\\S+ )?query|(?:has|have) (?:safely )?(?:arrived|reached)(?: \\S+){0,2} (?:us|inbox)|you've reached|we (?:have )?received",
  number:
    '(?:ticket|case|reference|request|tracking|incident|support)(?: (?:number|no|id|code|ref))?[ :.]*(?:is|of|has been)?[ :]*[#\\[(]*(?:[a-z]{1,5}-)?\\d|<(?:assigned|number|ref)[ :.]*#?\\d|\\(#\\d|keep this (?:number|reference)|(?:number|reference|id) in (?:the|your) subject',
  promise:
    "(?:we|team|agents?|advis[eo]rs?|representatives?|staff|someone|somebody|colleagues?|members?|department|specialists?|you|it|answered|one)(?: \\S+){0,5}(?: will| shall|'ll| aim to| try to| endeavou?r to| may)(?: \\S+){0,4} (?:contact|in touch|respon|repl|answer|get back|review|follow|receive an? (?:reply|response|answer)|hear from|come back|process|handle|look into|assist|help you|attend|forward|take up to|take a|read)|(?:we|team) (?:aim|try|endeavou?r|strive|usually|normally|typically|generally)(?: \\S+){0,3} (?:answer|repl|respon)|(?:be|is being|being) (?:reviewed|processed|answered|handled|looked)|in the order|high(?:er)? (?:volume|number)|response times?|take up to|if (?:your|you are) (?:\\S+ ){0,4}(?:selected|shortlisted)|we answer|we (?:do )?receive many|(?:come|get) back to you|hear (?:back )?from us|(?:large|high|huge|unusual)\\S* (?:number|volume|amount)|(?:allow|expect)(?: \\S+){0,6} (?:respon|repl|answer)|busy (?:time|period|season)|bear with us|get to (?:it|your|you)|(?:respon|repl)[a-z]* (?:within|time)|once (?:it has|we have|your)(?: \\S+){0,4} (?:reviewed|read)|in touch (?:with you|shortly|soon|if)|reviewing (?:it|your|all)",
  quiet:
    "(?:do not|don't|cannot|not) (?:be )?(?:repl|respond|answer)[a-z]* (?:directly )?(?:to )?(?:this|be|$)|(?:please )?do not reply|no-?reply|use (?:the|our) (?:\\S+ )?form|<(?:mon|monday)(?: ?- ?| to | through | till )(?:fri|sat|sun)|(?:opening|office|business|working) hours|to add (?:additional|further|any)? ?comments|track (?:the|your)|ticket's progress|view (?:the|your|this)|our (?:website|help cent|faq)|frequently asked|open from|outside (?:of )?(?:our|office|business)|this (?:e-?mail )?address|service resumes",
  automatic:
    '(?:this is|this (?:e-?mail|message|mail|response|reply) (?:is|was)|you have received|this was|please note this is) an? ?auto(?:matic|mated|matically|-)?[- ]?(?:generated )?(?:re(?:ply|sponse)|out[- ]of|e-?mail|acknowledge?ment|confirmation|message|notification|mail|note)|^\\W*(?:auto(?:matic|mated|matically generated|[- ]generated)?[- ]?(?:re(?:ply|sponse|sponder)|acknowledge?ment|message|e-?mail|out[- ]of[- ]office|confirmation))(?!s| (?:of|that|text|says|which|to my))|(?:this (?:e-?mail|message|response|reply|mail)|<it)[^.]{0,30} (?:was|is|has been) (?:sent |generated |created )?automatically|automatically (?:generated|sent)|auto-?generated|(?:(?:mail|in)box|address|account)[^.]{0,40} (?:no longer|not) (?:in use|used|active|valid|(?:being )?(?:monitored|read|checked))|un(?:attended|monitored) (?:mailbox|inbox|e-?mail|address)|(?:mailbox|inbox)[^.]{0,10} (?:is )?(?:only )?(?:checked|read) (?:once|twice|only)|^return receipt',
  polite:
    "(?:thank you|thanks|we apologi[sz]e|apologies|sorry|we appreciate)(?: \\S+){0,4} (?:understanding|patience|inconvenience|advance|delay|time|trust)|^(?:kind|best|warm|many)? ?(?:regards|wishes|thanks|cheers|sincerely|yours)|happy holidays|merry christmas|(?:have|wish you) a|please note(?: that)?$|^(?:many )?thank(?:s| you)$|(?:kind|best|warm) regards|we (?:hope|look forward)|sincerely|enjoy (?:the|your)|season's greetings|to stay focused|due to (?:the|a)>[^.]{0,40}(?:start|season|period|holiday|break)",
  and: 'and|so|then',
  but: 'but|however|although|though|otherwise',
  matter:
    "<i(?:'ve| have)? (?:just |also |briefly |quickly |already )?(?:had|read|looked|checked|spoke|talked|asked|updated|fixed|saw|discussed|signed|found|sent|told|put|called|switched|taken|approve|agree|suggest|think|propose|would (?:like|prefer|suggest))>|<(?:is|are|please find) attached|<let's>|<let us>|<go ahead>|<yes>|<okay?>|<quickly>|looks (?:good|fine)|works for (?:me|us)|<(?:yesterday|last week|next week)>|as discussed|<noted>|answering (?:for|on behalf)|^so he|<(?:eur|usd|euros?|dollars?)>|<i was>|late (?:answer|reply)|would like to (?:invite|meet)|have (?:seen|received) (?:the|your) (?:draft|parcel|offer|payment|invoice)",
}

const german: Sayings = {
  common:
    'ich bin diese dieser wurde nicht und der die das ist sie ihre ihnen wir sind bis für im vielen dank bitte wird auf an haben werden zur uns mit habe sich wieder danke deine nachricht mail uns eine einen am im es wenn kann *ß *ü',
  away: '(?:(?:bin|befinde mich|sind|ist)>[^.]{0,80}(?:abwesend|urlaub|unterwegs|au(?:ß|ss)er haus|nicht (?:mehr )?(?:im|am|in der|erreichbar|da(?:\\s|$)|verfügbar|anwesend|besetzt)|elternzeit|mutterschutz|krank|dienstreise|geschäftsreise|fortbildung|schulung|seminar|tagung|messe|auszeit|sabbatical|kur>)|erst (?:am|ab|wieder)[^.]{0,40}wieder)|nicht (?:im|am|in der) (?:b[üu]ro|hause?|arbeitsplatz|firma|dienst|praxis)|nicht mehr (?:für|bei|im unternehmen|in der firma)|(?:unternehmen|firma)[^.]{0,40}verlassen|(?:verlassen habe|ausgeschieden|im ruhestand|in rente)|(?:b[üu]ro|praxis|betrieb|kanzlei|gesch[äa]ft|laden|haus|wir)[^.]{0,60} (?:geschlossen|nicht besetzt|betriebsferien)|arbeite (?:in teilzeit|nicht|nur)|<(?:habe|haben) (?:\\S+ ){0,4}(?:urlaub|betriebsferien|frei>)|<feiertag|(?:bin|sind)>[^.]{0,60}(?:auf reisen|offline|im ausland|verreist|auszeit|frei>|beim arzt|konferenz|termin)|freien tag|(?:wir|ich) mache?n? [^.]{0,20}(?:urlaub|ferien|betriebsferien)|betriebsferien|arztbesuch|heute nicht|ausgeschieden|nicht (?:mehr )?(?:tätig|beschäftigt|angestellt)|(?:arbeite|tätig)[^.]{0,30} nicht mehr|mutterschaft|erkrankt',
  until:
    '<bis (?:zum|einschlie|ein|voraus|auf weiteres|mo|di|mi|do|fr|sa|so|ende|anfang|mitte|januar|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez|\\d)|<ab (?:dem |mo|di|mi|do|fr|\\d)|zurück|wieder (?:im|da>|erreichbar|für|wie|be|vor|auf|an)|<(?:vom|von|am|seit) .{0,30}\\d|kehre|derzeit|zurzeit|zur zeit|momentan|im moment|heute|diese woche|ab morgen|<(?:ende|anfang|mitte) (?:\\p{L}+)|<morgen>|rückkehr|<voraussichtlich|<ab kommende|nächster arbeitstag',
  urgent:
    'dringend|eilig|<eilt|notf[aä]ll|notfall|abwesenheit|vertret|künftig|zukünftig|in der zwischenzeit|solange|anfragen|fragen|unaufschiebbar|anliegen|angelegenheit|wichtig|wenn es brennt|brennt|nicht warten|kurzfristig|wichtiges|aufgaben|<eilige',
  contact:
    'wenden|kontakt|erreichen|<ruf|anruf|telef|schreiben sie|richten|melden sie|hilft|helfen|zur verfügung|vertret|senden sie|schicken sie|<tel>|ansprech|steht|übernimmt|übernommen|<hilft|kümmert|<gerne an>|<wende|<melde dich bei|<an:|zuständig',
  access:
    '(?:e-?mails?|nachrichten?|postfach|mails?)>[^.]{0,60}(?:weitergeleitet|gelesen|abgerufen|lesen|abrufen|zugriff|beantworten|nicht)|zugriff auf|weitergeleitet|(?:weiter|zu)leitung|sporadisch|unregelmäßig|eingeschränkt|<zugang zu|nur selten|<offline>|nicht regelmäßig|<e-?mails? (?:nur|nicht)',
  later:
    'antwort|beantwort|melde mich|melden uns|rückkehr|<lese ich|bearbeite|komme[^.]{0,40} zurück|(?:schnellst|nächst)möglich|sobald|verzöger|<danach>[^.]{0,20}(?:melde|bearbeite)|<melde ich|<höre[n]? (?:sie|du) von|in ruhe|baldmöglich|umgehend|zeitnah',
  thanks:
    '(?:dank(?:e|en)?>|bedanke)[^.]{0,30} (?:ihre?n?|deine?n?|eure|die|das)>[^.]{0,20}(?:mail|nachricht|anfrage|schreiben|bewerbung|interesse|kontakt|anliegen|vertrauen|mitteilung|zuschrift)|dank(?:e|en)?>[^.]{0,20}kontakt',
  received:
    '(?:haben|habe>)(?: \\S+){0,6} (?:erhalten|aufgenommen|registriert|entgegengenommen|empfangen)|(?:nachricht|anfrage|mail|bewerbung|anliegen|unterlagen|schreiben|ticket|meldung)>[^.]{0,40}(?:eingegangen|eingetroffen|erhalten|erfasst|registriert|aufgenommen|weitergeleitet)|(?:bestätigen|bestätige)[^.]{0,30}(?:eingang|erhalt)|(?:ticket|vorgang|fall)[^.]{0,40}(?:eröffnet|angelegt|erstellt)|(?:mail|nachricht|anfrage|bewerbung|e-mail)>[^.]{0,20}(?:ist|sind)[^.]{0,15} (?:angekommen|da>|bei uns)|haben (?:ihre|deine)[^.]{0,40} erhalten|\\p{L}*unterlagen erhalten',
  number:
    '(?:nummer|ticket|referenz|aktenzeichen|vorgang|<nr)[\\p{L}]*[ :.-]*(?:lautet|ist)?[ :]*[#\\[(]*\\p{L}{0,4}-?\\d|nummer (?:im|in der|bei)|betreffzeile',
  promise:
    '(?:werden|wird|können|setzen|melden|kommen|antworten|bearbeiten|bemühen|prüfen|kümmern|dauer)[^.]{0,80}(?:melden|antwort|beantwort|bearbeit|kümmern|in verbindung|zukommen|auf sie zu|uns bei ihnen|kürze|umgehend|schnellst|werktag|stunden|sobald)|bearbeitung|melden uns|prüfung|kommen [^.]{0,30}auf sie zu|reihenfolge|aufkommen|schnellstmöglich|erhalten sie [^.]{0,40}(?:antwort|rückmeldung)|hör(?:en|st)[^.]{0,20} von uns|in der regel|innerhalb[^.]{0,20}(?:stunden|tagen)[^.]{0,30}(?:antwort|melden|rück)|melden uns[^.]{0,40}|gesichtet|geprüft (?:haben|wurde)|(?:bitten|bitte)[^.]{0,20} geduld|abgearbeitet|der reihe nach',
  quiet:
    'nicht auf diese|(?:keine|sehen sie von) (?:antwort|rückfragen)|nicht beantwortet|öffnungszeiten|geschäftszeiten|sprechzeiten|servicezeiten|<mo(?:ntag|\\.)?s? ?(?:-|–|bis) ?(?:fr|do|sa)|nicht antworten|nicht mehr (?:gültig|aktiv|in gebrauch)',
  automatic:
    '(?:dies|das|hierbei|dieses?)[^.]{0,30} (?:ist|handelt)[^.]{0,20} eine[rn]? automati|(?:e-?mail|nachricht|antwort|mail) (?:wurde|wird|ist)[^.]{0,20} (?:automatisch|maschinell)|(?<!nicht )(?:automatisch|maschinell) (?:generiert|erstellt|erzeugt|versandt|verschickt)|(?:postfach|adresse|e-mail-adresse) (?:wird|ist) nicht (?:mehr )?(?:gelesen|überwacht|abgerufen|aktiv|gültig|in gebrauch)|^\\W*automatische (?:antwort|e-?mail|nachricht|eingangs|empfangs|abwesen)',
  polite:
    'grüße?n?>|grüsse|^(?:vielen|besten|herzlichen) dank|verständnis|geduld|wünschen|frohe|schöne|danke im|^danke|(?:ihr|euer|das) [^.]{0,30}team|ihr kundenservice|freuen uns|<leider$|vertrauen|beachten sie|<mfg>|<gruß>|<grüßen>|ihr team|euer team|<lg>|<vg>|bis bald|<herzlich',
  and: 'und|sowie|dann|deshalb|also',
  but: 'aber|jedoch|allerdings|doch|sonst',
  matter:
    '<habe?>[^.!?]{0,60}(?:gelesen|angeschaut|angesehen|geprüft|besprochen|gefragt|gesprochen|geschickt|übernommen)>|<anbei>|im anhang|<ja>|<okay?>|passt>|einverstanden|freigabe|<kurz:|<gestern>|letzte woche|nächste woche|antworte für|(?<!wie |vorab )besprochen|<euro?>|<kostet|nehmen wir|gerne bieten|<war ich|ich war>|geprüft|also \\p{L}+tag',
}

const dutch: Sayings = {
  common:
    'ik ben niet en de het een is uw u wij zijn tot voor op met bedankt dank bericht kunt heeft hebben wordt aan van naar bij mijn je we er mail heb weer dan om',
  away: '<ben>[^.]{0,60}(?:afwezig|vakantie|verlof|niet (?:op kantoor|aanwezig|bereikbaar|beschikbaar|in)|ziek|vrij>|op reis|onderweg|zakenreis|cursus|weg>)|afwezig|(?:met|op) (?:\\p{L}*vakantie|\\p{L}*verlof)|niet (?:op kantoor|aanwezig|bereikbaar)|buiten kantoor|niet (?:meer|langer) (?:werkzaam|in dienst)|werk (?:ik )?niet|niet meer bij|(?:kantoor|winkel|praktijk|wij|we)>[^.]{0,50} gesloten|<werk (?:alleen|parttime)|geniet[^.]{0,30} (?:vakantie|verlof|vrije)|<ben>[^.]{0,40}(?:offline|buitenland|training|congres|vergadering|er niet)|<werk ik niet|<(?:op|vanaf) \\p{L}+dag werk ik niet|<(?:werkt|werk) hier niet meer|uit dienst|met pensioen',
  until:
    '<tot (?:en met|en|begin|eind|\\d|maan|dins|woens|donder|vrij)|<t/m>|vanaf|<terug>|<weer>|<van .{0,20}\\d|momenteel|op dit moment|vandaag|deze week|<op \\d|<weer aan het werk|<vanaf>|\\p{L}+dag>|<per \\d',
  urgent: 'dringend|spoed|haast|urgent|afwezigheid|vragen|zaken|tussentijd|noodgeval|neemt waar|vervang',
  contact:
    '<(?:bel|bellen|contact|mailen|mail naar|neem|wend|bereik|stuur|richt|terecht|neemt)|waar>|<help|telefo|vervang|<via>|neemt|<contact op|<vervangt',
  access: '(?:mails?|berichten|e-mail)>[^.]{0,40}(?:doorgestuurd|gelezen|lezen|toegang)|toegang tot|doorgestuurd',
  later:
    'beantwoord|antwoord|reageer|reactie|terugkomst|kom[^.]{0,30} terug|zodra|zo (?:snel|spoedig) mogelijk|<lees ik|lees ik je|lees ik uw|<zo snel|<kom er',
  thanks:
    '(?:dank|bedankt|hartelijk dank|wij danken)[^.]{0,20} (?:uw|je|jouw|het)>[^.]{0,20}(?:mail|bericht|vraag|aanvraag|contact|sollicitatie|reactie|interesse)|dank[^.]{0,30} contact|fijn dat|contact met ons opneemt|contact op(?:neemt|genomen)',
  received:
    '(?:hebben|heb>)[^.]{0,50} ontvangen|(?:bericht|vraag|aanvraag|mail|melding|sollicitatie|verzoek)>[^.]{0,40}(?:ontvangen|geregistreerd|binnengekomen)|bevestigen[^.]{0,20} ontvangst|ticket[^.]{0,30} aangemaakt|(?:is|zijn) (?:goed )?(?:aangekomen|ontvangen|binnen)',
  number: '(?:nummer|ticket|referentie|kenmerk)[\\p{L}]*[ :.-]*(?:is)?[ :]*[#\\[(]*\\d',
  promise:
    '(?:reageren|antwoorden|beantwoorden|ontvangt|nemen|neemt|behandelen|streven|krijgt|komen)[^.]{0,60}(?:binnen|zo (?:snel|spoedig)|contact|reactie|antwoord|terug|mogelijk|behandeling)|in behandeling|(?:te )?(?:antwoorden|reageren)[^.]{0,20}|(?:proberen|trachten)[^.]{0,40}(?:antwoord|reage)|u hoort[^.]{0,20}|hoor(?:t|je)? [^.]{0,10}van ons|drukte|in volgorde',
  quiet:
    'niet (?:te )?(?:beantwoord|reageren|antwoorden) |niet op deze|openingstijden|niet (?:meer )?(?:gelezen|gebruik|in gebruik)|ma(?:andag)? (?:t/m|tot) vr',
  automatic:
    '(?:dit|deze)[^.]{0,30} (?:is|wordt|werd)[^.]{0,20} automatisch|automatisch (?:gegenereerd|verzonden|antwoord|bericht)',
  polite: 'groet|begrip|geduld|bij voorbaat|prettige|fijne|^(?:alvast )?(?:bedankt|dank u|dank)$|hoogachtend',
  and: 'en|dus|dan',
  but: 'maar|echter|anders',
  matter:
    '<heb>[^.!?]{0,60}(?:gelezen|bekeken|gesproken|gevraagd|overgenomen|gestuurd)|bijgevoegd|bijlage|<ja>|<oke?>|akkoord|<gisteren>|volgende week|vorige week|goedgekeurd|<euro>|<zullen we|dus \\p{L}+dag',
}

const scandinavian: Sayings = {
  common:
    'jag är på och till inte tack för ditt din mejl vi har det att åter jeg er ikke tak takk dig deg ved kontakt af med mail så kan din hej hei vil fra som den den av å *å *ø *æ',
  away: '(?:<jag|<jeg)[^.]{0,40}(?:semester|ferie|ledig|bortrest|bortrejst|bortreist|på resa|på (?:tjänste|forretnings|tjeneste)?(?:resa|rejse|reise)|barsel|orlov|permisjon|perm>|sjuk|syg>|syk>|tjänsteresa|frånvarande|fraværende|slutat|stoppet|sluttet|fri>|kurs>|borta|væk>|konferens)|inte på (?:kontoret|plats)|ikke (?:på kontoret|til stede|på plass)|ut[e]? av kontoret|ude af (?:kontoret|huset)|(?:på|har|holder|tar|i) (?:\\S{1,14} )?(?:semester|ferie|föräldraledighet|foreldrepermisjon|barselsorlov)|föräldraledig|(?:inte|ikke)(?: längre| længere| lenger)? (?:anträffbar|træffes|tilgjengelig|kvar|ansat|ansatt|arbeider|arbejder|jobbar)|(?:kontoret|butiken|butikken|klinikken|vi)[^.]{0,40} (?:stängt|lukket|stengt)|arbetar (?:inte|deltid)|frånvaro>|fravær>|(?:slutat|sluttet|fratrådt|stoppet) (?:på|i|hos|ved)|ferielukk|sommerlukk|semesterstäng|(?:har|tar)[^.]{0,10} (?:fri|ledigt)|<jobbar inte|jobber ikke|<utomlands|<udlandet|<utlandet|<offline>|sjukskriven|sykemeldt|sygemeldt|<(?:är|er) (?:sjuk|syg|syk)|pappaledig|mammaledig|tjänstledig|på kurs|på konferanse|på konferens|gått i pension|pensjon',
  until:
    '<(?:till|til|t\\.o\\.m|tom|frem til|fram till|indtil|før|från|fra och med|fra|t\\.o\\.m\\.)> ?(?:och med|og med)? ?(?:den |\\p{L}+dag |\\d|jan|feb|mar|apr|maj|mai|jun|jul|aug|sep|okt|nov|dec|des)|tillbaka|tilbage|tilbake|<åter>|igen (?:den|på|fra|från)|för närvarande|for (?:tiden|øjeblikket)|<idag>|<i dag>|denne uke|denna vecka|denne uge|<i morgen>|<imorgen>|<imorgon>|uke \\d|uge \\d|vecka \\d|<när jag är tillbaka|når vi er tilbage',
  urgent:
    'bråttom|brådskande|akut|haster|haste|hastende|presserende|frånvaro|fravær|hjälp|hjælp|hjelp|ärenden|henvendelser|spørgsmål|spørsmål|frågor|snabb|hurtig|rask|kontaktperson|spørsmål|akutte',
  contact:
    'kontakt|<ring|maila|mail til|skriv|hänvisa|henvis|vänd|rettes|nås på|telefon|sentralbord|växel|hjälpa|hjelpe|hjælpe|sänd|kontaktperson|mejla|<maile?>|<nås>|tager over|tar over|ersätter|erstatter',
  access:
    '(?:mejl|mail|mails|e-post|epost)>[^.]{0,40}(?:läs|læs|les|tillgång|adgang|tilgang|vidarebefordr|videresend)|(?:läser|læser|leser)[^.]{0,30}(?:mejl|mail|e-post)|(?:begränsad|begrænset|begrenset) (?:tillgång|adgang|tilgang)|vidarebefordr|videresend|sporadisk|begränsad|begrenset|begrænset|läser (?:min|inte)|leser ikke|læser ikke',
  later:
    'svar|återkom|vender tilbage|kommer tilbake|besvar|så (?:snart|fort|hurtigt)|hurtigst muligt|hjemkomst|återkomst',
  thanks:
    '(?:tack|tak|takk)[^.]{0,20} (?:för|for)[^.]{0,30}(?:mejl|mail|meddelande|besked|melding|henvendelse|e-post|epost|kontakt|intresse|interesse|ansökan|ansøgning|søknad|brev|förfrågan)|(?:tack|tak|takk) (?:för|for)[^.]{0,20}kontakt',
  received:
    '<vi har[^.]{0,20} (?:tagit emot|modtaget|mottatt|mottagit|fått|fået)|(?:meddelande|ärende|henvendelse|sag|sak|melding|mail|ansökan|ansøgning|søknad|mejl|saken|förfrågan)[^.]{0,40}(?:mottagits|mottaget|modtaget|mottatt|registrer|inkommit|oprettet|opprettet)|bekræfter[^.]{0,20}modtagelse|bekräftar[^.]{0,20} mottagit|bekrefter[^.]{0,20} mottatt|<vi har[^.]{0,20} (?:fått|fået)|(?:bekrefter|bekræfter|bekräftar)[^.]{0,30} (?:mottatt|modtaget|tagit emot|mottagit)|(?:har|är|er) (?:kommit|kommet) (?:fram|frem|in|ind|inn)',
  number: '(?:nummer|referens|reference|ticket)[\\p{L}]*[ :.-]*(?:är|er)?[ :]*[#\\[(]*\\d',
  promise:
    '(?:vi|du|sagsbehandler|medarbetare|medarbejder|medarbeider|den)[^.]{0,40}(?:svarar|svarer|återkommer|vender tilbage|kommer tilbake|kontaktar|kontakter|får svar|behandla|behandle|besvar|höra av|hører fra|handläg)|i turordning|rækkefølge|hör av oss|hører fra oss|høre fra oss|hör av dig|(?:vender|kommer) tilbake|innen [^.]{0,20}(?:uker|dager)[^.]{0,10}|så (?:snart|fort) (?:vi|som)[^.]{0,10}kan|besvarer|hurtigst muligt besvare|svarer? (?:deg|dig|dem)?[^.]{0,20} innen|svarar[^.]{0,20} inom|hör av oss',
  quiet:
    '(?:inte|ikke)(?: kan)? (?:svara|besvar|svar)[a-z]* (?:på )?(?:detta|denne|dette)|öppettider|åbningstider|åpningstider|läses inte|bliver ikke læst|blir ikke lest',
  automatic:
    '(?:detta|dette|denne|det här)[^.]{0,20} (?:är|er|blev|ble)[^.]{0,10} (?:ett|et|en|automatisk)[^.]{0,10}automatisk|automatisk(?:t)? (?:svar|genererat|genereret|generert|meddelande|besked|melding|skickat|sendt)',
  polite:
    'hälsning|hilsen|hilsner|tålamod|tålmodighed|tålmodighet|förståelse|forståelse|^(?:tack|tak|takk)$|trevlig|ha en|god (?:helg|jul|sommar)|glædelig|mvh',
  and: 'och|og|så',
  but: 'men|dock|dog',
  matter:
    '<(?:jag|jeg) har (?:läst|tittat|kollat|pratat|bett|læst|lest|sett?|snakket|kigget|bedt|skickat|sendt)|<(?:bifoga|vedlagt|vedhæftet)|<(?:ja|jo|ok)>|ser bra ut|godkän|godkend|<(?:igår|i går|nästa vecka|næste uge|neste uke|förra veckan)>|<(?:kr|kronor|kroner)>|<er greit>|<kör på>',
}

export const GERMANIC: readonly Sayings[] = [english, german, dutch, scandinavian]
