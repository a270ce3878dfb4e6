/** The head of a mail that another one quotes, and the lines that announce it, as mail programs write them. */
export const HEADS: readonly [name: string, lines: string][] = [
  [
    'outlook en',
    'From: Ada Byron <ada@mill.example>\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage <charles@engine.example>\nSubject: Engines',
  ],
  [
    'outlook en, names only',
    'From: Ada Byron\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage\nSubject: Engines',
  ],
  [
    'outlook en, mailto',
    "From: Ada Byron [mailto:ada@mill.example]\nSent: Tuesday, March 03, 2015 4:22 PM\nTo: Charles Babbage\nCc: 'Mary Somerville'; Luigi\nSubject: RE: Engines\nImportance: High",
  ],
  [
    'outlook de',
    'Von: Ada Byron <ada@mill.example>\nGesendet: Dienstag, 3. März 2026 16:22\nAn: Charles Babbage <charles@engine.example>\nBetreff: Maschinen',
  ],
  [
    'outlook fr',
    'De : Ada Byron <ada@mill.example>\nEnvoyé : mardi 3 mars 2026 16:22\nÀ : Charles Babbage <charles@engine.example>\nObjet : Machines',
  ],
  [
    'outlook fr, two line values',
    'De :\nAda Byron <ada@mill.example>\nEnvoyé :\nmardi 3 mars 2026 16:22\nÀ :\nCharles Babbage <charles@engine.example>\nObjet :\nMachines',
  ],
  [
    'outlook es',
    'De: Ada Byron <ada@mill.example>\nEnviado: martes, 3 de marzo de 2026 16:22\nPara: Charles Babbage <charles@engine.example>\nAsunto: Máquinas',
  ],
  [
    'outlook es 2',
    'De: Ada Byron <ada@mill.example>\nEnviado el: martes, 3 de marzo de 2026 16:22\nPara: Charles Babbage\nAsunto: Máquinas',
  ],
  [
    'outlook pt',
    'De: Ada Byron <ada@mill.example>\nEnviada em: terça-feira, 3 de março de 2026 16:22\nPara: Charles Babbage <charles@engine.example>\nAssunto: Máquinas',
  ],
  [
    'outlook it',
    'Da: Ada Byron <ada@mill.example>\nInviato: martedì 3 marzo 2026 16:22\nA: Charles Babbage <charles@engine.example>\nOggetto: Macchine',
  ],
  [
    'outlook nl',
    'Van: Ada Byron <ada@mill.example>\nVerzonden: dinsdag 3 maart 2026 16:22\nAan: Charles Babbage <charles@engine.example>\nOnderwerp: Machines',
  ],
  [
    'outlook da',
    'Fra: Ada Byron <ada@mill.example>\nSendt: 3. marts 2026 16:22\nTil: Charles Babbage <charles@engine.example>\nEmne: Maskiner',
  ],
  [
    'outlook sv',
    'Från: Ada Byron <ada@mill.example>\nSkickat: den 3 mars 2026 16:22\nTill: Charles Babbage <charles@engine.example>\nÄmne: Maskiner',
  ],
  [
    'outlook fi',
    'Lähettäjä: Ada Byron <ada@mill.example>\nLähetetty: tiistai 3. maaliskuuta 2026 16.22\nVastaanottaja: Charles Babbage\nAihe: Koneet',
  ],
  [
    'outlook pl',
    'Od: Ada Byron <ada@mill.example>\nWysłano: wtorek, 3 marca 2026 16:22\nDo: Charles Babbage <charles@engine.example>\nTemat: Maszyny',
  ],
  [
    'outlook cs',
    'Od: Ada Byron <ada@mill.example>\nOdesláno: úterý 3. března 2026 16:22\nKomu: Charles Babbage\nPředmět: Stroje',
  ],
  [
    'outlook sk',
    'Od: Ada Byron <ada@mill.example>\nOdoslané: utorok 3. marca 2026 16:22\nKomu: Charles Babbage\nPredmet: Stroje',
  ],
  [
    'outlook hu',
    'Feladó: Ada Byron <ada@mill.example>\nElküldve: 2026. március 3., kedd 16:22\nCímzett: Charles Babbage\nTárgy: Gépek',
  ],
  [
    'outlook ro',
    'De la: Ada Byron <ada@mill.example>\nTrimis: marți, 3 martie 2026 16:22\nCătre: Charles Babbage\nSubiect: Mașini',
  ],
  [
    'outlook ru',
    'От: Ada Byron <ada@mill.example>\nОтправлено: 3 марта 2026 г. 16:22\nКому: Charles Babbage\nТема: Машины',
  ],
  [
    'outlook uk',
    'Від: Ada Byron <ada@mill.example>\nНадіслано: 3 березня 2026 р. 16:22\nКому: Charles Babbage\nТема: Машини',
  ],
  [
    'outlook el',
    'Από: Ada Byron <ada@mill.example>\nΣτάλθηκε: Τρίτη, 3 Μαρτίου 2026 16:22\nΠρος: Charles Babbage\nΘέμα: Μηχανές',
  ],
  [
    'outlook tr',
    'Kimden: Ada Byron <ada@mill.example>\nGönderildi: 3 Mart 2026 Salı 16:22\nKime: Charles Babbage\nKonu: Makineler',
  ],
  [
    'outlook zh',
    '发件人: Ada Byron <ada@mill.example>\n发送时间: 2026年3月3日 16:22\n收件人: Charles Babbage\n主题: 机器',
  ],
  [
    'outlook zh-tw',
    '寄件者: Ada Byron <ada@mill.example>\n寄件日期: 2026年3月3日 下午 04:22\n收件者: Charles Babbage\n主旨: 機器',
  ],
  [
    'outlook ja',
    '差出人: Ada Byron <ada@mill.example>\n送信日時: 2026年3月3日 16:22\n宛先: Charles Babbage\n件名: 機械',
  ],
  [
    'outlook ko',
    '보낸 사람: Ada Byron <ada@mill.example>\n보낸 날짜: 2026년 3월 3일 화요일 오후 4:22\n받는 사람: Charles Babbage\n제목: 기계',
  ],
  [
    'outlook he',
    'מאת: Ada Byron <ada@mill.example>\nנשלח: יום שלישי 3 מרץ 2026 16:22\nאל: Charles Babbage\nנושא: מכונות',
  ],
  ['outlook ar', 'من: Ada Byron <ada@mill.example>\nتم الإرسال: 03/03/2026 16:22\nإلى: Charles Babbage\nالموضوع: آلات'],
  ['outlook vi', 'Từ: Ada Byron <ada@mill.example>\nĐã gửi: 3 tháng 3, 2026 16:22\nĐến: Charles Babbage\nChủ đề: Máy'],
  ['outlook th', 'จาก: Ada Byron <ada@mill.example>\nส่ง: 3 มีนาคม 2026 16:22\nถึง: Charles Babbage\nเรื่อง: เครื่อง'],
  [
    'gmx',
    'Gesendet: Dienstag, 03. März 2026 um 16:22 Uhr\nVon: "Ada Byron" <ada@mill.example>\nAn: charles@engine.example\nBetreff: Maschinen',
  ],
  [
    'stars',
    '*From:* Ada Byron <ada@mill.example>\n*Sent:* Tuesday, March 3, 2026 4:22 PM\n*To:* Charles Babbage\n*Subject:* Engines',
  ],
  [
    'stars, indented, empty lines',
    '  *From:* Ada Byron <ada@mill.example>\n\n  *Sent:* Tuesday, March 3, 2026 4:22 PM\n\n  *To:* Charles Babbage\n\n  *Subject:* Engines',
  ],
  [
    'bold',
    '**Von:** Ada Byron <ada@mill.example>\n**Gesendet:** Dienstag, 3. März 2026 16:22\n**An:** Charles Babbage\n**Betreff:** Maschinen',
  ],
  [
    'underscores before',
    '________________________________\nFrom: Ada Byron <ada@mill.example>\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage\nSubject: Engines',
  ],
  [
    'yahoo old',
    '________________________________\n From: Ada Byron <ada@mill.example>\nTo: charles@engine.example \nSent: Tuesday, March 3, 2015 4:22 PM\nSubject: Engines',
  ],
  [
    'dashes before',
    '-----------------------------------------------------------\nFrom: Ada Byron <ada@mill.example>\nDate: Tue, 3 Mar 2026 16:22:10 +0100\nSubject: Engines\nTo: charles@engine.example',
  ],
  ['short dashes before', '---\n\nFrom: Ada Byron\nSent: 3 March 2026 16:22\nTo: Charles Babbage'],
  [
    'date first',
    'Date: Tue, 3 Mar 2026 16:22:10 +0100\nFrom: ada@mill.example\nTo: charles@engine.example\nSubject: Engines',
  ],
  ['date and recipient', 'Date: Tue, 3 Mar 2026 16:22:10 +0100\nTo: charles@engine.example'],
  [
    'hotmail',
    'Subject: Engines\nFrom: ada@mill.example\nTo: charles@engine.example\nDate: Tue, 3 Mar 2012 16:22:10 +0100',
  ],
  [
    'many recipients',
    'From: Ada Byron <ada@mill.example>\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage <charles@engine.example>; Mary Somerville\n<mary@engine.example>; Luigi Menabrea <luigi@engine.example>\nSubject: Engines',
  ],
  [
    'original message',
    '-----Original Message-----\nFrom: Ada Byron [mailto:ada@mill.example]\nSent: Tuesday, March 3, 2015 4:22 PM\nTo: Charles Babbage\nSubject: Engines',
  ],
  [
    'original message, blanks',
    '----- Original Message -----\nFrom: "Ada Byron" <ada@mill.example>\nTo: <charles@engine.example>\nSent: Tuesday, March 03, 2015 4:22 PM\nSubject: Engines',
  ],
  [
    'original message, phone',
    '-------- Original message --------\nFrom: Ada Byron <ada@mill.example>\nDate: 3/3/26 4:22 PM (GMT+01:00)\nTo: charles@engine.example\nSubject: Engines',
  ],
  [
    'original message de',
    '-----Ursprüngliche Nachricht-----\nVon: Ada Byron\nGesendet: Dienstag, 3. März 2026 16:22\nAn: Charles Babbage\nBetreff: Maschinen',
  ],
  [
    'original message de, phone',
    '-------- Ursprüngliche Nachricht --------\nVon: Ada Byron <ada@mill.example>\nDatum: 03.03.26 16:22 (GMT+01:00)\nAn: charles@engine.example\nBetreff: Maschinen',
  ],
  [
    'original message fr',
    "-----Message d'origine-----\nDe : Ada Byron\nEnvoyé : mardi 3 mars 2026 16:22\nÀ : Charles Babbage\nObjet : Machines",
  ],
  [
    'original message es',
    '-----Mensaje original-----\nDe: Ada Byron\nEnviado el: martes, 3 de marzo de 2026 16:22\nPara: Charles Babbage\nAsunto: Máquinas',
  ],
  [
    'original message pt',
    '-----Mensagem original-----\nDe: Ada Byron\nEnviada em: terça-feira, 3 de março de 2026 16:22\nPara: Charles Babbage\nAssunto: Máquinas',
  ],
  [
    'original message it',
    '-----Messaggio originale-----\nDa: Ada Byron\nInviato: martedì 3 marzo 2026 16:22\nA: Charles Babbage\nOggetto: Macchine',
  ],
  [
    'original message it, thunderbird',
    '-------- Messaggio originale --------\nOggetto: Macchine\nData: Tue, 3 Mar 2026 16:22:10 +0100\nMittente: Ada Byron <ada@mill.example>\nA: charles@engine.example',
  ],
  [
    'original message nl',
    '-----Oorspronkelijk bericht-----\nVan: Ada Byron\nVerzonden: dinsdag 3 maart 2026 16:22\nAan: Charles Babbage\nOnderwerp: Machines',
  ],
  [
    'original message da',
    '-----Oprindelig meddelelse-----\nFra: Ada Byron\nSendt: 3. marts 2026 16:22\nTil: Charles Babbage\nEmne: Maskiner',
  ],
  [
    'original message no',
    '-----Opprinnelig melding-----\nFra: Ada Byron\nSendt: 3. mars 2026 16:22\nTil: Charles Babbage\nEmne: Maskiner',
  ],
  [
    'original message sv',
    '-----Ursprungligt meddelande-----\nFrån: Ada Byron\nSkickat: den 3 mars 2026 16:22\nTill: Charles Babbage\nÄmne: Maskiner',
  ],
  [
    'original message fi',
    '-----Alkuperäinen viesti-----\nLähettäjä: Ada Byron\nLähetetty: 3. maaliskuuta 2026 16:22\nVastaanottaja: Charles\nAihe: Koneet',
  ],
  [
    'original message pl',
    '-----Wiadomość oryginalna-----\nOd: Ada Byron\nWysłano: 3 marca 2026 16:22\nDo: Charles Babbage\nTemat: Maszyny',
  ],
  [
    'original message cs',
    '---------- Původní e-mail ----------\nOd: Ada Byron <ada@mill.example>\nKomu: charles@engine.example\nDatum: 3. 3. 2026 16:22:10\nPředmět: Stroje',
  ],
  [
    'original message ru',
    '-----Исходное сообщение-----\nОт: Ada Byron\nОтправлено: 3 марта 2026 г. 16:22\nКому: Charles Babbage\nТема: Машины',
  ],
  [
    'original message tr',
    '-----Özgün İleti-----\nKimden: Ada Byron\nGönderildi: 3 Mart 2026 Salı 16:22\nKime: Charles Babbage\nKonu: Makineler',
  ],
  [
    'original message hu',
    '-----Eredeti üzenet-----\nFeladó: Ada Byron\nElküldve: 2026. március 3. 16:22\nCímzett: Charles Babbage\nTárgy: Gépek',
  ],
  [
    'original message el',
    '-----Αρχικό μήνυμα-----\nΑπό: Ada Byron\nΣτάλθηκε: 3 Μαρτίου 2026 16:22\nΠρος: Charles Babbage\nΘέμα: Μηχανές',
  ],
  [
    'original message zh',
    '-----邮件原件-----\n发件人: Ada Byron\n发送时间: 2026年3月3日 16:22\n收件人: Charles Babbage\n主题: 机器',
  ],
  [
    'original message ja',
    '-----元のメッセージ-----\n差出人: Ada Byron\n送信日時: 2026年3月3日 16:22\n宛先: Charles Babbage\n件名: 機械',
  ],
  [
    'original message ko',
    '-----원본 메시지-----\n보낸 사람: Ada Byron\n보낸 날짜: 2026년 3월 3일\n받는 사람: Charles Babbage\n제목: 기계',
  ],
  ['original message alone', '----- Original Message -----'],
  [
    'original message, proton',
    '------- Original Message -------\nOn Tuesday, March 3rd, 2022 at 4:22 PM, Ada Byron <ada@mill.example> wrote:',
  ],
  [
    'reply message',
    '----- Reply message -----\nFrom: "Ada Byron" <ada@mill.example>\nTo: <charles@engine.example>\nSubject: Engines\nDate: Tue, Mar 3, 2015 4:22 pm',
  ],
  [
    'qq',
    '------------------ 原始邮件 ------------------\n发件人: "Ada Byron" <ada@mill.example>;\n发送时间: 2026年3月3日(星期二) 下午4:22\n收件人: "charles"<charles@engine.example>;\n主题: 机器',
  ],
  [
    'qq en',
    '------------------ Original ------------------\nFrom: "Ada Byron" <ada@mill.example>;\nDate: Tue, Mar 3, 2026 04:22 PM\nTo: "charles"<charles@engine.example>;\nSubject: Engines',
  ],
  ['163', '---- 回复的原邮件 ----\n发件人 Ada Byron<ada@mill.example>\n日期 2026年03月03日 16:22'],
  ['title in a language that is not known', '----- Ur-Botschaft -----\nVon: Ada Byron\nAn: Charles Babbage'],
  [
    'forward gmail',
    '---------- Forwarded message ---------\nFrom: Ada Byron <ada@mill.example>\nDate: Tue, Mar 3, 2026 at 4:22 PM\nSubject: Engines\nTo: <charles@engine.example>',
  ],
  [
    'forward gmail de',
    '---------- Weitergeleitete Nachricht ---------\nVon: Ada Byron <ada@mill.example>\nDatum: Di., 3. März 2026 um 16:22 Uhr\nBetreff: Maschinen\nAn: <charles@engine.example>',
  ],
  [
    'forward thunderbird',
    '-------- Forwarded Message --------\nSubject: \tEngines\nDate: \tTue, 3 Mar 2026 16:22:10 +0100\nFrom: \tAda Byron <ada@mill.example>\nTo: \tcharles@engine.example',
  ],
  [
    'forward thunderbird fr',
    '-------- Message transféré --------\nSujet : \tMachines\nDate : \tTue, 3 Mar 2026 16:22:10 +0100\nDe : \tAda Byron <ada@mill.example>\nPour : \tcharles@engine.example',
  ],
  [
    'forward apple',
    'Begin forwarded message:\n\nFrom: Ada Byron <ada@mill.example>\nSubject: Engines\nDate: March 3, 2026 at 4:22:10 PM GMT+1\nTo: charles@engine.example',
  ],
  [
    'forward apple de',
    'Anfang der weitergeleiteten Nachricht:\n\nVon: Ada Byron <ada@mill.example>\nBetreff: Maschinen\nDatum: 3. März 2026 um 16:22:10 MEZ\nAn: charles@engine.example',
  ],
  [
    'forward apple fr',
    'Début du message réexpédié :\n\nDe: Ada Byron <ada@mill.example>\nObjet: Machines\nDate: 3 mars 2026 à 16:22:10 UTC+1\nÀ: charles@engine.example',
  ],
  [
    'proton 2019, hyphens of their own',
    '‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nOn Tuesday, March 3, 2026 4:22 PM, Ada Byron <ada@mill.example> wrote:',
  ],
  [
    'netease en',
    '---- Replied Message ----\n| From | Ada Byron<ada@mill.example> |\n| Date | 03/03/2026 16:22 |\n| To | charles@engine.example |\n| Subject | Engines |',
  ],
  [
    'blackberry, a title without dashes',
    '  Original Message  \nFrom: Ada Byron\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage\nSubject: Engines',
  ],
  [
    'lotus notes, hidden',
    'Ada Byron ---03/03/2026 04:22:10 PM---Dear Charles, when will\n\nFrom:\tAda Byron/Mill/Works\nTo:\tCharles Babbage/Engine/Works\nDate:\t03/03/2026 04:22 PM\nSubject:\tEngines',
  ],
  [
    'groupwise de',
    '>>> Ada Byron <ada@mill.example> schrieb am 03.03.2026 um 16:22 in Nachricht\n<5E5E2B2F020000A5@mill.example>:',
  ],
  [
    'yahoo, all on one line',
    '   ----- Forwarded Message ----- From: Ada Byron <ada@mill.example>To: "charles@engine.example" <charles@engine.example>Sent: Tuesday, March 3, 2026 at 04:22:10 PM GMT+1Subject: Engines',
  ],
  ['names and no day', 'Da: Ada Byron\nInviato: martedì\nA: Charles Babbage\nOggetto: Macchine'],
  [
    'hubspot ja',
    '---------- メッセージを転送 ---------\n送信元：Ada Byron <ada@mill.example>\n日付：2026年3月3日火曜日 16:22:10 +0100\n件名：Engines\n送信先：charles@engine.example',
  ],
  [
    'lotus notes, its arrow as Gmail writes it',
    '[image: Inactive hide details for Ada Byron ---03/03/2026 04:22:10 PM---Dear\nCharles, when will]Ada Byron ---03/03/2026 04:22:10\nPM---Dear Charles, when will\n\nFrom: Ada Byron <ada@mill.example>\nTo: charles@engine.example\nDate: 03/03/2026 04:22 PM\nSubject: Engines',
  ],
  ['answer above', '##- Please type your reply above this line -##\n\nYour request (1234) has been updated.'],
  ['answer above, pl', '-- Prosimy odpowiadać powyżej tej linii --\n\nTwoje zgłoszenie zostało zmienione.'],
  ['answer above, de', '##- Bitte geben Sie Ihre Antwort über dieser Zeile ein. -##\n\nEs gibt Neues.'],
  ['answer above, it', '##- Scrivi la risposta sopra questa riga -##\n\nCi sono novità.'],
  ['answer above, sv', '##- Skriv ditt svar ovanför denna rad -##\n\nDet finns nytt.'],
  ['answer above, no dashes', 'Reply above this line.\n\nAda has changed something.'],
  ['the bat, cut', '===8<==============Original message text==============='],
  [
    'sfr',
    '=====================\nMessage du : 03/03/2026 16:22\nDe : "Ada Byron" <ada@mill.example>\nA : charles@engine.example\nSujet : Machines',
  ],
  [
    'qq, new',
    '原始邮件\n发件人：Ada <ada@mill.example>\n发件时间：2026年3月3日 16:22\n收件人：Charles <charles@engine.example>\n主题：发动机',
  ],
  ['outlook kk', 'Жіберуші: Ada <ada@mill.example>\nЖіберілді: 3 наурыз 2026 16:22\nКімге: Charles\nТақырып: Машина'],
  ['outlook az', 'Kimdən: Ada <ada@mill.example>\nGöndərilib: 3 mart 2026 16:22\nKimə: Charles\nMövzu: Maşın'],
  ['answer above, ja', '-- この線より上に返信してください --\n\n更新されました。'],
]
