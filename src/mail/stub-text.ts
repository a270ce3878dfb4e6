/** A text alternative that says nothing but that there is HTML: `Your mail program does not support HTML`, `View this email in your browser`. */

/** Longer ones say something; with addresses, of which nothing is read, and without. */
const LONGEST = 2_000
const LONGEST_PLAIN = 500
const MOST_WORDS = 80
/** that nobody can know here: the names of who is greeted and who sends */
const MOST_NAMES = 6
/** that the HTML has to say, and besides the text when it says that, too */
const LEAST_MORE = 2
const LEAST_BESIDE = 40
/** words of its own, and no sentence, that the HTML of a person has beside what they say */
const MOST_OF_CARD = 20
const SENTENCE = /(?<!\p{L})(?:\p{L}{1,30},? ){3}\p{L}{2,30}[.!?](?=\s|$)|[。！？]/u
/** of the HTML, as words and characters of Markdown */
const LONGEST_LOOK = 20_000

const set = (words: string) => new Set(words.split(/\s+/))

/** All words of such texts. Each is of use in other mail, too; a mail of nothing else is about how to read it. */
const WORDS = set(
  // English
  'a an the this that it its is are was be been has have had in on of or and to for from by with at as but if then so we you ' +
    'your our email emails mail mails message messages newsletter html htm plain text version versions format formatted formatting ' +
    'content contents body part parts client clients program programs programme software reader readers viewer viewers app ' +
    'application applications browser browsers web webpage page site website online internet not no non does doesn don t do did ' +
    'can cannot could unable support supports supported supporting compatible capable enabled enable aware able seem seems ' +
    'currently view viewing viewed see seeing seen read reading display displays displayed displaying show shows shown open opened ' +
    'render rendered appear look correctly properly best right please click here below following link links url address go visit ' +
    'use using used need needs needed requires require required modern only instead copy paste into which when because there ' +
    'trouble problems problem having issues turn switch allow images image pictures unfortunately sorry unsubscribe subscription ' +
    'subscriptions preferences manage update change profile receive received receiving sent thank thanks hello hi dear sincerely ' +
    'regards copyright all rights reserved privacy policy e mailing list alternative alternate multipart mime bit two one another ' +
    'device settings digest report too bad now contains contain handle handling understands understand considering consider ' +
    'changing want may might were set off what how where nb follow ' +
    // German
    'diese dieser dieses dies die der das den dem des ein eine einen einem einer ist sind wird werden wurde kann können liegt vor ' +
    'es sie ihr ihre ihren ihrem ihrer dein deine deinem deinen du wir nachricht nachrichten enthält inhalt inhalte textversion ' +
    'htmlversion ansicht darstellung anzeige mailprogramm mailclient mailprogramme programm postfach webseite seite webversion ' +
    'onlineversion unterstützt nicht kein keine keinen leider anzeigen angezeigt dargestellt darstellen lesen ansehen öffnen ' +
    'verwenden nutzen benutzen anzuzeigen darzustellen anzusehen bitte klicken klick hier auf im um zu falls wenn sollte sollten ' +
    'richtig korrekt vollständig folgenden folgender anderes anderen oder und mit für von aus als damit aktivieren dazu guten tag ' +
    'hallo liebe lieber abmelden abbestellen fähig fähiges fähigen fähiger kompatibles kopieren ' +
    // French
    'ce cet cette le la les l un une de d au aux est sont votre vos notre nous vous voir visualiser lire afficher affiche affichez ' +
    'affichage consulter consultez ouvrir ouvrez utiliser utilisez veuillez merci courriel courrier messagerie électronique ' +
    'logiciel navigateur prend prenant pas en charge supporte supportant supporter accepte accepter doit ne n texte ligne cliquez ' +
    'cliquer ici sur suivant lien si correctement pour dans avec pouvez désolé malheureusement bonjour désabonner nécessite ' +
    'visualisez être qu cela ' +
    // Spanish, Portuguese, Italian, Catalan, Romanian
    'este esta estes mensaje mensajes correo electrónico su tu cliente programa lector soporta admite puede puedes ver visualizar ' +
    'leer mostrar utilice utilizar abra abrir navegador formato versión haga haz clic aquí el los las una para por favor ' +
    'correctamente con que siguiente enlace página lo sentimos del servidor visor mensagem seu sua o os uma não suporta suporte ' +
    'leitor você vê visualize veja clique aqui na em da ao conteúdo versão compatível com seguinte utilize nao consegue se questo ' +
    'questa messaggio posta elettronica il gli i tuo suo programma supporta supporti supportano visualizzare visualizza visualizzi ' +
    'visualizzarlo leggere vedere aprire apri utilizza utilizzare clicca cliccare qui è stata inviata perché queste funzionalità ' +
    'versione correttamente per di della nel siamo spiacenti aquest missatge correu admet acest mesaj clientul dumneavoastră nu ' +
    'suportă vizualiza pentru ' +
    // Dutch, Scandinavian, Finnish
    'dit deze bericht uw je jouw mailprogramma emailprogramma ondersteunt geen niet kan kunnen bekijk bekijken weergeven ' +
    'weergegeven lezen openen gebruik een het van voor om te klik wordt goed juist versie onderstaande alstublieft webversie kunt ' +
    'hem dient detta denna dette denne meddelande meddelelse melding post epost mailprogram epostklient din ditt ert er stöder ' +
    'støtter understøtter understøtta inte ikke visa vise vis läsa læse lese öppna åpne åbne webbläsare webbläsaren nettleser ' +
    'nettleseren browseren klicka klikk här her för att å på som och og eller meddelanden vänligen venligst vennligst postklient ' +
    'postprogram postprogrammet mailklient mejl länken tämä viesti sähköposti sähköpostiohjelma sähköpostiohjelmasi ohjelmasi ei ' +
    'tue näytä katso lue avaa selaimessa selain tästä viestejä muodossa u ' +
    // Slavic, Hungarian, Turkish, Greek
    'ta ten wiadomość wiadomości twój twoja twojej klient poczta poczty pocztowy przeglądarka przeglądarce przeglądarki skrzynka ' +
    'nie obsługuje wyświetlić wyświetla zobacz zobaczyć otwórz kliknij tutaj jest w z aby jeśli poprawnie użyj formacie wersja ' +
    'zawiera wersję widzisz się tato tento zpráva zprávu správa správu váš vašem poštovní poštový nepodporuje zobrazit zobraziť ' +
    'zobrazení prohlížeči prehliadači prohlížeč klikněte kliknite zde sem ve v formátu zpráv použijte prosím mailový це цей это ' +
    'этот сообщение письмо письма ваш ваша почтовый почтовая почтовой клиент программа программы не поддерживает отображение ' +
    'просмотр просмотра просмотреть посмотреть увидеть прочитать откройте открыть чтобы для в браузере браузер нажмите здесь ' +
    'ссылке по формате содержит версия пожалуйста используйте к сожалению лист поштовий клієнт підтримує переглянути браузері ' +
    'отображается некорректно корректно его поддержкой поддержки с правильно ez az levél üzenet levelező levelezőprogramja ' +
    'programja nem támogatja megtekintéséhez kattintson ide böngészőben formátumú formátumot ön bu eposta ileti istemciniz ' +
    'programınız desteklemiyor görüntülemek görüntüle için tarayıcıda tarayıcınızda tıklayın buraya biçimindedir lütfen postayı ' +
    'postanızı το αυτό μήνυμα πρόγραμμα αλληλογραφίας σας δεν υποστηρίζει για να δείτε στον πατήστε εδώ görüntüleyin ' +
    // Arabic, Indonesian, Vietnamese
    'البريد الإلكتروني الخاص بك لا يدعم هذه الرسالة عرض لعرض المتصفح انقر هنا في برنامج pesan ini anda tidak mendukung silakan ' +
    'buka lihat sini untuk melihat dalam thư này trình duyệt ứng dụng của bạn không hỗ trợ xem trong nhấp vào đây để',
)
/** Where no blanks part the words: the characters of which they are made, and Korean, which adds to them. */
const CHARACTERS =
  /^(?:[您你的邮郵件电電子箱客户戶端软軟体體程序不支持援显顯示请請在中打开開这這是一封格式如果无無法看到此为為容内內查阅閱浏瀏览覽器使用现現代或者点點击擊处處里裡链鏈接连連结結抱歉对對起文档檔本纯純选選择擇能正常网網页頁版以下将將会會息消]+|[\p{sc=Hiragana}ー使用合場表示対応形式電子本文閲覧方下記開見]+|(?:メール|ソフト|クライアント|メッセージ|ブラウザ|テキスト|クリック|リンク|ページ|コンテンツ|プログラム|サイト|バージョン|[\p{sc=Hiragana}ー使用合場表示対応形式電子本文閲覧方下記開見お])+|[이메일은는을를가에서로의하지않습니입다세요려면형식지원클라이언트프로그램귀사용중인보여기버튼눌러주십시오웹브라우저열어제대로표시되전자우편본문클릭릭보않으면]+)$/u
