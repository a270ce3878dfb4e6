/** What stands below mail that goes to many, in about thirty languages; all of it lower-case. */
import { anyOf, compile } from './expressions.ts'

/** How one leaves a list. */
const LEAVING = [
  'unsubscrib|<opt(?:ing)?[- ]?out>|<(?:stop|no longer|not) (?:wish |want |like )?(?:to )?receiv\\p{L}* (?:these|this|our|such|any|further|future)|leave this list',
  'abbestell|<abmeld|abzumelden|newsletter austragen|keine (?:weiteren )?(?:e-?mails|newsletter)',
  'désabonn|désinscri|ne plus recevoir',
  '<(?:darse|date|darte|dese|dar) de baja>|cancela[r]? (?:la |tu |su )?suscripci|desuscrib|anular (?:la |tu |su )?suscripci|dejar de recibir|donar(?:-se|-vos|-te)? de baixa|cancel·lar la subscripci|harpidetza (?:kendu|utzi)',
  'cancelar (?:a )?(?:sua )?(?:inscri|subscri|assinatura)|(?:remover|anular) (?:a )?(?:sua )?subscri|descadastr|deixar de receber',
  "disiscriv|disiscrizione|<cancellar(?:ti|si|vi)>|annulla(?:re)? (?:l'|la tua )?iscrizione|non ricevere più",
  '<afmeld|<uitschrijv|avprenumer|avregistrer|avanmäl|(?:avsluta|säg upp) (?:din )?prenumeration|<schrijf (?:je|u) (?:\\p{L}+ )?uit>|avslutt abonnement|<avmeld|<meld deg av>|<meld deg ut|framelding',
  'peruuta (?:uutiskirje|\\p{L}* ?tilau)|poistu (?:posti)?listalta|<loobu|tühista tellimus',
  '<wypisz|<wypisać|zrezygnuj z|rezygnacja z|anuluj subskrypcj|<odhlásit|<odhlásiť|<odhlášení|<odhlásenie|zrušit odběr|zrušiť odber|<odjav',
  'leiratkoz|dezabon|<atrakst|<atteikties|<atsisakyti|<atsisakykite',
  '<отпис|<відпис|скасувати підписку|<одјав',
  'διαγραφή|κατάργηση εγγραφής|απεγγραφ|abonelikten|aboneliğ\\p{L}+ iptal|listeden çık|üyelikten çık',
  'להסר[הת]|הסרה מ|ביטול (?:ה)?(?:מינוי|הרשמה)|إلغاء (?:ال)?اشتراك|لغو (?:اشتراک|عضویت)',
  '配信(?:停止|解除)|配信を停止|購読(?:解除|停止|中止)|登録解除|退[订訂]|取消[订訂][阅閱]|수신 ?거부|구독 ?(?:취소|해지|해제)',
  'h[ủu][ỷy]? đăng ký|huỷ đăng ký|ngừng nhận|berhenti berlangganan|ยกเลิกการ(?:สมัคร|รับ)|सदस्यता (?:समाप्त|रद्द)|अनसब्सक्राइब',
].join('|')
/** A quick first look: few texts have any of these, and none of the above lacks them all. */
const MAY_LEAVE =
  /subscri|suscri|receiv|opt-|opt o|opting|optout|leave this|abbestell|abmeld|abzumeld|austragen|keine |abonn|désinscri|ne plus rec|e baja|e baixa|dejar de|harpidetza|cancel|descadastr|deixar de|disiscri|iscrizione|non ricevere|afmeld|uitschrij|schrijf |avprenumer|avregistrer|avanmäl|prenumeration|avmeld|meld deg|framelding|peruuta|poistu|loobu|tühista|wypis|rezygn|subskry|odhlás|odhláš|odběr|odber|odjav|leiratkoz|dezabon|atrakst|atteikties|atsisaky|отпис|відпис|підписк|одјав|διαγραφή|κατάργηση|απεγγραφ|abonelik|aboneliğ|listeden|üyelikten|להסר|הסרה|ביטול|اشتراك|لغو|配信|購読|登録解除|退订|退訂|取消|수신|구독|đăng ký|ngừng|berlangganan|ยกเลิก|सदस्यता|अनसब्सक्राइब/

export function mayLeave(text: string): boolean {
  return MAY_LEAVE.test(text)
}

let leaving: RegExp | undefined

