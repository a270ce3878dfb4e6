/** The words that ask a reader to enter what follows, in the languages in which services write. All lower-case. */
import { ENTRY } from './topic-words.ts'

/** Before what is to be entered. */
const entering = [
  'enter|type(?: in)?|key in|use|input|provide|paste|insert|submit|copy|(?:tell|give) (?:the|our) (?:app|page|screen|site|website)',
  'geben sie|gib|nutzen? sie|nutze|verwende\\p{L}*|tippe\\p{L}*|übertrage\\p{L}*',
  'voer|gebruik|vul|typ|toets|kopieer',
  'saisi\\p{L}+|entre[rz]|utilise[rz]|tape[rz]|recopie[rz]|copie[rz]|indique[rz]|renseigne[rz]',
  'usa|utiliza|introduce|introduzca|introducir|ingresa|ingrese|escribe|escriba|teclea|copia',
  'digite|insira|introduza|informe|utilize|inserisci|inserire|digita|utilizza|introduceți|introdu|folosiți|folosește',
  'wpisz|podaj|użyj|przepisz|wprowadź|zadejte|zadajte|použijte|použite|opište|opíšte|vložte',
  'введите|используйте|укажите|впишите|введіть|вкажіть|використайте|увядзіце|въведете|използвайте|внесете|унесите',
  'unesite|upišite|koristite|vnesite|vpišite|uporabite|įveskite|ievadiet|izmantojiet|sisesta(?:ge)?|kasuta(?:ge)?',
  'ange|mata in|fyll i|använd|indtast|brug|bruk|skriv(?: inn?| ind)?|tast(?: inn| ind)?|oppgi|angi|syötä|syöttämällä|kirjoita|kirjoittamalla|käytä|sláðu inn',
  'írd be|írja be|add meg|adja meg|használ(?:d|ja)|εισ[αά]γάγετε|εισάγετε|πληκτρολογήστε|γράψτε|χρησιμοποιήστε',
  'masukkan|ketik|gunakan|nhập|dùng|ilagay|girin|weka|ingiza|tumia|أدخل|ادخل|استخدم|اكتب|הזן|הזינו|הקלד|הקלידו|השתמשו?',
].join('|')
const showing = "here(?: is|['’]s)|hier (?:ist|is)|voici|ecco|aquí (?:está|tienes)"
/** Behind it, or anywhere near. */
const entered =
  '入力|输入|輸入|填写|填寫|입력|กรอก|ใส่|दर्ज|डालें|লিখুন|שהזינו|وارد کنید|درج کریں|girin|girerek|yazın|kullan|daxil edin|kiriting|енгізіңіз|киргизиңиз|оруулна|შეიყვანეთ|մուտքագրեք|បញ្ចូល|ປ້ອນ|ໃສ່|ထည့်|ያስገቡ|उपयोग|ব্যবহার'

/** Right behind it, in languages that end with the verb. */
export const ASKS_BEHIND = new RegExp(
  `^["'”」』]?\\s?(?:を|을|를|-?[nyı]?[ıiuü])?\\s?(?:コード|numara\\p{L}*|नंबर)?\\s?(?:${entered})`,
  'iu',
)
/** What is to be done soon: `within 300 seconds`. */
export const SOON =
  /\d ?(?:s(?:ec\p{L}*)?|sek\p{L}*|segund\p{L}*|min\p{L}*|сек\p{L}*|мин\p{L}*|хв\p{L}*|秒|分|초|분|saniye|dakika|δευτ\p{L}*|λεπτ\p{L}*|giây|phút|detik|menit|ثاني\p{L}*|دقيق\p{L}*|דקות|שניות|วินาที|นาที|सेकंड|मिनट)(?!\p{Script=Latin})/iu

/** Does a sentence ask for something to be entered? */
export const ENTERING = new RegExp(`(?<!\\p{L})(?:${entering}|give (?:it|this))(?!\\p{L})|${entered}`, 'iu')

/** The same, where the verb ends the sentence. */
export const ENTERED = new RegExp(entered, 'iu')

/** `Enter`, right before it. */
export const ASKS = new RegExp(
  `(?<!\\p{L})(?:${entering})(?: (?:in|on|into|auf|op) (?:the|our|der|unserer|de|onze) (?:app|page|screen|site|website|seite|webseite|pagina))?\\s*[:：]?\\s*$|(?:输入|輸入|填写)\\s*[:：]?\\s*$`,
  'iu',
)

/** Right behind a number, where it is to be entered. */
export const ON_PAGE =
  /^ (?:on|in|into|at) (?:the|our|your) (?:[\p{L}-]+ ){0,2}(?:page|screen|app|window|website|site|prompt)(?= (?:to|within|and|as soon)(?!\p{L})|\s*[.,;!]|\s*$)/iu
