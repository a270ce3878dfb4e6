/** What mail programs write around a quoted mail, language by language; all lower-case. */

export const list = (words: string) => words.split('|').map((word) => word.trim())

/** How programs say that somebody wrote, with blanks between words: at the end of an attribution, or in its middle. */
export const WROTE = list(
  'wrote|writes|said|says|sent|dixit|' +
    'schrieb|schrieben|schreibt|geschrieben|schreef|schrijft|geschreven|geskryf|skryf|skreau|' +
    'a écrit|écrit|écrivait|écrivit|a ecrit|nous a dit|escribió|escribio|escribe|escribiu|escreveu|escreve|' +
    'ha scritto|scritto|scrive|scrisse|va escriure|ha escrit|a scris|scris|scrie|idatzi du|idatzi zuen|' +
    'skrev|skriver|skreiv|kirjoitti|kirjoittaa|kirjutas|skrifaði|ritaði|ysgrifennodd|scríobh|skribis|' +
    'napisał|napisał(a)|napisała|nadesłał|pisze|napsal|napsal(a)|napsala|píše|napísal|napísal(a)|napísala|' +
    'napisao|napisao/la|napisala|napisal|napisal/-a|napisal(a)|napisao(la)|napisao/napisala|pisao|pisal|piše|rašė|parašė|rakstīja|írta|' +
    'написал|написал(а)|написала|писал|писала|писал(а)|писали|пишет|написав|написав(-ла)|написав(ла)|написала|писав|пише|' +
    'напісаў|піша|написа|напиша|написао|написао/ла|пише|' +
    'έγραψε|έγραψαν|γράφει|yazdı|yazmış|yazdi|menulis|đã viết|viết|sinulat|isinulat|' +
    'כתב|כתבה|כתב/ה|كتب|كتبت|كتب/كتبت|نوشت|नें लिखा|लिखा|লিখেছেন|எழுதியது|գրել է|წერდა|shkroi|aliandika|yazıb',
)

/** The same in languages that set no blanks between words. */
export const WROTE_UNSPACED = list(
  '写道|寫道|写到|寫到|のメール|のメッセージ|は書きました|が書きました|작성|작성하였습니다|작성했습니다|썼습니다|쓴 글|님이 씀|เขียนว่า|เขียน|បានសរសេរ',
)

/** The first word of an attribution that a date follows. */
export const ON_A_DATE = new Set(
  list(
    'on|at|in|am|an|den|der|dem|de|le|el|il|lo|la|em|no|op|w|dnia|dniu|dne|dňa|dana|dne|στις|på|pe|în|in|na|на|v|v.|u|у|' +
      'vào|lúc|pada|noong|nung|kuupäev|data|dátum|дата|missatge|mensaje|messaggio|message|wiadomość|posted|quoting|' +
      'в|у|във|о|on:|sent|date|datum|fecha|在|于|於|ในวันที่|เมื่อ|في|بتاريخ|در|בתאריך|ב|dia|dies|zo|ons|tors|' +
      'em:|il:|le:|op:|am:|az|ekkor|ngày|tanggal|hari|vom|du|del|dated|eli',
  ),
)

/** How a mail program names the head of the mail beneath: `-----Original Message-----`. */
export const ORIGINAL_MESSAGE = list(
  'original|original message|original message text|replied message|original email|original e-mail|original appointment|reply message|quoted message|previous message|' +
    'ursprüngliche nachricht|ursprüngliche mail|ursprüngliche e-mail|original-nachricht|originalnachricht|originalmail|' +
    'original nachricht|antwort nachricht|original-mail|originele bericht|oorspronkelijk bericht|origineel bericht|oorspronklik bericht|' +
    "message d'origine|message d’origine|message original|message initial|mail original|mensaje original|mensagem original|missatge original|" +
    'messaggio originale|messaggio originario|mesajul original|mesaj original|jatorrizko mezua|mensaxe orixinal|' +
    'oprindelig meddelelse|oprindelig besked|opprinnelig melding|original melding|originalmeddelelse|original meddelelse|opphavleg melding|' +
    'ursprungligt meddelande|originalmeddelande|ursprungsmeddelande|alkuperäinen viesti|algkiri|algne kiri|upprunaleg skilaboð|' +
    'wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości|pierwotna wiadomość|wiadomość pierwotna|původní zpráva|původní e-mail|' +
    'pôvodná správa|originálna správa|izvirno sporočilo|izvorna poruka|originalna poruka|izvorno sporočilo|eredeti üzenet|eredeti levél|' +
    'originalus laiškas|pradinis laiškas|oriģinālais ziņojums|sākotnējais ziņojums|' +
    'исходное сообщение|оригинальное сообщение|первоначальное сообщение|исходное письмо|оригинал сообщения|вихідне повідомлення|оригінальне повідомлення|' +
    'початкове повідомлення|оригинално съобщение|оригинално писмо|зыходны ліст|изворна порука|оригинална порука|' +
    'αρχικό μήνυμα|αυθεντικό μήνυμα|orijinal mesaj|özgün ileti|orijinal ileti|özgün mesaj|orijinal e-posta|' +
    '原始邮件|原邮件|邮件原件|回复的原邮件|原始信息|原始消息|原始郵件|原始訊息|回复邮件信息|回复信息|元のメッセージ|元のメール|オリジナルメッセージ|original message from|' +
    '원본 메시지|원본 메일|원본메일|원본 이메일|원본메세지|원본 메세지|הודעה מקורית|ההודעה המקורית|الرسالة الأصلية|رسالة أصلية|النص الأصلي|پیام اصلی|' +
    'मूल संदेश|ข้อความต้นฉบับ|ข้อความเดิม|thư gốc|tin nhắn gốc|tin gốc|pesan asli|mesej asal|pesan asli anda',
)

