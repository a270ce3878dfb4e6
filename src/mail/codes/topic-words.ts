/** The words by which a mail says what it is about: getting in, a payment, money off, a journey. */

/** What a mail about money off, or about a meeting, says. */
export const PROMOTION =
  /black friday|cyber monday|\bshop now\b|\d ?% ?(?:off|rabatt|korting|de (?:descuento|réduction|desconto)|di sconto|taniej|скидк)|\b(?:coupon|promo(?:tion)? ?code|discount|voucher|at (?:the )?checkout|free shipping|refer a friend|friends? gets?|and (?:get|earn) [$€£]?\d+|save (?:up to )?[$€£]?\d|off your|next (?:purchase|order)|nächst\p{L}+ (?:einkauf|bestellung)|prochain achat|pr[óo]xima compra|prossimo acquisto|volgende bestelling|gutschein|rabattcode|descuento|sconto|remise|kortingscode)\b|промокод|скидк|优惠|優惠|折扣|クーポン|할인/iu
/** `Use code 482913 at checkout to log in`: what is asked for at a checkout is money off, unless it lets in, and nothing is said of money. */
export const AT_CHECKOUT =
  /\bat (?:the )?checkout(?= to (?:(?:log|sign) ?in|verify|confirm (?:your|that|it))(?!\p{L}))|(?<=\bto (?:(?:log|sign) ?in|verify|confirm)(?!\p{L})[^.!?\n]{0,60}) at (?:the )?checkout\b/giu
export const OF_MONEY =
  /[$€£¥₹%]|\b(?:off|save|savings?|discount|coupon|voucher|promo\p{L}*|offers?|deals?|gift|reward|free|sale|euros?|dollars?|pounds?)\b/iu
/** `Use promo code SPRING20`: money off has a code of its own, which is a word. */
export const NAMED_VOUCHER =
  /(?<!\p{L})(?:promo(?:tion(?:al)?)?|coupon|discount|voucher|gutschein|rabatt|aktions|cup[óo]n|cupom|descuento|desconto|sconto|remise|kortings|rabat|slevový|промокод|купон|优惠|優惠|折扣|クーポン|할인|쿠폰|(?:with|use|using|apply|mit(?: dem)?|avec(?: le)?|con(?: el| il)?|com(?: o)?|met|med)(?= (?:c[óo]d|kod|kód)))[- ]?(?:c[óo]de|kod|kód|c[óo]digo|codice|码|碼|コード|코드)?(?: (?:is|ist|lautet|est|es|é|è))? ?[:：]? ?["'“„«「]?(?-i:(?=[A-Z\d]{0,13}[A-Z]{3})[A-Z\d]{4,14})(?![\p{L}\d])/iu
const OFF = '\\d ?(?:%|€|\\$|£|zł|kr|₽|eur|euros?)'
const SAVES =
  'save|sparen|sparst|spart|spare|économis\\p{L}+|ahorr\\p{L}+|risparmi\\p{L}+|bespaa?r\\p{L}*|poup\\p{L}+|economi[zc]\\p{L}+|(?:za)?oszczęd\\p{L}+|spara|ušetř\\p{L}+|сэкономь\\p{L}*'
const CART =
  '(?:im|in (?:den|ihren|deinen|your|the|je|uw)|at your|dans (?:le|votre|ton)|en (?:el|tu|su)|nel|al|no|w|v|в) (?:warenkorb|einkaufswagen|basket|cart|shopping bag|panier|carrito|carrello|carrinho|winkelmand(?:je)?|koszyku|košíku|корзин\\p{L}*)'
const REDEEMS =
  'enter|apply|redeem|use|eingeben|einlösen|einzugeben|saisi\\p{L}*|entrez|utilisez|introdu\\p{L}+|ingres\\p{L}+|usa|inseri\\p{L}+|insira|digit\\p{L}+|voer|gebruik|vul|wpisz|zadejte|введите'
/** `Mit dem Code 330118 sparen Sie 15 %`, `Enter it in your basket` */
export const SAVED_BY = new RegExp(
  `(?<!\\p{L})(?:${SAVES})(?!\\p{L})[^.!?\\n]{0,30}${OFF}|${OFF}[^.!?\\n\\d]{0,15} (?:${SAVES})(?!\\p{L})|(?<!\\p{L})${CART}(?: (?:${REDEEMS})(?!\\p{L}))|(?<!\\p{L})(?:${REDEEMS})(?!\\p{L})[^.!?\\n]{0,40} ${CART}(?!\\p{L})|\\bfree (?!trial|account|plan|tier|access|user|member)\\p{L}+ (?:code|voucher)(?!\\p{L})`,
  'iu',
)
/** A code that friends get, too: `Share your code with friends`. */
export const SHARED =
  /(?<!\p{L})(?:share|give|send|pass on|teile?n?|gib|verschicke?|partage[rz]?|offre[rz]|comparte|comparta|compártelo|condividi|compartilhe|partilhe|deel|udostępnij|podziel się|dela|del|поделитесь|поделись)(?!\p{L})[^.!?\n]{0,40}(?:code|kode?n?|kód|c[óo]digo|codice|код\p{L}*)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:friends?|freund\p{L}*|ami(?:e?s)?|amig[oa]s?|amic[io]|vriend\p{L}*|znajom\p{L}+|przyjaci\p{L}+|vänn\p{L}+|venn\p{L}+|друзь\p{L}+|друг\p{L}*)(?!\p{L})|(?<!\p{L})(?:invit[ea]\p{L}*|convid[ea]\p{L}*|zaproś|lade|nodig|пригласи\p{L}*)(?!\p{L})[^.!?\n]{0,30}(?<!\p{L})(?:friends?|freunde?\p{L}*|ami(?:e?s)|amig[oa]s?|amic[io]|vriend\p{L}*|znajom\p{L}+|друзей)(?!\p{L})[^.!?\n]{0,40}(?:code|kode?n?|kod\p{L}*|c[óo]digo|codice|код\p{L}*)(?!\p{L})|(?<!\p{L})filleule?s?(?!\p{L})[^.!?\n]{0,60} code(?!\p{L})|(?<!\p{L})code(?!\p{L})[^.!?\n]{0,60} filleule?s?(?!\p{L})/iu