/** Where codes are entered; gates and forms are gone on with by numbers, too. */
export const ON_SCREEN =
  /(?<!\p{L})(?:apps?|aplicaci[óo]n|aplicativo|applicazione|l['’]application|aplikac\p{L}+|приложени\p{L}+|appen|sovellu\p{L}+|page|screen|terminal|website|seite|webseite|écran|pantalla|página|pagina|schermo|skärmen|skærmen|skjermen|strony|stronie|экран\p{L}*)(?!\p{L})/iu
/** Whoever enters it shows who they are: `So that we know this address is yours, type 7714` */
export const PROVES =
  /(?<!\p{L})(?:(?:address|e-?mail|account|mailbox|inbox|number) (?:really )?(?:is|belongs to) (?:really )?(?:yours|you)|(?:it|this)(?: is|['’]s) (?:really )?you|(?:adresse|konto|postfach)[^.!?\n]{0,20} (?:ihnen|dir) gehört|(?:sie|du) es (?:wirklich )?(?:sind|bist)|adresse est (?:bien )?la (?:vôtre|tienne)|c['’]est (?:bien )?(?:vous|toi)|(?:dirección|cuenta) es (?:tuya|suya)|(?:eres|es usted) (?:realmente )?tú|(?:indirizzo|account) è (?:tuo|suo)|sei (?:davvero |proprio )?tu|(?:endereço|conta) é (?:seu|sua|teu|tua)|(?:é|és) (?:mesmo )?(?:você|tu)|(?:adres|account) van (?:jou|u) is|(?:jij|u) het (?:bent|is)|(?:adressen|kontot) är din|det är du|(?:adressen|kontoen) er din|det er d(?:ig|eg)|(?:adres|konto) należy do ciebie|to (?:naprawdę )?ty|(?:адрес|аккаунт) ваш|это (?:действительно )?вы)(?!\p{L})/iu
/** `Go to kestrel.test/link and type W4JX` (RFC 8628, section 3.3) */
export const TO_LINK =
  /(?<!\p{L})(?:go to|open|visit|on|at|gehe? (?:zu|auf)|gehen sie (?:zu|auf)|öffnen sie|auf|allez sur|ouvrez|ve a|abre|abra|vai su|apri|acesse|ga naar|open|gå till|gå til|wejdź na|откройте)\s[^.!?\s]{0,40}\.\p{L}{2,12}\/(?:link|pair|activate|device|connect|tv|login|verify)(?![\p{L}/])/iu
/** `To carry on, enter …` */
export const GOES_ON =
  /(?<!\p{L})(?:release (?:the|this|your) (?:payment|transfer|funds|money)|finish setting up|go(?:ing)? (?:ahead|on)|carry on|get (?:you )?(?:back )?in(?! touch)|let you in|weiterzu\p{L}+|poursuivre|seguir|proseguire|prosseguir|verder te gaan|fortsät\p{L}+|fortset\p{L}+|kontynuować|pokračov\p{L}+|продолж\p{L}+|продовж\p{L}+|jatka\p{L}+|folytat\p{L}+)(?!\p{L})/iu

/** `To approve, …`, where the verb ends the clause. */
export const PURPOSE_BEFORE =
  /(?:には|ために?|ように|려면|위해서?|\p{L} (?:üzere|için|üçün|uchun|үшін)|के लिए|করতে|জন্য|కోసం)\s?[、,]?\s*$/iu
/** `482913 授权`: what for, without a word between. */
export const PURPOSE_BEHIND = /^\s?(?:以|来|來)?(?:授权|授權|验证|驗證|确认|確認|登录|登入|批准|核准|完成)/u

/** `If it is you: ` */
export const IF_YOU =
  /(?:(?<!\p{L})(?:(?:if|when) (?:it|this|that)(?: is| was|['’]s) (?:really )?you|wenn (?:(?:sie|du) (?:das|es) (?:sind|bist|waren|warst)|das (?:sie|du) (?:sind|bist))|si c['’](?:est|était) (?:bien )?(?:vous|toi)|si (?:(?:eres|fuiste|has sido) tú|(?:es|fue|ha sido) usted)|se (?:sei|eri|sei stato) tu|se (?:é|foi|for) você|als (?:jij|u|je) (?:dit|dat|het) (?:bent|was)|om det (?:är|var) du|hvis det (?:er|var) d(?:eg|ig)|jeśli to ty|pokud (?:jste|jsi) to (?:vy|ty)|если это (?:вы|ты)|якщо це (?:ви|ти)|ha (?:ön|te) az|jos (?:se )?olet sinä)|如果是(?:您|你)(?:本人)?|如(?:是|为|為)本人|ご本人(?:様)?(?:の場合|であれば|でしたら)は?|본인(?:이라면|이 맞다면|인 경우))\s*[,:：–—-]\s*$/iu

/** What stands beneath a number, and says where to enter it. */
export const ENTER_ABOVE = new RegExp(
  [
    '^(?:please |just |now |then )?(?:pop|enter|type|put|drop|key|punch|paste|copy|use) (?:that|this|it|these|them|those)(?: (?:number|digits|figures))? ?(?:in|into|on|at|to)(?: (?:to|on|at))?(?: (?:the|our|your))? (?:[\\p{L}-]+ ){0,2}(?:app|page|screen|site|website|window|browser)',
    '^(?:bitte )?(?:gib|geben sie|tippen? sie|tippe?|tragen sie|trag) (?:das|dies|diese\\p{L}*|sie|ihn|es)(?!\\p{L})[^.!?\\n]{0,50} (?:in (?:der|die|unsere\\p{L}*) app|auf (?:der|unserer) (?:web)?seite)',
    "^(?:saisi\\p{L}+|entrez?|tapez?|recopie[rz]?)(?:-l[ea]s?| cela| ceci| ça| ce nombre| ce numéro| ces chiffres)[^.!?\\n]{0,20} (?:dans l['’]app|sur (?:la page|le site))",
    '^(?:introdúc|ingrés|escríb|cópi|tecl|introduce|introduzca|ingresa|ingrese|escribe|escriba)\\p{L}*(?: este número| estas cifras)? en (?:la (?:app|aplicación|página|web)|el sitio)',
    "^(?:inserisci|digita|copia|inserir|digitar)(?:l[oaie]| questo numero| queste cifre) (?:nell['’]app|nella (?:app|pagina)|[sn]ul? sito)",
    '^(?:digite|insira|introduza|copie)(?:-[oa]s?| este número| estes números) (?:no (?:app|aplicativo|site)|na (?:app|aplicação|página))',
    '^(?:voer|typ|vul|tik) (?:dit|deze|het|ze|die)(?!\\p{L})[^.!?\\n]{0,30} (?:in|op) (?:de|onze) (?:app|pagina|site)',
    '^(?:skriv|ange|mata|tast|indtast)(?: inn?| ind)? (?:det|den|dette|denne)(?: inn?| ind)? (?:i|på) (?:appen|sidan|siden)',
    '^(?:wpisz|przepisz|podaj|wprowadź) (?:go|to|je|ją) (?:w aplikacji|na stronie)',
    '^(?:введите|впишите|укажите) (?:его|их|это|это число|эти цифры) (?:в приложени|на (?:сайте|странице))',
    '(?:在|到)(?:应用|應用|app|页面|頁面|网站|網站)[^。\\n]{0,8}(?:输入|輸入|填写|填寫)|(?:アプリ|画面|サイト|ページ)(?:に|で)[^。\\n]{0,12}入力|(?:앱|화면|사이트|페이지)에[^.\\n]{0,10}입력',
  ].join('|'),
  'iu',
)

/** What a line points to with a colon: what stands beneath it. */
const POINTS =
  /(?<!\p{L})(?:following|below|underneath|this|these|folgende\p{L}*|unten|diese\p{L}*|suivante?s?|ci-dessous|ces?|siguientes?|seguintes?|seguent[ei]|volgende|onderstaande|deze|följande|nedan|følgende|nedenfor|nedenstående|następując\p{L}+|poniższ\p{L}+|následující\p{L}*|nasledujúc\p{L}+|следующ\p{L}+|наступн\p{L}+|ниже|нижче|seuraav\p{L}+|järgmi\p{L}+|următo\p{L}+|alábbi\p{L}*|aşağıda\p{L}*|berikut|di bawah|sau đây|dưới đây|ακόλουθ\p{L}+|παρακάτω|التالي\p{L}*|أدناه|הבא\p{L}*)(?!\p{L})[^.!?\n]{0,60} ?[:：]$|(?:下記|以下|次の|다음|아래)[^。\n]{0,40}[:：]$|\b(?:number|digits|characters) (?:below|underneath)[:.]?$/iu
/** `To sign in:` */
const PURPOSE =
  /^(?:to|for|um|zum|zur|für|pour|para|per|om|voor|för|til|for|aby|do|pro|na|чтобы|для|щоб|за|için|untuk|để)(?!\p{L})[^.!?\n]{0,80} ?[:：]$/iu
const LEADS_DOWN = new RegExp(
  `(?<!\\p{L})(?:${entering}|${showing})(?!\\p{L})[^.!?\\n]{0,80} ?[.:：]?$|(?:入力|输入|輸入|입력)[^\\n]{0,20}$`,
  'iu',
)

/** It is the title of a number. */
const COUNTS =
  /(?<!\p{L})(?:number of|visit(?:or)?s?|totals?|users?|logins|sign-?(?:in|up)s|attempts?|amounts?|sum|balance|points|count|id|anzahl|summe|betrag|anmeldungen|besuche\p{L}*|nombre|montant|connexions|importe|visitas|visite|importo|totale|aantal|bedrag|antal|liczba|kwota|počet|částka|количество|сумма|кількість|сума)(?!\p{L})/iu

/** Does a line ask for what stands beneath it? `isPlain`: does it say by itself what for? */
export function leadsDown(above: string): { isAsking: boolean; isPlain: boolean } {
  const line = above.slice(-140)
  if (COUNTS.test(line)) return { isAsking: false, isPlain: false }
  const isAsking = LEADS_DOWN.test(line)
  const isEntry = ENTRY.test(line)
  return { isAsking: isAsking || POINTS.test(line) || (isEntry && PURPOSE.test(line)), isPlain: isAsking && isEntry }
}