/** How a mail program begins a mail that is passed on. */
export const FORWARDED = list(
  'forwarded message|forwarded mail|forwarded email|forwarded e-mail|forwarded by|begin forwarded message|start forwarded message|' +
    'weitergeleitete nachricht|weitergeleitete mail|weitergeleitete e-mail|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|' +
    'doorgestuurd bericht|begin doorgestuurd bericht|message transféré|message réexpédié|message transmis|début du message réexpédié|' +
    'début du message transféré|mail transféré|e-mail transféré|mensaje reenviado|inicio del mensaje reenviado|comienza el mensaje reenviado|' +
    'mensagem encaminhada|mensagem reencaminhada|início da mensagem reencaminhada|início da mensagem encaminhada|messaggio inoltrato|' +
    'inizio messaggio inoltrato|missatge reenviat|inici del missatge reenviat|mesaj redirecționat|începe mesajul redirecționat|mesaj înaintat|' +
    'videresendt meddelelse|start på videresendt besked|videresendt besked|videresendt melding|videresend melding|vidarebefordrat meddelande|' +
    'vidarebefordrat mejl|vidarebefordrat brev|välitetty viesti|välitetty viesti / fwd.msg|välitetty viesti alkaa|edelleenlähetetty viesti|' +
    'edastatud kiri|edastatud sõnum|áframsend skilaboð|przekazana wiadomość|treść przekazanej wiadomości|początek przekazywanej wiadomości|' +
    'wiadomość przekazana dalej|přeposlaná zpráva|předaná zpráva|začátek přeposílané zprávy|preposlaná správa|preposlaná správa --- forwarded message|' +
    'začiatok preposlanej správy|posredovano sporočilo|proslijeđena poruka|započni proslijeđenu poruku|prosleđena poruka|továbbított üzenet|' +
    'továbbított levél kezdete|továbbított levél|persiųstas laiškas|pārsūtīts ziņojums|пересылаемое сообщение|перенаправленное сообщение|' +
    'пересланное сообщение|начало переадресованного сообщения|пересылаемое письмо|переслане повідомлення|перенаправлене повідомлення|' +
    'початок листа, що пересилається|препратено съобщение|прослеђена порука|προωθημένο μήνυμα|iletilmiş mesaj|iletilen ileti|iletilen mesaj|' +
    'yönlendirilmiş mesaj|ileti başlangıcı|yönlendirilen mesaj|转发邮件信息|转发的邮件|开始转发的邮件|开始转发邮件|開始轉寄的郵件|開始轉寄郵件|转发邮件|轉寄郵件|轉寄的郵件|已转发邮件|被转发邮件|轉寄訊息|転送メッセージ|メッセージを転送|転送メール|転送されたメッセージ|' +
    '전달된 메시지|전달된 메일|전달 메시지|הודעה שהועברה|رسالة معاد توجيهها|الرسالة المعاد توجيهها|رسالة محولة|پیام بازارسال‌شده|' +
    'अग्रेषित संदेश|ข้อความที่ส่งต่อ|thư được chuyển tiếp|thư đã chuyển tiếp|pesan terusan|pesan yang diteruskan|mesej dimajukan',
)

/** Programs that answer mail themselves ask to be answered above a line; with this in it. */
export const ANSWER_ABOVE = list(
  'reply above this line|reply above the line|type your reply above|write your reply above|reply above -##|respond above this line|' +
    'reply to this email above this line|add your reply above this line|write above this line|bitte antworten sie oberhalb dieser linie|antworten sie über dieser linie|' +
    'antwort bitte oberhalb dieser zeile|répondez au-dessus de cette ligne|répondre au-dessus de cette ligne|veuillez répondre au-dessus de cette ligne|' +
    'responda por encima de esta línea|escriba su respuesta encima de esta línea|responda acima desta linha|rispondi sopra questa riga|' +
    'antwoord boven deze lijn|schrijf uw antwoord boven deze lijn|svara ovanför denna rad|svar over denne linje',
)

