/** More letters whose own words look like a quote or a signature, and signatures that look like words. */
import type { TextCase } from './texts.ts'

export const OWN_LETTERS: readonly TextCase[] = [
  {
    name: 'outlook plain, words above with colon',
    text: 'Please see what she wrote:\n\nFrom: Mira Holt <mira@bakery.example>\nSent: Tuesday, June 2, 2026 8:40 AM\nTo: Paul Ravn <paul@flour.example>\nSubject: Flour\n\nCan you deliver flour?',
    reply: 'Please see what she wrote:',
  },
  {
    name: 'docker log',
    text: 'The container dies:\n\n$ docker run oven\n> oven@1.0.0 start\n> node index.js\n\nlistening on 80\n\nand then nothing. Any idea?',
  },
  {
    name: 'npm output',
    text: 'npm says:\n\n> oven@1.0.0 build\n> tsc -p .\n\nsrc/a.ts(3,1): error TS1005\n\nIs that your branch or mine?',
  },
  {
    name: 'git log pasted',
    text: 'These went in today:\n\ncommit 1a2b3c\nAuthor: Paul Ravn <paul@flour.example>\nDate:   Tue Jun 2 08:40:00 2026 +0200\n\n    Fix the oven\n\nPlease test it.',
  },
  {
    name: 'git blame on',
    text: 'git says so:\n\nAuthor: Mira Holt <mira@bakery.example>\nDate: Tue Jun 2 08:40:00 2026\nSubject: [PATCH] oven: heat\n\nso it was her.',
  },
  {
    name: 'imap log',
    text: 'Trace:\n\nC: a1 LOGIN paul x\nS: a1 OK\nC: a2 FETCH 1 BODY[HEADER]\nS: * 1 FETCH\nFrom: mira@bakery.example\nTo: paul@flour.example\nSubject: Flour\nDate: Tue, 2 Jun 2026 08:40:00 +0200\nS: a2 OK\n\nThe server closes right after that.',
  },
  {
    name: 'eml source pasted',
    text: 'Can you tell whether this is phishing?\n\nFrom: "Bank" <no-reply@bank.example>\nTo: paul@flour.example\nSubject: Your account\nDate: Tue, 2 Jun 2026 08:40:00 +0200\n\nDear customer, click here.\n\nI have not clicked on it.',
  },
  {
    name: 'ticket fields',
    text: 'New request:\n\nFrom: Paul\nTo: Support\nSubject: Oven\nPriority: high\n\nThe oven is cold.',
  },
  {
    name: 'fax cover',
    text: 'Fax\n\nTo: Bakery Holt\nFrom: Flour Ravn\nDate: 2 June 2026\nRe: 20 sacks\nPages: 1\n\nWe deliver on Friday.',
  },
  {
    name: 'es acta',
    text: 'Acta\n\nDe: Secretaría\nPara: Socios\nFecha: 2 de junio de 2026\nAsunto: Cuotas\n\nLas cuotas suben a 20 euros.',
  },
  {
    name: 'pl notatka',
    text: 'Notatka\n\nOd: Paweł\nDo: Zarząd\nData: 2.06.2026\nTemat: Mąka\n\nMąka drożeje. Co robimy?',
  },
  {
    name: 'ru записка',
    text: 'Служебная записка\n\nКому: директору\nОт: Павла Равна\nДата: 02.06.2026\nТема: мука\n\nПрошу купить двадцать мешков муки.',
  },
  {
    name: 'zh memo',
    text: '备忘录\n\n发件人：采购部\n收件人：全体\n日期：2026年6月2日\n主题：面粉\n\n面粉涨价了，请尽快下单。',
  },
  {
    name: 'story with hour',
    text: 'What happened: On 2 June at 8:40 Mira wrote:\n\n"the oven is cold"\n\nand at 9:00 the baker came. That is all I know.',
  },
  {
    name: 'story they said',
    text: 'I called them twice. The first time they said:\n\nwe will come on Monday.\n\nThe second time they said:\n\nperhaps on Tuesday.\n\nSo I am waiting.',
  },
  {
    name: 'story he replied',
    text: 'Mira asked for flour. On Friday Paul replied:\n\nthere is none.\n\nSo we bake no bread on Saturday.',
  },
  { name: 'story sv', text: 'Så här var det. I måndags skrev Mira:\n\nugnen är kall.\n\nSedan dess ingenting.' },
  {
    name: 'story pt',
    text: 'Em resumo, na terça-feira a Mira escreveu:\n\no forno está frio.\n\nDepois disso, nada. E agora?',
  },
  { name: 'story ca', text: 'Dimarts la Mira va escriure:\n\nel forn és fred.\n\nDes de llavors, res.' },
  { name: 'story he', text: 'בקצרה: ביום שני מירה כתבה:\n\nהתנור קר.\n\nמאז אין חדש. מה עושים?' },
  { name: 'story fa', text: 'خلاصه: دوشنبه میرا نوشت:\n\nتنور سرد است.\n\nاز آن روز خبری نیست.' },
  { name: 'story ja', text: '月曜日に三浦さんが書きました:\n\n窯が冷たいです。\n\nその後連絡がありません。' },
  { name: 'story th', text: 'วันจันทร์มีราเขียน:\n\nเตาเย็น\n\nหลังจากนั้นไม่มีข่าว' },
  {
    name: 'story vi',
    text: 'Tóm lại: hôm thứ Hai Mira đã viết:\n\nlò bị nguội.\n\nTừ đó không có tin gì. Làm sao đây?',
  },
  {
    name: 'reading notes',
    text: 'My notes on the book:\n\np. 12, Holt writes:\n\nbread is patience.\n\np. 40, she adds:\n\nflour is not.\n\nUse them as you like.',
  },
  {
    name: 'email in a story',
    text: 'On Tuesday, 2 June 2026 Mira (mira@bakery.example) called me and said:\n\nsend no more flour.\n\nI was surprised. Did you know?',
  },
  {
    name: 'below sig question',
    text: 'That is fine with us.\n\n-- \nPaul Ravn\nFlour Ravn Ltd\n\nBy the way, did Mira get the sacks?\n',
    reply: 'That is fine with us.\n\nBy the way, did Mira get the sacks?',
  },
  {
    name: 'below sig statement',
    text: 'That is fine with us.\n\n-- \nPaul Ravn\nFlour Ravn Ltd\n+44 20 5550 0001\n\nThe sacks come on Friday at nine, and the driver needs a hand.',
    reply: 'That is fine with us.\n\nThe sacks come on Friday at nine, and the driver needs a hand.',
  },
  {
    name: 'below sig list',
    text: 'See below.\n\n-- \nPaul\n\nWhat we need:\n- 20 sacks of flour\n- salt\n- two helpers on Friday',
    reply: 'See below.\n\nWhat we need:\n- 20 sacks of flour\n- salt\n- two helpers on Friday',
  },
  {
    name: 'below sig long',
    text: 'Dear Mira,\n\n-- \nPaul Ravn\nFlour Ravn Ltd\n\nthank you for the order. We can deliver on Friday.\n\nThe price is 12 per sack. If you take 30, it is 11.\n\nPlease tell me by noon.\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> What is the price?',
    reply:
      'Dear Mira,\n\nthank you for the order. We can deliver on Friday.\n\nThe price is 12 per sack. If you take 30, it is 11.\n\nPlease tell me by noon.',
  },
  {
    name: 'sig above answer below, gmail style',
    text: '-- \nPaul Ravn\nFlour Ravn Ltd\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> What is the price?\n\nTwelve per sack.',
    reply: 'Twelve per sack.',
  },
  {
    name: 'sig working hours',
    text: 'Fine.\n\n-- \nPaul Ravn\nFlour Ravn Ltd\nI work Monday to Thursday.',
    reply: 'Fine.',
  },
  { name: 'sig saying', text: 'Fine.\n\n-- \nPaul Ravn\n\n"Bread is patience." (Mira Holt)', reply: 'Fine.' },
  { name: 'sig saying 2', text: 'Fine.\n\n-- \nPaul Ravn\n\nI came, I saw, I baked.\n-- an old baker', reply: 'Fine.' },
  {
    name: 'sig environment',
    text: 'Fine.\n\n-- \nPaul Ravn\nFlour Ravn Ltd\n\nPlease consider the environment before printing this e-mail.',
    reply: 'Fine.',
  },
  {
    name: 'sig disclaimer two paragraphs',
    text: 'Fine.\n\n-- \nPaul Ravn\nFlour Ravn Ltd\n\nThis message is confidential. If it is not for you, please delete it.\n\nPlease note that views are those of the author.',
    reply: 'Fine.',
  },
  {
    name: 'sig disclaimer de',
    text: 'Passt.\n\n-- \nPaul Ravn\nMehl Ravn GmbH\nHRB 1234 Hamburg\n\nDiese E-Mail enthält vertrauliche Informationen. Bitte löschen Sie sie, wenn Sie nicht der richtige Empfänger sind.',
    reply: 'Passt.',
  },
  {
    name: 'sig list footer',
    text: 'Fine.\n\n-- \nYou received this message because you are subscribed to the group "bakers".\nTo unsubscribe, please write to bakers-off@list.example.\n\nDo you have a question? Ask the owner.',
    reply: 'Fine.',
  },
  {
    name: 'sig social',
    text: 'Fine.\n\n-- \nPaul Ravn\nhttps://flour.example\n\nFollow me on Mastodon!\nRead my blog.',
    reply: 'Fine.',
  },
  {
    name: 'nl handtekening',
    text: 'Prima.\n\n-- \nPaul Ravn\nRavn Meel BV\n\nTrouwens, kun jij de zakken ophalen?',
    reply: 'Prima.\n\nTrouwens, kun jij de zakken ophalen?',
  },
  {
    name: 'it sotto firma',
    text: 'Va bene.\n\n--\nPaolo Ravn\nFarine Ravn srl\n\nDimenticavo: mi servono anche due aiutanti per venerdì.',
    reply: 'Va bene.\n\nDimenticavo: mi servono anche due aiutanti per venerdì.',
  },
  {
    name: 'cs pod podpisem',
    text: 'Dobře.\n\n-- \nPavel Ravn\nMouka Ravn s.r.o.\n\nJeště něco: můžete prosím přijet v pátek?',
    reply: 'Dobře.\n\nJeště něco: můžete prosím přijet v pátek?',
  },
  {
    name: 'ru под подписью',
    text: 'Хорошо.\n\n-- \nПавел Равн\nООО «Мука»\n\nИ ещё: пришлите мне, пожалуйста, счёт.',
    reply: 'Хорошо.\n\nИ ещё: пришлите мне, пожалуйста, счёт.',
  },
  {
    name: 'pl pod podpisem',
    text: 'Dobrze.\n\n-- \nPaweł Ravn\nMąka Ravn sp. z o.o.\n\nI jeszcze jedno: proszę o fakturę.',
    reply: 'Dobrze.\n\nI jeszcze jedno: proszę o fakturę.',
  },
  {
    name: 'sv under',
    text: 'Bra.\n\n-- \nPaul Ravn\nRavn Mjöl AB\n\nJag glömde: kan du hämta säckarna?',
    reply: 'Bra.\n\nJag glömde: kan du hämta säckarna?',
  },
  {
    name: 'tr altında',
    text: 'Olur.\n\n-- \nPaul Ravn\nRavn Un Ltd. Şti.\n\nBu arada, faturayı bana gönderir misiniz?',
    reply: 'Olur.\n\nBu arada, faturayı bana gönderir misiniz?',
  },
  {
    name: 'ja below',
    text: '了解です。\n\n-- \n烏丸\n烏丸製粉株式会社\n03-5550-0001\n\nなお、金曜日に請求書をお送りください。',
    reply: '了解です。\n\nなお、金曜日に請求書をお送りください。',
  },
  {
    name: 'ko below 2',
    text: '알겠습니다.\n\n-- \n라은\n라은제분 주식회사\n\n그리고 송장도 보내 주세요.',
    reply: '알겠습니다.\n\n그리고 송장도 보내 주세요.',
  },
  { name: 'ps lower', text: 'Fine.\n\nPaul\n\nps bring salt' },
  {
    name: 'pps',
    text: 'Fine.\n\nRegards,\nPaul Ravn\nFlour Ravn Ltd\n+44 20 5550 0001\n\nP.S. Bring salt.\nP.P.S. And sugar.',
    reply: 'Fine.\n\nP.S. Bring salt.\nP.P.S. And sugar.',
  },
  {
    name: 'ps after mobile',
    text: 'Fine.\n\nSent from my iPhone\n\nPS bring salt, please.\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> Ok?',
    reply: 'Fine.\n\nPS bring salt, please.',
  },
  {
    name: 'words after mobile no gap',
    text: 'Fine.\n\nSent from my iPad\nAnd one thing: bring salt.\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> Ok?',
    reply: 'Fine.\n\nSent from my iPad\nAnd one thing: bring salt.',
  },
  {
    name: 'answer as contact de',
    text: 'Gern:\n\nPaul Ravn\nMehlweg 3\n20457 Hamburg\nTel. 040 5550001\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> Wie ist Ihre Anschrift?',
    reply: 'Gern:\n\nPaul Ravn\nMehlweg 3\n20457 Hamburg\nTel. 040 5550001',
  },
  {
    name: 'answer as contact fr',
    text: 'Voici :\n\nPaul Ravn\n3 rue du Blé\n13002 Marseille\n\nCordialement,\nPaul\n\nLe mar. 2 juin 2026 à 08:40, Mira Holt <mira@bakery.example> a écrit :\n\n> Votre adresse ?',
    reply: 'Voici :\n\nPaul Ravn\n3 rue du Blé\n13002 Marseille\n\nCordialement,\nPaul',
  },
  {
    name: 'regards then order',
    text: "Hello,\n\nbest regards from Mira! She would like:\n\nBest,\nMira's list:\n20 sacks\n3 kg salt",
  },
  {
    name: 'thanks in middle',
    text: 'Hello,\n\nI got your mail.\n\nThanks\n\nMira called, her number is +44 20 5550 0009, and she waits for you.',
  },
  { name: 'merci au milieu', text: 'Bonjour,\n\nmerci\n\nPaul, pouvez-vous appeler le 01 55 50 00 09 avant midi ?' },
  {
    name: 'sincerely as story',
    text: 'He ended all his letters with\n\nSincerely,\n\nPaul Ravn\n3 Flour Lane\n\nand nobody knew why.',
  },
  {
    name: 'rule then question',
    text: 'Plan A: we bake.\n\n---------------\n\nPlan B: we call www.bakery.example or Mira on +44 20 5550 0009.\n\nWhich one?',
  },
  {
    name: 'rule then contacts',
    text: 'The list for Friday:\n\n---------------\nMira +44 20 5550 0009\nPaul +44 20 5550 0001\nOle +44 20 5550 0003',
  },
  {
    name: 'signature with underscores and words',
    text: 'Fine.\n\n____________________\nPaul Ravn\nFlour Ravn Ltd\n+44 20 5550 0001',
    reply: 'Fine.',
  },
  {
    name: 'inline answers stars',
    text: 'On 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> When?\n*Friday.*\n> How many?\n*Twenty.*',
    reply: '*Friday.*\n\n*Twenty.*',
  },
  {
    name: 'inline answers arrows',
    text: 'Hi,\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> When?\n\n--> Friday.\n\n> How many?\n\n--> Twenty.\n\nPaul',
    reply: 'Hi,\n\n--> Friday.\n\n--> Twenty.\n\nPaul',
  },
  {
    name: 'inline answers initials',
    text: 'On 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> When?\n\nPR: Friday.\n\n> How many?\n\nPR: Twenty.',
    reply: 'PR: Friday.\n\nPR: Twenty.',
  },
  {
    name: 'inline answers name in brackets',
    text: 'Hello,\n\nsee inline.\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n> When?\n[Paul Ravn] Friday.\n> How many?\n>\n> Mira\n[Paul Ravn] Twenty.',
    reply: 'Hello,\n\nsee inline.\n\n[Paul Ravn] Friday.\n\n[Paul Ravn] Twenty.',
  },
  {
    name: 'answers numbered below unmarked',
    text: '1. yes\n2. no\n3. On Friday, as Mira wrote\n\nFrom: Mira Holt <mira@bakery.example>\nSent: Tuesday, June 2, 2026 8:40 AM\nTo: Paul Ravn <paul@flour.example>\nSubject: Flour\n\n1. flour?\n2. salt?\n3. when?',
    reply: '1. yes\n2. no\n3. On Friday, as Mira wrote',
  },
  {
    name: 'short bottom',
    text: 'On 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n> When?\nFri',
    reply: 'Fri',
  },
  {
    name: 'bottom with own signature',
    text: 'On 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n> When?\n\nOn Friday.\n\nRegards,\nPaul Ravn\nFlour Ravn Ltd\n+44 20 5550 0001',
    reply: 'On Friday.',
  },
  {
    name: 'bottom with P.S.',
    text: 'On 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n> When?\n\nOn Friday.\n\n-- \nPaul\n\nP.S. Bring salt.',
    reply: 'On Friday.\n\nP.S. Bring salt.',
  },
  {
    name: 'middle between two quotes with attribution',
    text: 'On 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n> When?\n\nOn Friday.\n\nOn 1 Jun 2026, at 10:00, Ole Dahl <ole@salt.example> wrote:\n> How much salt?\n\nThree kilos.',
    reply: 'On Friday.\n\nThree kilos.',
  },
  {
    name: 'forward with comment between',
    text: 'FYI\n\nBegin forwarded message:\n\nFrom: Mira Holt <mira@bakery.example>\nDate: Tuesday, June 2, 2026 8:40 AM\nTo: Paul Ravn <paul@flour.example>\nSubject: Flour\n\nCan you deliver flour?',
    reply: 'FYI',
  },
  {
    name: 'forward, comment below marked',
    text: 'Begin forwarded message:\n\n> From: Mira Holt <mira@bakery.example>\n> Subject: Flour\n> Date: 2 June 2026 at 08:40:00 CEST\n> To: Paul <paul@flour.example>\n>\n> Can you deliver flour?\n\nCan we? I think we can.',
    reply: 'Can we? I think we can.',
  },
  {
    name: 'helpdesk asked',
    text: 'Hello,\n\nplease change the text "Reply above this line" to German on our desk:\n\n-- Please reply above this line --\n\nshould be "Bitte über dieser Zeile antworten". Thanks!',
  },
  {
    name: 'helpdesk de',
    text: 'Ja, erledigt.\n\n##- Bitte geben Sie Ihre Antwort über dieser Zeile ein. -##\n\nMira (Bäckerei)\n2. Juni 2026, 08:40\n\nIst es erledigt?',
    reply: 'Ja, erledigt.',
  },
  {
    name: 'disclaimer text asked fr',
    text: 'Bonjour,\n\nmerci de corriger ce texte :\n\n________________________________\n\nCe message est confidentiel et destiné à son seul destinataire. Merci de le détruire si vous l’avez reçu par erreur.\n\n________________________________\n\nJe trouve « détruire » trop fort.',
  },
  {
    name: 'invoice address lines',
    text: 'Rechnungsadresse:\nMehl Ravn GmbH\nMehlweg 3\n20457 Hamburg\n\nLieferadresse:\nBäckerei Holt\nOfenstr. 1\n20459 Hamburg\nTel. 040 5550009',
  },
  {
    name: 'from to in a table',
    text: 'Rooms:\n\nFrom: 2 June 2026 14:00\nTo: 4 June 2026 11:00\nName: Paul Ravn\nEmail: paul@flour.example\n\nWith breakfast, please.',
  },
  {
    name: 'legal quote',
    text: 'The contract says in § 4:\n\n"Delivery is on Friday."\n\nOn 2 June 2026 you wrote to us that it is on Monday. Which is it?',
  },
  {
    name: 'python prompt',
    text: 'Try this:\n\n>>> import oven\n>>> oven.heat(200)\nTrue\n\nDoes it say True for you, too?',
  },
  { name: 'arrows list', text: 'Steps:\n\n-> open the oven\n-> put the bread in\n=> wait\n\nDone.' },
  {
    name: 'email address book',
    text: 'To: mira@bakery.example\nCc: ole@salt.example\n\nThese two must get the mail. Please send it today.',
  },
  { name: 'subject first line', text: 'Subject: Flour\n\nDear Mira,\n\nwe deliver on Friday.\n\nPaul' },
  {
    name: 'template',
    text: 'Please use this template from now on:\n\nSubject: Order no. {{no}}\nFrom: orders@flour.example\nTo: {{customer}}\n\nDear {{name}}, your order is on its way.\n\nAny wishes?',
  },
]
