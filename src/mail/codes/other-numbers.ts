/** The words by which codes of another kind, and other numbers, are announced. All lower-case. */

/** Codes of another kind, and numbers that are no codes. */
export const OTHER_CODE =
  /(?<!\p{L})(?:(?:promo(?:tion(?:al)?)?|coupon|discount|voucher|gift(?: card)?|referral|invite|offer|deal|zip|postal|post|area|country|dial(?:l?ing)?|sort|swift|bank|branch|qr|bar|dress|source|product|item|error|status|exit|http|response|returns?|reason|colou?r|hs|tax|tariff|airport|iata|class|course|region|building|booking|reservation|airline|transit|project|biller|client|customer|county|exam|employee|staff|photo|module|subject|article|part|batch|lot|supplier|vendor|(?:(?<!\p{Ll} )(?-i:Store|Shop)|(?-i:store|shop))|plan|rate|fare|job|cost|department|unit|video|map|menu|stock|icd|cpt|(?:order|booking|reservation) confirmation|pick-?up|collection|locker|tracking|shipping|shipment|delivery|parcel|ticket|door|gate|building|order|invoice|claim|redemption|loyalty|membership|lockbox|keypad|abhol|einladungs|(?<!in )approval|alarm|garage|safe|house|transaction|transaktions|auftrags|buchungs|transponder|visitor|participant|text|keyword|respondent|survey|voter|player|agent|dealer|partner|student|patient|rabatt|gutschein|aktions|promotions|kortings|fehler|artikel|produkt|post(?:leit)?|réduction|promotionnel|descuento|cup[óo]n|sconto|desconto|rabat|rabatowy|скидочный|промо|купон|kupon|[iİ]ndirim)[- ]?(?:codes?|kod(?:e|u|y)?|kód|c[óo]digo|codice|код|zahl)|(?:token|code|pin) (?:usage|count|limit|length|size|budget|balance|base|consumption)|code (?:de suivi|(?:de |de la |de votre )?commande|de réservation|porte|produit|article|point relais|cadeau|avantage|adhérent|promo(?:tionnel)?|client|parrainage|de parrainage|d['’]invitation|de retrait|postal|barres|source|de réduction|review|of conduct|base|snippet|block|freeze)|c[óo]digo (?:promocional|postal|de (?:descuento|desconto|barras|invitaci[óo]n|convite|referid\p{L}+|recogida|cup[óo]n|cupom|seguimiento|rastreo|rastreamento|pedido|reserva|cliente|producto|produto|env[íi]o|retir(?:o|ada)|entrega|error|erro))|kod (?:rabatow\p{L}+|promocyjn\p{L}+|pocztow\p{L}+|odbioru|zamówienia|przesyłki|produktu|klienta|rezerwacji|kreskow\p{L}+)|slevový kód|kód (?:objednávky|zásilky|zásielky|produktu|rezervac\p{L}+|zboží|tovaru|kup[óo]nu)|код(?:а|ом)? (?:заказа|получения|выдачи|отправления|бронирования|посылки|домофона|скидки|замовлення|отримання)|(?:sipariş|takip|ürün|kargo|posta|indirim|rezervasyon|davet|referans|hata|teslimat|müşteri|kupon) kod\p{L}*|kode (?:pos|voucher|booking|pesanan|produk|resi|barang|kupon|undangan)|(?:kupon|rendelés|termék|követési|csomag|foglalási|hiba|irányító) ?kód\p{L}*|codice (?:(?:di |dell['’])?(?:tracciamento|spedizione|prenotazione|ordine|ritiro|prodotto|errore|invito)|cliente|articolo|sconto|postale|fiscale|promozionale))(?!\p{L})|(?:почтовый|поштовий|пощенски|поштенски|паштовы|поштански) (?:код|број|індэкс)|(?:(?:ال)?رمز|(?:ال)?كود) (?:ال)?بريدي|کد ?پستی|پوسٹل کوڈ|รหัสไปรษณีย์|(?<!आप(?:का|के|की) )(?:पिन ?कोड|डाक कोड)|पोस्टल कोड|পোস্ট(?:াল)? ?কোড|அஞ்சல் குறியீ\p{L}*|លេខកូដប្រៃសណីយ៍|ລະຫັດໄປສະນີ|စာတိုက်(?:ကုဒ်|သင်္ကေတ)|საფოსტო კოდი|փոստային կոդ|poçt kodu?|pochta kodi|пошта коды|ταχ(?:υδρομικ\p{L}+|\.) κ[ώω]δικ\p{L}+|cod(?:ul)? poștal|codi postal|kodi postar|posta-?kode\p{L}*|pašto kod\p{L}*|pasta indekss|mã (?:bưu (?:điện|chính)|zip)|msimbo wa posta|postikood|póstnúmer|poštov\p{L}+ směrovací (?:číslo|kód)|מיקוד|郵遞區號|邮递区号|우편 ?번호|郵便番号|промокод|优惠码|優惠碼|折扣码|兑换码|邀请码|二维码|条码|取件码|提货码|提取码|邀請碼|邮政编码|(?:クーポン|割引|注文|商品|予約|招待|紹介|エラー|バー|プロモーション)コード|(?:注文|受付|会員|伝票|お客様|顧客|管理|予約|電話|郵便|口座|問い?合わせ|整理|製品|追跡|契約|カード|部屋)番号|(?:할인|쿠폰|초대|추천|오류|예약|배송|상품|제품|품목|지점) ?코드|(?:商品|股票|产品)代码|取餐码|订单码|核销码|券码|乘车码|付款码|(?:주문|전화|운송장|송장|예약|계좌|고객|우편|접수|휴대폰|사업자) ?번호/giu