/** The same between dashes or the like, where they need not say what for. */
export const ABOVE_THIS_LINE = list(
  'above this line|über dieser linie|oberhalb dieser linie|über dieser zeile|oberhalb dieser zeile|sopra questa riga|ovanför denna rad|ovanför den här raden|over denne linje|' +
    'tämän rivin yläpuolelle|e sor fölé|a sor fölé|deasupra acestei linii|над този ред|над цим рядком|πάνω από αυτή τη γραμμή|מעל שורה זו|فوق هذا السطر|이 줄 위에|trên dòng này|di atas baris ini|' +
    'powyżej tej linii|nad tímto řádkem|nad túto čiaru|nad tento řádek|por encima de esta línea|encima de esta línea|acima desta linha|sopra questa linea|al di sopra di questa|' +
    'au-dessus de cette ligne|boven deze regel|yukarısına yazın|bu satırın üzerin|выше этой линии|выше этой строки|вище цього рядка|この線より上|この行より上|在此行上方|在此线以上|在此線以上|이 줄 위에',
)

/** The labels of a mail's head as it stands above a quoted mail. */
const LABELS = {
  from:
    'from|жіберуші|кімнен|kimdən|nga|von|de|da|van|fra|från|od|lähettäjä|feladó|expeditor|expeditorul|de la|mittente|nadawca|remitente|remetente|afzender|absender|' +
    'expéditeur|avsändare|avsender|afsender|sender|odesílatel|odosielateľ|отправитель|от|от кого|від|від кого|адпраўнік|ад|подател|од|шаље|' +
    'kimden|gönderen|saatja|kellelt|šalje|pošiljatelj|pošiljalac|siuntėjas|nuo|no|sūtītājs|frá|sendandi|nork|igorlea|oddany|από|αποστολέας|' +
    '差出人|送信者|送信元|发件人|發件人|寄件者|寄件人|寄件人|发信人|보낸 사람|보낸사람|발신|발신인|발신자|보낸이|보내는 사람|מאת|من|المرسل|از|प्रेषक|จาก|từ|người gửi|dari|pengirim',
  date:
    "date|sent|жіберілді|жіберілген|göndərilib|dërguar|испратено|gestuur|message du|sent on|sent at|sent date|datum|gesendet|gesendet am|gesendet um|envoyé|envoyé le|envoyé à|date d'envoi|date d’envoi|fecha|fecha de envío|" +
    'enviado|enviado el|enviado em|enviada em|enviada|data|data de envio|inviato|inviato il|inviata|data invio|verzonden|verzonden op|dato|sendt|' +
    'sendt den|skickat|skickades|päiväys|päivämäärä|lähetetty|wysłano|wysłane|wysłana|data wysłania|odesláno|odoslané|dátum|küldve|elküldve|' +
    'küldés dátuma|küldés ideje|trimis|trimis la|dată|дата|отправлено|дата отправки|надіслано|відправлено|изпратено|послато|датум|gönderilen|' +
    'gönderildi|gönderme tarihi|tarih|saadetud|kuupäev|išsiųsta|nosūtīts|datums|poslano|poslato|ημερομηνία|στάλθηκε|εστάλη|enviat|enviat el|bidalia|' +
    'dagsetning|sent þann|日時|送信日時|送信|日付|送信時刻|发送时间|发件时间|发送日期|發送時間|日期|时间|時間|寄件日期|傳送日期|傳送時間|보낸 날짜|보낸날짜|날짜|일시|보낸 시간|' +
    'תאריך|נשלח|التاريخ|تاريخ|الإرسال|تم الإرسال|تاریخ|दिनांक|วันที่|ส่ง|ส่งเมื่อ|ngày|đã gửi|ngày gửi|tanggal|dikirim|terkirim|dihantar|tarikh',
  to:
    'to|кімге|kimə|për|an|à|a|para|aan|til|till|vastaanottaja|komu|do|címzett|címzettek|către|catre|destinatar|destinatarul|destinataire|pour|destinatario|destinatarios|' +
    'destinatário|кому|до|каму|получатель|одержувач|alıcı|alıcılar|kime|kellele|saaja|prima|za|primatelj|kam|gavėjas|adresāts|προς|宛先|送信先|收件人|收件者|받는 사람|받는사람|' +
    '수신|수신인|수신자|받는이|אל|إلى|الى|المستلم|به|ถึง|tới|đến|người nhận|kepada|untuk|per a|pre|adresat|empfänger|mottagare|modtager|mottaker|nori|recipient|recipients',
  subject:
    'subject|thema|тақырып|тақырыбы|mövzu|subjekti|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|aihe|temat|předmět|predmet|naslov|zadeva|tárgy|subiect|subiectul|subject line|' +
    'тема|относно|предмет|konu|teema|tema|θέμα|件名|主题|主旨|主題|标题|標題|제목|נושא|הנדון|الموضوع|موضوع|विषय|เรื่อง|หัวเรื่อง|ชื่อเรื่อง|chủ đề|' +
    'tiêu đề|subyek|perihal|subjek|assumpte|gaia|efni|temats|re|vec',
  other:
    'cc|bcc|kopie|kopie (cc)|cópia|kopi|kopia|kópia|kopio|copie|copie à|copia|másolat|másolatot kap|dw|do wiadomości|копия|копія|bilgi|抄送|副本|참조|עותק|نسخة|' +
    'สำเนา|tembusan|reply-to|reply to|répondre à|antwort an|responder a|rispondi a|antwoord aan|importance|priority|wichtigkeit|priorität|attachments|attachment|' +
    'anlagen|anlage|anhänge|pièces jointes|adjuntos|datos adjuntos|anexos|allegati|bijlagen|bilagor|vedlegg|organization|organisation|sensitivity|resent-from|' +
    'when|where|start|end|location|required attendees|optional attendees|categories|posted at|posted to|conversation|follow up flag|flag status|wann|wo|' +
    'message-id|newsgroups|user-agent|in-reply-to|references|mailed-by|signed-by|x-mailer|添付ファイル|附件|重要性|вложения|odpověď na|svar til|svara till|responder para',
} as const