/** Where a line last speaks of leaving. */
export function leavingIn(line: string): { before: string; behind: string } | null {
  leaving ??= compile(LEAVING, 'g')
  let last: RegExpExecArray | undefined
  for (const found of line.matchAll(leaving)) last = found
  if (last === undefined) return null
  return { before: line.slice(0, last.index), behind: line.slice(last.index + last[0].length) }
}

/** Of a subject: what somebody has ordered, paid or arranged, and waits for. */
export const isOfOwnMatter = anyOf(
  '<(?:invoice|receipts?>|payment|paid>|(?:your|my|our) order|order (?:confirm|received|status)|booking|reservation|appointment|tickets?>|request|shipped|shipping|delivered|parcel|refund|statement)|rechnung|bestell|zahlung|buchung|<termin|sendung|<facture|<commande|paiement|réservation|rendez-vous|<colis|<factur|<pedido|<pago|<reserva|<cita>|<envío|<fattura|<ordine|pagamento|prenotazione|appuntamento|spedizione|<fatura|encomenda|bestelling|betaling|afspraak|boeking|<faktur|<lasku|tilaus|beställning|bestilling|zamówieni|płatnoś|objednáv|<platb|<računa?>|<narudžb|számla|rendelés|fizetés|<comanda|<plata>|<счет|<счёт|заказ|оплат|рахун|замовл|поръчк|плащан|τιμολόγ|παραγγελ|πληρωμ|sipariş|ödeme|חשבונית|הזמנה|תשלום|فاتورة|طلبك|الدفع|سفارش|پرداخت|注文|請求|支払|予約|订单|訂單|[账帳][单單]|付款|[发發]票|주문|결제|예약|đơn hàng|hóa đơn|thanh toán|pesanan|tagihan|pembayaran|คำสั่งซื้อ|ใบแจ้งหนี้',
)