/** It says how it is to be read, in lower case; without one of these, or of those below, it is a mail of few words. */
const SAYS_HOW = 'html|mime|web version|web-version|webversion|plain text|plain-text|modern email|modern e-mail'.split(
  '|',
)
/** It does when it speaks of a mail, too. */
const IN_A_BROWSER =
  'browser|navigateur|navegador|przeglądar|webbläs|nettles|selai|prohlíž|prehliad|böngész|браузер|tarayıc|trình duyệt|浏览器|瀏覽器|ブラウザ|브라우저'.split(
    '|',
  )
/** It does when it says where, too: so may a person who answers. */
const ELSEWHERE = (
  'web page|webpage|web site|website|webseite|online|en ligne|click here|klicken sie hier|klicken sie bitte hier|klik hier|' +
  'cliquez ici|clic aquí|clique aqui|clicca qui|kliknij tutaj|klicka här|点击|點擊|クリック|클릭'
).split('|')
const PHRASES = [...SAYS_HOW, ...IN_A_BROWSER, ...ELSEWHERE]
const OF_A_MAIL =
  /mail|mejl|e-?post|message|newsletter|nachricht|bericht|messaggio|mensa[jg]e|missatge|mesaj|correo|courriel|melding|meddel|wiadomo|zpráv|správ|viesti|levél|üzenet|ileti|сообщ|письм|лист|повід|μήνυμα|رسالة|البريد|pesan|thư|邮件|郵件|メール|メッセージ|메일/