export type Label = keyof typeof LABELS

export const LABEL_KINDS: ReadonlyMap<string, Label> = new Map(
  (Object.keys(LABELS) as Label[]).flatMap((kind) => list(LABELS[kind]).map((label): [string, Label] => [label, kind])),
)

/** The word with which a person ends a letter, before the name. */
export const CLOSINGS = list(
  'regards|best regards|kind regards|kindest regards|warm regards|warmest regards|many regards|with regards|with best regards|with kind regards|best|all the best|' +
    'best wishes|sincerely|sincerely yours|yours sincerely|yours truly|yours faithfully|yours|cheers|thanks|many thanks|thank you|thanks and regards|thanks & regards|' +
    'thank you and best regards|thanks in advance|thank you in advance|take care|warmly|talk soon|have a nice day|have a great day|respectfully|cordially|br|rgds|thx|' +
    'mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|' +
    'beste grüße|beste grüsse|liebe grüße|liebe grüsse|herzliche grüße|herzliche grüsse|schöne grüße|mit besten grüßen|mit besten grüssen|grüße|gruß|mfg|lg|vg|vielen dank|danke|danke und gruß|danke im voraus|' +
    'cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations|meilleures salutations|amicalement|merci|bonne journée|' +
    'saludos|un saludo|saludos cordiales|un cordial saludo|cordialmente|atentamente|gracias|muchas gracias|' +
    'atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços|abraço|obrigado|obrigada|att|' +
    'cordiali saluti|distinti saluti|saluti|un cordiale saluto|grazie|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|' +
    'hartelijke groet|hartelijke groeten|groeten|groetjes|groet|mvg|bedankt|' +
    'med venlig hilsen|venlig hilsen|mange hilsner|hilsen|bedste hilsner|de bedste hilsner|mvh|vh|med vennlig hilsen|vennlig hilsen|beste hilsen|' +
    'med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänlig hälsning|hälsningar|bästa hälsningar|ystävällisin terveisin|terveisin|parhain terveisin|' +
    'pozdrawiam|z poważaniem|serdecznie pozdrawiam|z pozdrowieniami|s pozdravem|s přátelským pozdravem|děkuji|s pozdravom|s úctou|lep pozdrav|s poštovanjem|lijep pozdrav|' +
    'üdvözlettel|tisztelettel|köszönettel|cu stimă|cu respect|mulțumesc|с уважением|с наилучшими пожеланиями|з повагою|з найкращими побажаннями|поздрави|с уважение|' +
    'με εκτίμηση|φιλικά|saygılarımla|iyi çalışmalar|teşekkürler|בברכה|تحياتي|مع أطيب التحيات|مع تحياتي|此致|祝好|谢谢|謝謝|よろしくお願いします|よろしくお願いいたします|敬具|감사합니다|' +
    'trân trọng|hormat kami|hormat saya|salam',
)