/** Why one gets it. */
const tellsWhy = anyOf(
  [
    "<(?:because|since|as) you(?:'ve| have|'re| are)? (?:\\p{L}+ ){0,2}(?:sign|subscrib|regist|opted|member|have an?>|creat|follow|join|customer|purchas|agreed)|(?:this|the) (?:e-?mail|message|newsletter|mail) (?:was|is|has been) (?:sent|intended|meant) (?:to|for)>|<you(?:'re| are) (?:receiving|getting|subscribed)>|<you (?:get|got|receive|received) this (?:e-?mail|mail|message|newsletter) (?:because|as|since)>",
    '<(?:sie|du) (?:erhalten|erhältst|bekommen|bekommst) (?:diesen?|dieses|den|unseren)>[^.]{0,60}<(?:weil|da)>',
    '<(?:vous (?:recevez|avez reçu)|tu reçois) (?:cet?|cette|notre)>[^.]{0,60}<(?:car|parce que)>',
    '<(?:recibes?|has? recibido|est[áa]s? recibiendo|rebeu) (?:este|esta|estos|aquest)>[^.]{0,60}<(?:porque|ya que|perquè)>',
    '<(?:est[áa]s? (?:a receber|recebendo)|recebes?|recebeu) (?:este|esta)>[^.]{0,60}<(?:porque|pois)>',
    '<(?:ricevi|ricevete|riceve|ha[i]? ricevuto|stai ricevendo) (?:questa|questo|la)>[^.]{0,60}<(?:perch|in quanto)',
    '<(?:u|je) (?:ontvangt|krijgt|ontving) (?:deze|dit)>[^.]{0,60}<(?:omdat|aangezien)>',
    '<(?:du|ni|de|i) (?:får|har fått|mottar|modtager|har modtaget) (?:det|den|dette|denne|detta)>[^.]{0,60}<(?:eftersom|därför att|för att du|fordi|siden)>',
    '<(?:saat|saatte|olet saanut) tämän>[^.]{0,60}<koska>|<(?:saite|saate) selle>[^.]{0,60}<(?:kuna|sest)>',
    '<(?:otrzymujesz|otrzymałe[śm]|otrzymałaś|otrzymują|dostajesz)[^.]{0,60}<(?:ponieważ|gdyż|bo)>',
    '<(?:obdrželi|dostáváte|dostali|dostávate|dostávaš)[^.]{0,60}<(?:protože|pretože|neboť|lebo)>',
    '<azért (?:kapt?|küld)\\p{L}*[^.]{0,60}<mert>|<(?:primiți|primiti|ați primit|ai primit|primești)[^.]{0,60}<(?:deoarece|pentru că|întrucât)>',
    '<(?:вы|ты) (?:получили|получаете|получаешь)[^.]{0,60}<(?:потому|так как|поскольку)>|<ви (?:отримали|отримуєте)[^.]{0,60}<(?:тому|оскільки|бо)>|<получавате[^.]{0,60}<(?:защото|тъй като)>',
    '<(?:primate|primili ste|prejemate|prejeli ste|примате)[^.]{0,60}<(?:jer|ker|јер|zato što)>|<jūs (?:saņem|gavote|gaunate)[^.]{0,60}<(?:jo|nes|kadangi)>',
    '<λαμβάνετε[^.]{0,60}<(?:επειδή|γιατί|διότι)>|<bu [^.]{0,80}(?:olduğunuz|abone|kayıtlı)[^.]{0,30}(?:alıyorsunuz|aldınız|gönderil)',
    '(?:קיבלת|מקבל)[^.]{0,60}(?:כי|מכיוון|משום|מאחר)|(?:تصلك|تلقيت|تتلقى|وصلتك)[^.]{0,60}لأن|دریافت (?:کرده|می)[^.]{0,60}(?:چون|زیرا)',
    '(?:この|本)(?:メール|メッセージ)は[^。]{0,60}(?:お送り|送信|配信|登録)|[您你](?:收到|之所以)[^。]{0,40}(?:因为|因為|由于|由於)|(?:본|이) ?(?:이?메일)은[^.]{0,60}(?:발송|전송)',
    '<bạn nhận được[^.]{0,60}<(?:vì|do)>|<anda menerima[^.]{0,60}<karena>|คุณได้รับ[^\\n]{0,60}(?:เพราะ|เนื่องจาก)|आपको यह[^।]{0,60}क्योंकि',
  ].join('|'),
)
/** Where it can be read as a page. */
export const offersPage = anyOf(
  '<(?:view|read|open|see)>[^.\\n]{0,30}<(?:browser|online|web)>|<(?:web|online|browser)[- ]?version>|<im browser>|online-?ansicht|version (?:en ligne|web)|dans (?:votre|le|un) navigateur|<(?:en|no) (?:el |tu |su |seu |o )?navegador|<al navegador|<nel (?:tuo |suo )?browser|versione (?:online|web)|<in (?:je|uw|de) browser|bekijk (?:\\p{L}+ )?online|<i (?:din )?(?:webbläsare|browser|nettleser)|selaimessa|brauseris|w przeglądarce|v prohlížeči|v prehliadači|böngésző|<în browser|<(?:в|у) браузер|<u pregledniku|<v brskalniku|naršyklė|pārlūk|περιήγησης|<στον browser|tarayıcı|בדפדפן|في المتصفح|در مرورگر|ブラウザ|[浏瀏][览覽]器|브라우저|trình duyệt|<di (?:browser|peramban)|เบราว์เซอร์|ब्राउज़र',
)
/** Who stands behind it. */
const hasRights = anyOf(
  '©|\\(c\\) ?(?:19|20)\\d\\d|<copyright>|all rights reserved|alle rechten? voorbehouden|alle rechte vorbehalten|<impressum>|tous droits|(?:derechos|direitos|drets) reserva|diritti riservati|med ensamrätt|rettigheder|rettigheter forbeh|oikeudet pidätetään|wszelkie prawa|všechna práva|všetky práva|minden jog|drepturile rezervate|права (?:защи|захищ|запаз)|sva prava|vse pravice|με επιφύλαξη|δικαιώματος|hakları saklı|الحقوق محفوظة|זכויות שמורות|حقوق محفوظ|無断転載|版[权權]所有|hak cipta|모든 권리|bản quyền',
)
/** What of it one wants. */
const hasChoice = anyOf(
  '<(?:manage|update|change|edit|adjust)>[^.\\n]{0,30}<(?:preferences|settings|subscriptions?)>|<(?:e-?mail|notification|subscription) (?:settings|preferences)>|\\[[^\\]]{0,40}(?:preferen|préfér|einstellung|inställning|indstilling|innstilling|asetuk|ustawieni|nastaven|beállítás|setări|настройк|налаштув|ρυθμίσ|tercih|העדפות|تفضيلات|設定|偏好|设置|설정|tùy chọn)[^\\]]{0,40}\\]\\(',
)

/** What else says that it went to many; the footer is the last part of it. */
export function signsOfMass(whole: string, footer: string): string[] {
  return [
    ...(tellsWhy(footer) ? ['why'] : []),
    ...(offersPage(whole) ? ['online'] : []),
    ...(hasRights(footer) ? ['rights'] : []),
    ...(hasChoice(footer) ? ['preferences'] : []),
  ]
}
