/** Notes, logs, addresses and answers that look like a quote or a signature. */
import type { TextCase } from './texts.ts'

export const OWN_NOTES: readonly TextCase[] = [
  {
    name: 'ticket comment style',
    text: '[~bo] said on the ticket:\n\nthe mast is cracked\n\nI saw it too, so please order a new one.',
  },
  {
    name: 'slack paste',
    text: 'From Slack:\n\nIris Dahl  11:20 AM\nis the boat dry?\nBo Falk  11:25 AM\nnot yet\n\nNothing since.',
  },
  {
    name: 'whatsapp',
    text: '[07.10.26, 11:20:01] Iris: dry?\n[07.10.26, 11:25:40] Bo: not yet\n\nThat was all we agreed on.',
  },
  { name: 'whatsapp 2', text: '07/10/2026, 11:20 - Iris Dahl: dry?\n07/10/2026, 11:25 - Bo Falk: not yet\n\nSo no.' },
  {
    name: 'merge conflict',
    text: 'git shows:\n\n<<<<<<< HEAD\nint a;\n=======\nint b;\n>>>>>>> feature\n\nWhich one do you want?',
  },
  {
    name: 'mail in yaml',
    text: 'The config is\n\nmail:\n  from: bo@boat.example\n  to: iris@yard.example\n  subject: Alarm\n\nand no mail arrives. Why?',
  },
  {
    name: 'env vars',
    text: 'FROM: bo@boat.example\nTO: iris@yard.example\nSUBJECT: Alarm\n\nThese three are set on the host. Is one missing?',
  },
  {
    name: 'sieve',
    text: 'My filter:\n\nif header :contains "Subject" "Boat" {\n  fileinto "Boat";\n}\n\nDoes not work.',
  },
  {
    name: 'nginx log',
    text: '192.0.2.1 - - [07/Oct/2026:11:20:01 +0200] "GET / HTTP/1.1" 200\n192.0.2.1 - - [07/Oct/2026:11:20:02 +0200] "GET /x HTTP/1.1" 404\n\nWhat is /x?',
  },
  { name: 'story hr', text: 'Ukratko: u ponedjeljak je Iris napisala:\n\nbrod je mokar.\n\nŠto sad?' },
  { name: 'story hu date', text: '2026. október 7-én Iris ezt írta nekem:\n\na hajó nedves.\n\nMit tegyek?' },
  { name: 'story ro', text: 'Pe 7 octombrie Iris mi-a scris:\n\nbarca e udă.\n\nCe facem?' },
  { name: 'story fi', text: 'Keskiviikkona Iris kirjoitti:\n\nvene on märkä.\n\nMitä nyt?' },
  { name: 'story da date', text: 'Den 7. oktober skrev Iris til mig:\n\nbåden er våd.\n\nHvad gør vi?' },
  { name: 'story uk date', text: '7 жовтня 2026 року Ірис написала мені:\n\nчовен мокрий.\n\nЩо робити?' },
  { name: 'story ko', text: '10월 7일에 아이리스가 이렇게 썼습니다:\n\n배가 젖었다.\n\n어떻게 할까요?' },
  { name: 'story id', text: 'Tanggal 7 Oktober Iris menulis:\n\nperahunya basah.\n\nBagaimana?' },
  {
    name: 'story email addresses',
    text: 'Both wrote to me: Iris (iris@yard.example) wrote on 7 October that the boat is wet, and Ole (ole@yard.example) wrote:\n\nit is dry.\n\nWho is right?',
  },
  {
    name: 'to do from mail',
    text: 'Action items from the call of 7 October 2026 11:20:\n\nIris: paint\nBo: mast\nTo: be decided\nFrom: Monday on\n\nOK?',
  },
  {
    name: 'delivery note fr',
    text: 'Bonjour,\n\nmerci de livrer à :\n\nBo Falk\nFalk Bateaux SARL\n12 quai du Port\n13002 Marseille\nTél. 04 91 55 00 01\n\navant vendredi.',
  },
  {
    name: 'delivery last it',
    text: 'Buongiorno,\n\nl’indirizzo di consegna è:\n\nBo Falk\nFalk Barche srl\nVia del Porto 12\n16100 Genova\nTel. 010 5550001',
  },
  {
    name: 'thanks then delivery',
    text: 'Guten Tag,\n\nbitte schicken Sie das Segel.\n\nDanke!\n\nLieferadresse:\nBo Falk\nHafenweg 1\n24103 Kiel\nTel. 0431 555001',
  },
  {
    name: 'gruesse then iban',
    text: 'Hallo Iris,\n\nanbei die Rechnung.\n\nViele Grüße\nBo\n\nKontoverbindung:\nFalk Boote GmbH\nIBAN DE02 1203 0000 0000 2020 51\nBIC BYLADEM1001',
  },
  {
    name: 'contact asked ru',
    text: 'Конечно:\n\nБо Фальк\nул. Портовая, 12\nМурманск\n+7 815 255-00-01\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Ваш адрес?',
    reply: 'Конечно:\n\nБо Фальк\nул. Портовая, 12\nМурманск\n+7 815 255-00-01',
  },
  {
    name: 'contact asked pt',
    text: 'Claro, o meu número é 91 555 00 01.\n\nAbraço,\nBo\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> O seu número?',
    reply: 'Claro, o meu número é 91 555 00 01.\n\nAbraço,\nBo',
  },
  {
    name: 'only url',
    text: 'https://boat.example/mast\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Where is the picture?',
    reply: 'https://boat.example/mast',
  },
  {
    name: 'only mail',
    text: 'bo@boat.example\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Which address?',
    reply: 'bo@boat.example',
  },
  {
    name: 'name only',
    text: 'Bo Falk\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Who signs?',
    reply: 'Bo Falk',
  },
  {
    name: 'dash name answer',
    text: '- Bo\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Who comes?',
    reply: '- Bo',
  },
  {
    name: 'dash options',
    text: 'Who comes:\n\n- Bo\n- Iris\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Who comes?',
    reply: 'Who comes:\n\n- Bo\n- Iris',
  },
  {
    name: 'two dashes answer',
    text: 'Both.\n\n-- and bring the dog\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Who comes?',
    reply: 'Both.\n\n-- and bring the dog',
  },
  {
    name: 'sig then bullet',
    text: 'Yes.\n\n-- \nBo Falk\nFalk Boats\n\n1) paint the boat\n2) dry the mast\n3) call me',
    reply: 'Yes.\n\n1) paint the boat\n2) dry the mast\n3) call me',
  },
  {
    name: 'sig then thanks',
    text: 'Yes.\n\n-- \nBo Falk\nFalk Boats\n\nThanks again for the boat!',
    reply: 'Yes.\n\nThanks again for the boat!',
  },
  {
    name: 'sig then es',
    text: 'Sí.\n\n-- \nBo Falk\nFalk Barcos SL\n\nPor cierto, ¿vienes el viernes?',
    reply: 'Sí.\n\nPor cierto, ¿vienes el viernes?',
  },
  {
    name: 'sig then pt',
    text: 'Sim.\n\n-- \nBo Falk\nFalk Barcos Lda\n\nAh, e esqueci-me: o mastro chega na sexta-feira de manhã cedo.',
    reply: 'Sim.\n\nAh, e esqueci-me: o mastro chega na sexta-feira de manhã cedo.',
  },
  {
    name: 'sig then el',
    text: 'Ναι.\n\n-- \nΜπο Φαλκ\nΣκάφη Φαλκ\n\nΦέρε μου και το κλειδί, σε παρακαλώ.',
    reply: 'Ναι.\n\nΦέρε μου και το κλειδί, σε παρακαλώ.',
  },
  {
    name: 'sig then he',
    text: 'כן.\n\n-- \nבו פלק\nסירות פלק\n\nתביא לי בבקשה גם את המפתח.',
    reply: 'כן.\n\nתביא לי בבקשה גם את המפתח.',
  },
  {
    name: 'sig then zh',
    text: '好的。\n\n-- \n法尔克\n船舶公司\n\n另外，请把钥匙带来。',
    reply: '好的。\n\n另外，请把钥匙带来。',
  },
  { name: 'sig then hi', text: 'हाँ।\n\n-- \nबो फाल्क\n\nकृपया चाबी भी लाएँ.', reply: 'हाँ।\n\nकृपया चाबी भी लाएँ.' },
  {
    name: 'mobile middle de',
    text: 'Bin unterwegs.\n\nVon meinem iPhone gesendet\n\nNachtrag: Tor ist zu, wie ist der Code?\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Kommst du?',
    reply: 'Bin unterwegs.\n\nNachtrag: Tor ist zu, wie ist der Code?',
  },
  {
    name: 'mobile middle fr',
    text: 'J’arrive.\n\nEnvoyé de mon iPhone\n\nLe portail est fermé, quel est le code ?\n\nOn Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Tu viens ?',
    reply: 'J’arrive.\n\nLe portail est fermé, quel est le code ?',
  },
  {
    name: 'inline >> answers',
    text: 'On Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Is it dry?\n>> Yes.\n> Who says so?\n>> Bo.',
  },
  {
    name: 'bottom after nested',
    text: 'On Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n> I agree.\n>\n> On Tue, 6 Oct 2026, Bo Falk wrote:\n> > Shall we sail?\n>\n> Iris\n\nThen Friday at nine.\n\nBo',
    reply: 'Then Friday at nine.\n\nBo',
  },
  {
    name: 'bottom asks about wrote',
    text: 'On Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n> Is it dry?\n\nNo. As you wrote:\n\n> it takes a week\n\nSo next week.',
    reply: 'No. As you wrote:\n\nSo next week.',
  },
  {
    name: 'snip',
    text: 'On Wed, 7 Oct 2026 at 11:20, Iris Dahl <iris@yard.example> wrote:\n\n> Is it dry?\n[...]\n> Who says so?\n\nBo does.',
    reply: '[...]\n\nBo does.',
  },
  {
    name: 'forward then comment',
    text: '-------- Forwarded Message --------\nSubject: Boat\nDate: Wed, 7 Oct 2026 11:20:00 +0200\nFrom: Iris Dahl <iris@yard.example>\nTo: Bo <bo@boat.example>\n\nThe boat is wet.\n\n--------\nBo says: what do we do now?',
  },
  {
    name: 'outlook plus answers below',
    text: 'See my remarks below.\n\nBo\n\nFrom: Iris Dahl <iris@yard.example>\nSent: Wednesday, October 7, 2026 11:20 AM\nTo: Bo Falk <bo@boat.example>\nSubject: Boat\n\nIs it dry?\n[BF: yes]',
    reply: 'See my remarks below.\n\nBo',
  },
  {
    name: 'helpdesk fr',
    text: 'Oui, merci.\n\n##- Veuillez répondre au-dessus de cette ligne -##\n\nTicket 12 : est-ce réglé ?',
    reply: 'Oui, merci.',
  },
  {
    name: 'letter legal dashes',
    text: 'RE: Falk / Dahl\n\n--------------------------------\n\nDear Ms Dahl,\n\nwe act for Mr Falk. Please pay 900 to the account below by Friday.\n\n--------------------------------\nIBAN NO93 8601 1117 947\nTel. +47 55 00 00 01\n--------------------------------',
  },
  {
    name: 'agenda hours',
    text: 'Agenda\n\n9:00 Welcome: Bo\n9:30 Boats: Iris\n10:00 Coffee\n10:15 Iris wrote: see annex\n\nPlease confirm.',
  },
  { name: 'subject re', text: 'Re: your mail of 7 October 2026\n\nDear Iris,\n\nthe boat is dry.\n\nBo' },
  {
    name: 'betrifft',
    text: 'Betreff: Ihr Schreiben vom 7.10.2026\nAn: Bootshaus Dahl\n\nSehr geehrte Frau Dahl,\n\ndas Boot ist trocken.\n\nMit freundlichen Grüßen\nBo Falk',
  },
  {
    name: 'confid de',
    text: 'Hallo,\n\ndiese Nachricht ist vertraulich: Das Boot ist leck.\n\nBitte sag es niemandem, auch nicht Ole.',
  },
  { name: 'code fence', text: 'Try\n\n```\n> a\nFrom: b\nTo: c\nSubject: d\n```\n\nand tell me.' },
  {
    name: 'table of mail',
    text: '| From | To | Subject |\n|---|---|---|\n| Bo | Iris | Boat |\n\nIs this what you want?',
  },
  { name: 'poem verse sep', text: 'The sea\n\n~\n\nthe boat\n\n~\n\nBo Falk, Kiel' },
  {
    name: 'dotted rule',
    text: 'Please fill in:\n\nName: ..............\n..................\nPhone: ............\n\nand send it back.',
  },
  {
    name: 'cut here',
    text: 'Cut here:\n\n- - - - - - - - - -\n\nVoucher for one boat, call +47 55 00 00 01.\n\n- - - - - - - - - -',
  },
  {
    name: 'sig motd',
    text: 'Fine.\n\n-- \nHal Stone                 | Oats are\nhal@mill.example          | good for you',
    reply: 'Fine.',
  },
  {
    name: 'sig bank',
    text: 'Fine.\n\n-- \nHal Stone\nOats Ltd\n\nIBAN GB33 BUKB 2020 1555 5555 55\nVAT GB123456789',
    reply: 'Fine.',
  },
  {
    name: 'sig de pflicht',
    text: 'Gut.\n\n-- \nHal Stein\nHafer GmbH\n\nSitz der Gesellschaft: Hamburg\nAmtsgericht Hamburg, HRB 12\nGeschäftsführer: Hal Stein',
    reply: 'Gut.',
  },
  {
    name: 'sig two langs',
    text: 'Fine.\n\n-- \nHal Stone\nOats Ltd\n\nThis message is confidential.\n\nCe message est confidentiel.',
    reply: 'Fine.',
  },
  { name: 'sig gpg', text: 'Fine.\n\n-- \nHal Stone\nMy PGP key: 0xDEADBEEF', reply: 'Fine.' },
  { name: 'sig apology', text: 'Fine.\n\n-- \nHal Stone\nSent from my phone, please excuse typos.', reply: 'Fine.' },
  {
    name: 'list footer two',
    text: 'Fine.\n\n-- \nHal\n\n_______________________________________________\nmill mailing list -- mill@list.example\nTo unsubscribe send an email to mill-leave@list.example',
    reply: 'Fine.',
  },
  {
    name: 'google groups',
    text: 'Fine.\n\n-- \nYou received this message because you are subscribed to the Google Groups "mill" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to mill+off@groups.example.\nTo view this discussion visit https://groups.example/d/1.',
    reply: 'Fine.',
  },
  {
    name: 'github',
    text: 'Fine.\n\n-- \nReply to this email directly or view it on GitHub:\nhttps://git.example/1\nYou are receiving this because you were mentioned.',
    reply: 'Fine.',
  },
  {
    name: 'two sigs',
    text: 'Fine.\n\n-- \nHal\n\nOn Mon, 2 Nov 2026 at 09:00, Vera Pine <vera@mill.example> wrote:\n> Ok?\n>\n> -- \n> Vera Pine\n> Please call me.',
    reply: 'Fine.',
  },
  {
    name: 'unmarked with sig',
    text: 'Fine.\n\nHal\n\nOn Mon, 2 Nov 2026 at 09:00, Vera Pine <vera@mill.example> wrote:\n\nOk?\n\n-- \nVera Pine\n\nPlease call me before you go.',
    reply: 'Fine.\n\nHal',
  },
  {
    name: 'outlook with sig',
    text: 'Fine.\n\nFrom: Vera Pine <vera@mill.example>\nSent: Monday, November 2, 2026 9:00 AM\nTo: Hal Stone\nSubject: Oats\n\nOk?\n\nP.S. Bring bags.',
    reply: 'Fine.',
  },
  {
    name: 'closing block ps line',
    text: 'Fine.\n\nBest regards,\nHal Stone\nOats Ltd\nPS1 4AB Portsmouth\n+44 20 5550 0202',
    reply: 'Fine.',
  },
  {
    name: 'closing nb',
    text: 'Fine.\n\nKind regards,\nHal Stone\nOats Ltd\n+44 20 5550 0202\n\nNote: our office moves on 1 December.',
    reply: 'Fine.\n\nNote: our office moves on 1 December.',
  },
  { name: 'colon greeting sig', text: 'Fine, as I said:\n\n-- \nHal Stone\nOats Ltd', reply: 'Fine, as I said:' },
  {
    name: 'thanks colon rule',
    text: 'Please order these:\n\n----------\n20 oats, www.mill.example\n30 rye\n----------\n\nThanks',
  },
  { name: 'single quote glued', text: 'Hi Vera,\n> Is it Monday?\nYes.' },
  { name: 'double line quote glued', text: 'Hi Vera,\n> Is it Monday?\n> Or not?\nYes.', reply: 'Hi Vera,\n\nYes.' },
  {
    name: 'attribution one line quote',
    text: 'On Mon, 2 Nov 2026 at 09:00, Vera Pine <vera@mill.example> wrote:\n> Is it Monday?\nYes.',
    reply: 'Yes.',
  },
  {
    name: 'banner in quote marked',
    text: 'Yes.\n\nOn Mon, 2 Nov 2026 at 09:00, Vera Pine <vera@mill.example> wrote:\n> [EXTERNAL]\n>\n> Ok?',
    reply: 'Yes.',
  },
  {
    name: 'banner thrice',
    text: "[EXTERNAL]\n\nCAUTION: This email originated from outside of the organization. Do not click links.\n\nYou don't often get email from hal@mill.example. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>\n\nYes.",
    reply: 'Yes.',
  },
  {
    name: 'banner then bottom',
    text: '[EXTERNAL]\n\nOn Mon, 2 Nov 2026 at 09:00, Vera Pine <vera@mill.example> wrote:\n\n> Ok?\n\nYes.',
    reply: 'Yes.',
  },
  {
    name: 'press note',
    text: 'PRESS RELEASE\n\nFrom: Cinema Lund\nDate: 8 December 2026\nSubject: A new hall\n\nThe new hall opens on Friday.',
  },
  {
    name: 'interoffice pt',
    text: 'Comunicação interna\n\nDe: Rosa\nPara: Todos\nData: 08/12/2026\nAssunto: Sala nova\n\nA sala abre na sexta.',
  },
  {
    name: 'nota it',
    text: 'Nota\n\nA: tutti\nDa: Rosa\nData: 8 dicembre 2026\nOggetto: sala nuova\n\nLa sala apre venerdì.',
  },
  {
    name: 'cs oběžník',
    text: 'Oběžník\n\nKomu: všem\nOd: Rosa\nDatum: 8. 12. 2026\nPředmět: nový sál\n\nSál se otevírá v pátek.',
  },
  {
    name: 'nl memo',
    text: 'Memo\n\nAan: allen\nVan: Rosa\nDatum: 8 december 2026\nBetreft: nieuwe zaal\n\nDe zaal gaat vrijdag open.',
  },
  {
    name: 'tr not',
    text: 'Not\n\nKime: Herkes\nKimden: Rosa\nTarih: 08.12.2026\nKonu: Yeni salon\n\nSalon cuma günü açılıyor.',
  },
  {
    name: 'tool output quote',
    text: 'mutt shows it as\n\n| From: rosa@cinema.example\n| To: tom@cinema.example\n| Subject: film\n\nwith bars.',
  },
  {
    name: 'imported contacts',
    text: 'Import failed at line 3:\n\nname;mail;phone\nRosa;rosa@cinema.example;+45 55 00 00 01\nTom;tom@cinema.example;+45 55 00 00 02\n\nWhat is wrong with it?',
  },
  {
    name: 'asked for bank',
    text: 'Sure, here you go.\n\nRosa Lund\nIBAN DK50 0040 0440 1162 43\nSWIFT NDEADKKK\n\nOn Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n\n> Your account?',
    reply: 'Sure, here you go.\n\nRosa Lund\nIBAN DK50 0040 0440 1162 43\nSWIFT NDEADKKK',
  },
  {
    name: 'asked, with greeting',
    text: 'Dear Tom,\n\nmy address has not changed:\n\nRosa Lund\nFilmvej 4\n2100 Copenhagen\n\nBest,\nRosa\n\nOn Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n\n> Address?',
    reply: 'Dear Tom,\n\nmy address has not changed:\n\nRosa Lund\nFilmvej 4\n2100 Copenhagen\n\nBest,\nRosa',
  },
  {
    name: 'new phone closing',
    text: 'Hi,\n\nI have a new number.\n\nBest,\nRosa\n+45 55 00 00 77 (from January on, the old one stops)',
  },
  {
    name: 'helpdesk below bottom',
    text: 'Please leave this line: reply above this line\n\nHi, I still cannot log in. Rosa',
  },
  { name: 'disclaimer joke', text: 'Disclaimer: I have not seen the film. It is said to be long, though.\n\nRosa' },
  {
    name: 'confidential request',
    text: 'Confidential\n\nDear Tom,\n\nplease keep this message to yourself: the hall is sold.\n\nRosa',
  },
  {
    name: 'below sig two paragraphs',
    text: 'Fine.\n\n-- \nRosa Lund\nCinema Lund\n\nOne more thing: I need the keys by Friday.\n\nThe guard has them.',
    reply: 'Fine.\n\nOne more thing: I need the keys by Friday.\n\nThe guard has them.',
  },
  {
    name: 'below sig da',
    text: 'Fint.\n\n-- \nRosa Lund\nBiograf Lund ApS\n\nHusk nøglerne til salen, vil du ikke nok?',
    reply: 'Fint.\n\nHusk nøglerne til salen, vil du ikke nok?',
  },
  {
    name: 'below sig fi',
    text: 'Hyvä.\n\n-- \nRosa Lund\nElokuvat Oy\n\nVoisitko tuoda avaimet perjantaina?',
    reply: 'Hyvä.\n\nVoisitko tuoda avaimet perjantaina?',
  },
  {
    name: 'below sig uk',
    text: 'Добре.\n\n-- \nРоза Лунд\nКінотеатр\n\nПринеси мені ключі, будь ласка.',
    reply: 'Добре.\n\nПринеси мені ключі, будь ласка.',
  },
  {
    name: 'below sig ar',
    text: 'حسنا.\n\n-- \nروزا لوند\nسينما\n\nأحضر لي المفاتيح من فضلك.',
    reply: 'حسنا.\n\nأحضر لي المفاتيح من فضلك.',
  },
  { name: 'below name dash', text: 'Fine.\n\n— Rosa\n\nAnd do not forget the keys, the guard leaves at six.' },
  {
    name: 'bottom long thread',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n> Fine by me.\n>\n> On Mon, 7 Dec 2026, Tom wrote:\n> > Shall we?\n> >\n> > -- \n> > Tom\n>\n> -- \n> Rosa\n\nOn Friday, then. My keys are with the guard.\n\n-- \nTom',
    reply: 'On Friday, then. My keys are with the guard.',
  },
  {
    name: 'interleaved wrapped',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n> When does the film begin, and is it\n> long?\nAt eight. It is\nlong, yes.\n> And who plays?\nNobody knows.',
    reply: 'At eight. It is\nlong, yes.\n\nNobody knows.',
  },
  {
    name: 'interleaved with from',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n\n> Whom is it from?\n\nFrom: the ministry\nTo: all cinemas\n\n> And when?\n\nToday.',
    reply: 'From: the ministry\nTo: all cinemas\n\nToday.',
  },
  {
    name: 'interleaved list',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n\n> What do we need?\n\n- keys\n- popcorn\n\n> Who brings them?\n\n- Rosa',
    reply: '- keys\n- popcorn\n\n- Rosa',
  },
  {
    name: 'top then "see below" then block',
    text: 'See my answers below.\n\nRosa\n\nOn Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n\n> 1. When?\n\nRL: at eight\n\n> 2. Where?\n\nRL: hall 2',
    reply: 'See my answers below.\n\nRosa\n\nRL: at eight\n\nRL: hall 2',
  },
  {
    name: 'arrow answers',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n> 1. When?\n=> at eight\n> 2. Where?\n=> hall 2',
    reply: '=> at eight\n\n=> hall 2',
  },
  {
    name: 'hash answers',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n> 1. When?\n## at eight\n> 2. Where?\n## hall 2',
    reply: '## at eight\n\n## hall 2',
  },
  {
    name: 'empty quote then words',
    text: 'On Tue, 8 Dec 2026 at 17:45, Rosa Lund <rosa@cinema.example> wrote:\n>\n\nSorry, sent too soon. At eight.',
    reply: 'Sorry, sent too soon. At eight.',
  },
  { name: 'title in prose', text: 'The subject must read\n\n----- Original Message -----\n\nor the filter drops it.' },
  { name: 'begin forwarded prose', text: 'I search for the words "Begin forwarded message:" in all mails.\n\nHow?' },
  {
    name: 'quote speech',
    text: 'He shouted\n\n> open the gate\n\nand left. Nobody did.',
    reply: 'He shouted\n\nand left. Nobody did.',
  },
  { name: 'latin motto rule', text: 'Hall 1: closed\n***\nHall 2: open\n***\nHall 3: call Rosa, +45 55 00 00 01' },
  {
    name: 'signature form',
    text: 'Please sign here:\n\n____________________\nRosa Lund, Cinema Lund\n\n____________________\nTom Berg, Film Ltd\n\nand return it by Friday.',
  },
]