export const NOT_SHARED =
  /(?<!\p{L})(?:never|not|nicht|nie(?:mals|mandem)?|keine\p{L}*|jamais|pas|nunca|no|non|não|niet|nooit|inte|ikke|aldrig|не|никогда)(?!\p{L})|n['’]t(?!\p{L})/iu
const BY_CODE = '[^.!?\\n]{0,12}(?:code|pin|kode?n?|kod\\p{L}*|kód\\p{L}*|c[óo]digo|codice|код\\p{L}*)(?!\\p{L})'
/** Something is fetched by it: `Holen Sie es mit dem Code 330118 ab`. */
export const FETCHED = new RegExp(
  [
    `(?:pick (?:it|them|this|that|your \\p{L}+) up|pick up your \\p{L}+|collect (?:it|them|your (?!data|details)\\p{L}+)) (?:with|using|by)${BY_CODE}`,
    `hole?n?(?!\\p{L})[^.!?\\n]{0,40} (?:mit|per|unter)${BY_CODE}[^.!?\\n]{0,40} ab(?!\\p{L})|(?:mit|per)${BY_CODE}[^.!?\\n]{0,40} ab(?:zu)?hol\\p{L}+|abhol\\p{L}*[^.!?\\n]{0,30} mit${BY_CODE}`,
    `(?:retire[rz]?|récupére[rz]|ritir\\p{L}+|rec[oó][gj]\\p{L}+|levant\\p{L}+|retir[ea]\\p{L}*)(?:-\\p{L}+)?(?!\\p{L})(?![^.!?\\n]{0,20} (?:compte|cuenta|conta|conto)(?!\\p{L})|[^.!?\\n]{0,5}acc)[^.!?\\n]{0,40} (?:avec|con|com)${BY_CODE}`,
    `(?:haal\\p{L}*|ophalen|afhalen|hämta\\p{L}*|hente?r?|nouda\\p{L}*)(?!\\p{L})[^.!?\\n]{0,40} (?:met|med)${BY_CODE}`,
    `(?<!(?:as|als|comme|como|come|som|jako|как) (?:an? |un |ein |en )?)(?-i:driver|courier|rider|delivery (?:person|partner|agent)|Fahrer(?:in)?|Kurier|Bote|Zusteller|livreur|coursier|repartidor|mensajero|corriere|entregador|bezorger|koerier|kurierowi|kurýr\\p{L}*|курьер\\p{L}*)(?!\\p{L}|-| [Aa]pp)[^.!?\\n]{0,60}(?<!\\p{L})(?:code|pin|kode?n?|kod\\p{L}*|kód\\p{L}*|c[óo]digo|codice|код\\p{L}*)(?!\\p{L})`,
    `(?:odbierz|odebrać|odbierzesz|vyzvedn\\p{L}+|забер\\p{L}+|забрать)(?!\\p{L})[^.!?\\n]{0,40} (?:kod|kód|код)\\p{L}*`,
  ]
    .map((one) => `(?<!\\p{L})(?:${one})`)
    .join('|'),
  'iu',
)
/** What is shown to somebody is entered nowhere. */
export const SHOWN_AT =
  /(?<!\p{L})(?:show|present|scan)(?: (?:it|this|the|your|that|code|mail|e-?mail|message|number|screen|[A-Z]{0,4}-?\d[\d -]{1,8}\d)){1,3} (?:at|to) (?:the |our |your |a )?(?:till|counter|desk|door|entrance|gate|checkout|cashier|staff|driver|barista|box office|reception|bar|register|waiter)(?!\p{L})|an der (?:kasse|theke|bar|rezeption|tür) (?:vor)?(?:zu)?zeigen|zeige?n?[^.!?\n]{0,30} (?:an der (?:kasse|theke|bar)|am (?:eingang|einlass|empfang|schalter|tresen))|(?:présente|montre)[rz][^.!?\n]{0,30} (?:en|à la) caisse|(?:muestr|enseñ|preséntal|present)[^.!?\n]{0,30} en (?:la )?(?:caja|taquilla)|mostr[^.!?\n]{0,30} alla cassa|too?n[^.!?\n]{0,30} (?:aan|bij) de (?:kassa|balie)|(?<!\p{L})(?<!med )vis(?:a|er?)? \p{L}[^.!?\n]{0,30} i kass[ae]n|(?:okaż|pokaż)[^.!?\n]{0,30} (?:przy|w) kasie|(?:предъяв|покаж)[^.!?\n]{0,30} касс|レジ(?:で|にて)|(?:结账|結帳)[时時]出示|직원에게 (?:보여|제시)/iu
export const MEETING =
  /\b(?:meeting|webinar|conference|vergadering)[- ]id\b|\bid (?:de (?:la )?r[eé]uni[oó]n|da reunião|(?:della )?riunione|spotkania)(?!\p{L})|идентификатор конференции|zoom\.us\/[jw]\/|meet\.google\.com\/[a-z]{3}-|teams\.microsoft\.com\/(?:l\/meetup|meet)|ミーティング ?id|会议 ?(?:id|号)/iu

/** What was paid was approved under a code of its own. */
export const RECEIPT = /\breceipt\b|\bquittung\b|\breçu\b|\brecibo\b|\bricevuta\b|領収|收据|영수증/i

/** So says, in other words, who tells of a payment. */
export const PAID =
  /payment (?:was |has been |is )?(?:received|successful|approved|accepted|complete)|received your payment|thank(?:s| you) for (?:your|the) (?:payment|purchase|donation)|(?:card|account) (?:was|has been) (?:charged|debited)|zahlung (?:ist )?(?:eingegangen|erhalten|erfolgreich)|paiement (?:a été )?(?:reçu|accepté|effectué)|pago (?:ha sido )?(?:recibido|aprobado|realizado)|pagamento (?:foi )?(?:recebido|aprovado|ricevuto|effettuato)|betaling (?:is )?ontvangen|płatność (?:została )?(?:przyjęta|zrealizowana)|оплата (?:прошла|получена)|(?:charge|transaction|purchase|debit|spending) (?:notice|alert|notification)|merchant (?:code|category|id|no)|\bmcc\b|terminal[- ]?(?:id|n[or])|\b(?:rrn|nsu)\b|compra (?:aprobada|aprovada|realizada)|aviso de (?:cargo|compra)|kartenzahlung|kartenumsatz|achat (?:accepté|effectué)|paiement par carte|acquisto (?:approvato|effettuato)|pagamento con carta|transakcja kartą|kortköp|kortkøb|kortkjøp|списан\p{L}+ с карты|支付成功|付款成功|お支払いが完了|결제(?:가)? 완료/iu
export const PAID_UNDER =
  /(?:auth(?:ori[sz]ation)?|approval|confirmation|transaction|bestätigungs|genehmigungs|autorisierungs|autorizaci[óo]n|autorização|autorizzazione|autorisation|承認|授权|승인)[- ]?(?:code|number|nummer|番号|码|번호)|(?:code|c[óo]digo|codice) (?:d['’]|de |di )?a[up]\p{L}+/iu

/** Something was booked, sent back or paid back: it was confirmed under a code of its own. */
export const DONE = new RegExp(
  [
    "refund(?:ed)?(?: of [^.\\n]{1,20})? (?:has been |was |is )?(?:issued|processed|completed?|sent|approved|on (?:its|the) way)|we(?: have|['’]ve)? refunded|been refunded|thank(?:s| you) for (?:booking|your (?:booking|reservation|order|return))|(?:booking|reservation|return|order|appointment|cancellation|transfer|exchange|rental|subscription|membership) (?:is |was |has been )?(?:confirmed|received|completed?|processed|cancell?ed|booked|placed|accepted)|you['’]?(?:re| are) (?:all )?booked|you(?:['’]ve| have)? (?:sent|paid|transferred) [$€£]? ?\\d|(?:payment|transfer|deposit|withdrawal) (?:was |has been |is )?(?:sent|completed?|successful)",
    '(?:erstattung|rückzahlung) (?:wurde|ist)|danke? für (?:ihre|deine|die) (?:buchung|reservierung|bestellung|rücksendung)|(?:buchung|reservierung|rücksendung|retoure|stornierung|bestellung|termin) (?:wurde|ist) (?:bestätigt|eingegangen|erhalten|storniert|abgeschlossen)',
    'remboursement (?:a été|est)|merci (?:pour|de) votre (?:réservation|commande|retour)|(?:réservation|commande|retour|annulation) (?:a (?:bien )?été |est (?:bien )?)?(?:confirmée?|reçue?|enregistrée?|annulée?)',
    'reembolso (?:ha sido|fue|se ha|foi|está)|gracias por (?:tu|su) (?:reserva|pedido|devolución|compra)|(?:reserva|pedido|devolución|devolução|cancelación) (?:ha sido |fue |está |foi )?(?:confirmad|recibid|recebid|procesad|cancelad)|obrigad[oa] (?:por|pela|pelo) (?:sua |seu )?(?:reserva|pedido|compra|devolução)',
    "rimborso è|grazie per (?:la (?:tua |sua )?prenotazione|l['’]ordine|il (?:tuo )?(?:ordine|reso))|(?:prenotazione|ordine|reso) è (?:stat[oa] )?(?:confermat|ricevut|annullat)",
    'terugbetaling (?:is|werd)|(?:bedankt|dank) voor (?:je|uw|de) (?:boeking|reservering|bestelling|retour)|(?:boeking|reservering|retour|bestelling) (?:is|werd) (?:bevestigd|ontvangen|geannuleerd)',
    'återbetalning\\p{L}* (?:har|är)|(?:refusjon|refusion|tilbagebetaling)\\p{L}* (?:er|har)|takk? for (?:din|di) (?:bestilling|booking|reserva\\p{L}+|retur)|tack för (?:din|er) (?:bokning|beställning|retur)',
    'zwrot (?:środków )?został|dziękujemy za (?:rezerwację|zamówienie|zwrot)|возврат (?:средств )?(?:оформлен|выполнен|получен)|спасибо за (?:бронирование|заказ)',
    '退款(?:已|成功|完成)|感[谢謝][您你]?的?(?:预订|預訂)|(?:预订|預訂|退货|退貨)(?:已|成功)|返金(?:が|を|いたし|しました|完了)|ご予約(?:ありがとう|を承り|が確定(?!して(?:い|お)ま?り?ません)|が完了(?!して(?:い|お)り?ません))|返品を受|(?:환불|예약)(?:이|은)? ?(?:완료|처리|확정|접수)?(?:되었|됐)|예약해 ?주셔서',
  ].join('|'),
  'iu',
)
export const CONFIRMED_UNDER =
  /confirmation (?:code|number)|bestätigungs-?(?:code|nummer)|code de confirmation|c[óo]digo de confirma\p{L}+|codice (?:di )?conferma|bevestigings-?code|kod potwierdz\p{L}+|potvrzovací kód|код подтверждения|bekräftelsekod|bekræftelseskode|bekreftelseskode|確認(?:コード|番号)|确认码|確認碼|확인 ?(?:코드|번호)/iu

const MINUTES =
  '(?:\\d|ten|five|fifteen|twenty|thirty|sixty|few|zehn|fünf|fünfzehn|dreißig|dix|cinq|quinze|trente|diez|cinco|treinta|dez|dieci|cinque|tien|vijf|tio|fem) ?(?:min|мин|хв|dk|dakika|分|분)'
const LASTS =
  'valid|expir|good for|works?|working|usable|gilt|gültig|valable|válid|caduca|vence|scad|valevol|geldig|verloopt|giltig|gyldig|ważny|wygas|platn|действ|geçerli'
/** It is no longer good then, or for nobody else: other things are to be done within minutes, too. */
export const WITHIN_MINUTES = new RegExp(
  `(?:${LASTS})[^.!?\\n]{0,30}${MINUTES}|${MINUTES}[^.!?\\n]{0,20}(?:gültig|有効|有效|유효|geçerli)|(?:do(?:n['’]t| not)|never) (?:share|give|tell|forward)|(?:nicht|niemals) weiter|ne (?:le |la )?(?:partagez|communiquez)|no (?:lo |la )?comparta`,
  'iu',
)

const ITS =
  "(?:it|this|that|(?:your |the )?(?:booking|reserv|order|purchase|return|refund|cancell?ation|payment)|(?:votre |ta |la |le |l[’']|cette |d[’'])?(?:réserv|commande|achat|retour|remboursement|annulation|paiement)|(?:tu |su |la |el |a |o |sua |seu |esta )?(?:reserva|pedido|compra|devolu|cancela|pago|pagamento)|(?:la |l[’']|il |tua |tuo )*(?:prenotazione|ordine|acquisto|reso|pagamento))"
/** What was done is not done yet, or is what the code is for. */
export const NOT_DONE = new RegExp(
  `(?<!\\p{L})(?:${[
    `not (?:yet )?(?:been )?(?:complete|confirmed|final|finished)|almost (?:done|there|complete|booked)|(?:one (?:more|last)|last) step|to (?:finish|complete|finali[sz]e)(?:,| ${ITS})`,
    'nicht (?:bestätigt|abgeschlossen|fertig)|fast (?:fertig|geschafft)|abzuschließen',
    `pas (?:encore )?(?:confirm|termin|finalis|compl)|pour (?:finir|terminer|finaliser|compléter|valider)(?:,| ${ITS})`,
    `no (?:está|ha sido) (?:confirmad|complet)|para (?:terminar|finalizar|completar|concluir|acabar)(?:,| ${ITS})|não (?:está|foi) (?:confirmad|conclu)`,
    `non (?:è )?(?:ancora )?(?:stat[ao] )?(?:confermat|complet)|per (?:terminare|finire|completare|concludere)(?:,| ${ITS})`,
    'niet (?:bevestigd|voltooid|afgerond)|af te ronden|inte (?:bekräftad|klar|slutförd)|ikke (?:bekræftet|bekreftet|fuldført|fullført)',
    'nie (?:jest |został\\p{L}* )?(?:potwierdz|zakończ)|aby (?:zakończyć|dokończyć)|не (?:подтвержд|заверш)|чтобы завершить',
  ].join(
    '|',
  )})|(?:完了|確定|成立)して(?:い|おり)ません|未完了|(?:완료|확정)되지 않|(?:尚未|还没有?|還沒有?|未)(?:完成|确认|確認)`,
  'iu',
)

/** Invoices in China and Taiwan have numbers to check them by. */
export const INVOICED = /发票(?:号码|代码)|發票(?:號碼|開立|通知)|統一發票|電子發票|电子发票/
export const INVOICED_UNDER = /[隨随]機?机?[碼码]|校[验驗][码碼]|檢查碼/

/** A stay or a journey has a code of its own, which is shown at the desk. */
export const BOOKING =
  /reservation|itinerary|check-?in\b|boarding|\bflight\b|\blocker\b|\bparcel\b|packstation|paczkomat|\bcourier\b|your (?:stay|trip|booking(?!\.[a-z]))|hotel|buchung|réservation|reserva|prenotazione|(?<!over)boeking|бронирован|预订|預訂|予約|예약/i

/** What a mail says that is about getting in. */
export const ENTRY =
  /verif|confirm|conferm|your (?:new )?device|link your|log(?:ging|ged)? ?-?in|sign(?:ing)? ?-?in|sign ?-?up|regist|continu|activ|aktiv|authenti|unlock|proceed|\botp\b|expir|valid|(?:\d|for|within|after|next|few|ten|five|fifteen|thirty)[ -]?minut|secur|(?:not|never|n['’]t) (?:ever )?share|access (?:to )?your|accesso|accès|approv|genehmig|freigab|freizugeb|approuv|apro[bv]|goed te keur|godk(?:ä|e|je)n|hyväks|zatwierd|onayla|批准|核准|承認|승인|phê duyệt|identi|passwor|einmal|gültig|an(?:zu)?meld|aan te meld|einlogg|meldet sich[^.\n]{0,40} an(?=[\s.,;:!?])|autori[sz]|pairing|when (?:asked|prompted)|bestätig|vérifi|connect|connexion|minuto|authori[sz]|autoryz|авториз|inici[ao]\w{0,3} sesión|fortzufahren|acced|acceso|acesso|iniciar sesión|entrar|seguran|segur|geldig|bevestig|inlog|te loggen|logow|zalog|potwier|ważny|přihlá|ověř|platn|подтверд|войти|вход|никому|действ|підтверд|перевір|sicherheit|doğrula|giriş|dakika|bekräft|bekræft|bekreft|vahvist|kirjau[dt]|minut|xác|hiệu lực|đăng nhập|เข้าสู่|masuk|verifikasi|menit|jangan|bagikan|验证|登录|登入|驗證|分钟|分鐘|認証|ログイン|有効|인증|로그인|تحقق|تأكيد|دقائق|دخول|تشارك|weryfik|comprob|comprueb|συνδεθ|σύνδεσ|επαλήθευσ|επιβεβαί|אימות|כניסה|ยืนยัน|staðfest|patvirtin|apstiprin|kinnit|verifik|uthibit|egiazta|dilys|təsdiq|tasdiq|დადასტურ|հաստատ|تصدیق|растау|logg|belép|prihlás|innskrá|најав|потврд|пријав|prijav|prijung|pieteik|sisselog|bejelentk|увай|кіру|нэвтр|kirish|ingia|mewngof|hyrj|teken in|ຢືນຢັນ|ເຂົ້າສູ່|ផ្ទៀង|အတည်ပြု|ማረጋገጫ|লগইন|যাচাই|लॉगिन|सत्याप|प्रमाणी|ధృవీ|சரிபார்/i

/** `Your login code is in the subject` */
export const IN_SUBJECT = /\b(?:code|number|pin|otp|passcode)\b[^.\n]{0,30}\bsubject\b/i
/** Offices want their numbers kept there, too: the sentence has to be about getting in. */
export const IN_SUBJECT_TO_ENTER =
  /(?:code|zahl|kode?n?|c[óo]digo|codice|код\p{L}*)(?!\p{L})[^.\n]{0,30}(?<!\p{L})(?:betreff|objet|asunto|assunto|oggetto|onderwerp|ämne\p{L}*|emne\p{L}*|tema\p{L}*|тем[еы])(?!\p{L})|件名[のに][^。\n]{0,10}(?:コード|番号)|主[题旨][^。\n]{0,6}[码碼]|제목[의에][^.\n]{0,8}(?:코드|번호)/iu
/** A subject that is about getting in: such a mail is looked at whole. */
export const OF_ENTRY =
  /verif|(?:link|pair) your|log(?:ging|ged)? ?-?in(?!g)|sign(?:ing|ed)? ?-?(?:in|up|on)(?!\p{L})|authenti|activat|confirm (?:your|that|it|you|e-?mail)|passwor|unlock|your (?:new )?device|authori[sz]|autori[sz]|conferm|is this you|\baccess\b|secur|welcome|einmal|an(?:zu)?meld|aan te meld|einlogg|autori[sz]|pairing|when (?:asked|prompted)|bestätig|freischalt|vérif|connexion|inscription|comprueba|iniciar sesión|acced|acceso|acesso|accesso|confirme|registr|inlog|bevestig|logow|weryfik|potwier|přihl|prihl|ověř|belép|bejelent|megerős|подтвер|вход|регистр|підтвер|перевір|sicherheit|doğrula|giriş|bekräft|bekræft|bekreft|vahvist|kirjaut|xác|đăng nhập|masuk|验证|驗證|登录|登入|注册|認証|確認|ログイン|登録|인증|로그인|تحقق|تأكيد|دخول|אימות|כניסה|ยืนยัน|συνδ|επιβεβ|επαλήθ|staðfest|patvirtin|apstiprin|kinnit|konfirm|uthibit|egiazta|dilys|təsdiq|დადასტ|հաստատ|растау/iu
/** A subject that is about what was bought or asked for. */
export const OF_ORDER =
  /\border|invoice|receipt|parcel|shipment|delivery|ticket|case|request received|statement|bestell|rechnung|sendung|commande|facture|colis|pedido|factura|ordine|zamówien|заказ|订单|訂單|注文|주문/i