/** Nobody says so who has not been asked. */
const ANSWERS = /^\s*(?:no|not|non|não|nao|nu|nie|ne|nem|не|ei|nej|nei|nee)(?:\s*[,.;:!]|\s+[–—-]\s)/i
/** Latin letters among others are a word of their own. */
const TOKEN = /(?:https?:\/\/|www\.|mailto:)\S+|[\p{sc=Latin}\p{M}]+|[[\p{L}\p{M}]--\p{sc=Latin}]+|\p{N}+/gv
const ADDRESS = /^(?:https?:|www\.|mailto:)/
const CAPITAL = /^\p{Lu}/u
/** of the first words, which tell most mails apart without a look at the others */
const PLAIN = /^[a-z]{2,}$/
const BEGINNING = 160

/** May it be one, by itself? Nearly all others are known at once. */
export function mayBeStub(text: string): boolean {
  // it names nobody, and quotes nobody
  if (text.length > LONGEST || text.includes('@') || (text.length > LONGEST_PLAIN && !text.includes('http')))
    return false
  for (const word of text.slice(0, BEGINNING).split(' ')) if (PLAIN.test(word) && !WORDS.has(word)) return false
  const lower = text.toLowerCase()
  return hasOneOf(lower, PHRASES) && namesIn(text) !== null
}

/** Is it about how to read the mail, and no answer in the same words? */
function isSurelyStub(text: string): boolean {
  const lower = text.toLowerCase()
  if (ANSWERS.test(text)) return false
  if (hasOneOf(lower, SAYS_HOW)) return true
  return OF_A_MAIL.test(lower) && (hasOneOf(lower, IN_A_BROWSER) || lower.includes('http'))
}

function hasOneOf(lower: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => lower.includes(phrase))
}

/** Does the HTML beside such a text, as Markdown, say all that the text does, and more? */
export function saysMore(markdown: string, text: string): boolean {
  const words = wordsOf(markdown.slice(0, LONGEST_LOOK))
  const said = new Set(words)
  const stub = wordsOf(text)
  const own = words.filter((word) => !isOfStub(word)).length
  const isCard = own <= MOST_OF_CARD && !SENTENCE.test(markdown.slice(0, LONGEST_LOOK))
  const needed = isSurelyStub(text) || !(isCard || ANSWERS.test(text)) ? (namesIn(text) ?? []) : stub
  if (!needed.every((word) => said.has(word))) return false
  // whoever writes says the same in both, with a card beneath at most
  if (` ${words.join(' ')} `.includes(` ${stub.join(' ')} `)) return words.length >= stub.length + LEAST_BESIDE
  return own >= LEAST_MORE
}

/** The words that only a name can be, lower-case; null when it has others. */
function namesIn(text: string): string[] | null {
  const names: string[] = []
  let count = 0
  for (const [token] of text.matchAll(TOKEN)) {
    if (ADDRESS.test(token)) continue
    count += 1
    const word = token.toLowerCase()
    if (count > MOST_WORDS) return null
    // whoever says "I" has more to say
    if (token !== 'I' && isOfStub(word)) continue
    if (token === 'I' || !CAPITAL.test(token) || names.length === MOST_NAMES) return null
    names.push(word)
  }
  return count === 0 ? null : names
}

function isOfStub(word: string): boolean {
  return WORDS.has(word) || (word.charCodeAt(0) >= 0x2e80 && CHARACTERS.test(word))
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [token] of text.matchAll(TOKEN)) if (!ADDRESS.test(token)) words.push(token.toLowerCase())
  return words
}