const nouns =
  'order|invoice|receipt|tracking|shipment|parcel|ticket|case|reference|ref|customer|member(?:ship)?|policy|claim|booking|reservation|flight|phone|telephone|tel|fax|serial|sku|isbn|vat|iban|bestell(?:ung|nummer)?|rechnung(?:snummer)?|kunden(?:nummer)?|sendungs(?:nummer)?|auftrags(?:nummer)?|commande|facture|pedido|factura|ordine|fattura|bestelling|factuur|заказа?|счета?|телефон'
const accounts =
  '(?<!\\b(?:your|ihrem|deinem|votre|ton|tu|su|sua|tuo|je|uw|jouw|mijn|twoje|twojego) )(?:account|konto|rekening|compte|cuenta|conta)'
/** Under which companies are registered, in small letters words of many languages. */
const companies =
  '(?-i:CVR|SE|K[Vv]K|SIRE[NT]|RCS|HR[AB]|A[BC]N|UID|CHE|CNPJ|CPF|NIP|REGON|KRS|ИНН|ОГРН|КПП|ЄДРПОУ|ЕДРПОУ|ЕИК|ПИБ|I[ČC]O?|DIČ|OIB|PIB|MB|CUI|[NC]IF|NIT|CUIT|RU[TC]|RFC|P\\. ?I(?:VA|va)|USt-?Id|UST-?ID|BTW|TVA|KMKR|ADÓSZÁM|GSTIN|CIN|UEN|BRN|EIN|ΑΦΜ|ΓΕΜΗ|NPWP|MST)|org|organisations|y-tunnus|kennitala|adószám|cégjegyzékszám|vergi|mersis|partita iva|ח\\.פ|(?:company|charity|business|trade|commercial|registration|registered)(?: (?:registration|registered|register|in \\p{L}+(?: (?:and|&) \\p{L}+)?,?))?(?= (?:number|no|nr)[\\s.:#])'
const signs =
  '統一編號|统一社会信用代码|法人番号|登録番号|사업자(?:등록)? ?번호|订单|訂單|单号|账号|帳號|尾号|注文|주문|电话|電話|邮编|快递|热线|熱線|客服|拨打|致电'
const least =
  'call|mobile|dial|text|(?<!(?:code|kod|kód|código|codigo|codice|hasło|код|kode|koodi|clave) )sms|whatsapp|suite|room|apt|floor|gate|seat|row|copyright|version|build|release|issue|request|article|pr|mr|bug|model|rfc|page|line|level|step|©|№|locker|ligne|zeile|línea|linha|riga|regel|rad|linje|wiersz|строк[аеи]|seite|página|pagina|zimmer|raum|salle|sala|stanza|kamer|chambre|habitación|étage|artículo|articolo|art|durchwahl|ext(?:ension)?'
const NUMBER = '(?:number|no|nr|id|is|was|n[°º]|nummer|num[eé]?ro?|号|號)'
const ENDING =
  '(?:end(?:ing|s|et|end)|eindig(?:end|t)|terminant|termin(?:ada|ado|e|a)|finit|尾号)(?: (?:in|with|on|op|auf|mit|par|en|con|na|em|per))?'

/** What stands behind it, or beneath it, is a number of another kind: `order number: `. */
export const NUMBERED = new RegExp(
  `(?:(?:(?<!\\p{L})(?:${nouns})|${signs})(?:[\\s:：#.'’]*code)?|(?<!\\p{L})${accounts}|(?<!\\p{L})(?:${companies}))[\\s:：#.'’]*(?:(?:${NUMBER}|${ENDING})[\\s:：#.]*){0,2}$`,
  'iu',
)
/** The same, in one line alone. */
export const COUNTED = new RegExp(
  `(?<!\\p{L})(?:${ENDING}[ :]*|(?:${least})[ :：#.'’]*(?:${NUMBER}[ :：#.]*){0,2})$`,
  'iu',
)
