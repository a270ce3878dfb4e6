/** More letters whose own words look like a quote or a signature, and signatures and heads that look like words. */
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
  {
    name: 'head day only',
    text: 'The roses are in.\n\nKai\n\nFrom: Lena Moss\nSent: 4 September 2026\nTo: Kai Brook\nSubject: Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head fr names',
    text: 'The roses are in.\n\nKai\n\nDe : Lena Moss\nEnvoyé : vendredi 4 septembre 2026 15:15\nÀ : Kai Brook\nCc : Ole\nObjet : Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head de um',
    text: 'The roses are in.\n\nKai\n\nVon: "Lena Moss" <lena@garden.example>\nDatum: Freitag, 4. September 2026 um 15:15\nAn: "Kai Brook" <kai@brook.example>\nBetreff: Rosen\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head mac outlook',
    text: 'The roses are in.\n\nKai\n\nFrom: Lena Moss <lena@garden.example>\nDate: Friday, September 4, 2026 at 3:15 PM\nTo: Kai Brook <kai@brook.example>\nSubject: Re: Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head to first notes',
    text: 'The roses are in.\n\nKai\n\nTo: Kai Brook/Garden@GARDEN\ncc:\nFrom: Lena Moss/Garden@GARDEN\nDate: 09/04/2026 03:15 PM\nSubject: Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head subject first',
    text: 'The roses are in.\n\nKai\n\nSubject: Roses\nDate: Fri, 4 Sep 2026 15:15:00 +0200\nFrom: Lena Moss <lena@garden.example>\nTo: Kai <kai@brook.example>\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head original message raw',
    text: 'The roses are in.\n\nKai\n\n-------- Original Message --------\nFrom: Lena Moss <lena@garden.example>\nTo: Kai <kai@brook.example>\nSubject: Roses\nDate: Fri, 4 Sep 2026 15:15:00 +0200\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head rule outlook web',
    text: 'The roses are in.\n\nKai\n________________________________\nFrom: Lena Moss\nSent: Friday, September 4, 2026 3:15 PM\nTo: Kai Brook\nSubject: Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head no sent',
    text: 'The roses are in.\n\nKai\n\nFrom: Lena Moss <lena@garden.example>\nTo: Kai Brook <kai@brook.example>\nSubject: Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head bold md',
    text: 'The roses are in.\n\nKai\n\n*From:* Lena Moss <lena@garden.example>\n*Sent:* Friday, September 4, 2026 3:15 PM\n*To:* Kai\n*Subject:* Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head colon above',
    text: 'My answer:\n\nyes, see what I wrote here:\n\nFrom: Lena Moss <lena@garden.example>\nSent: Friday, September 4, 2026 3:15 PM\nTo: Kai Brook\nSubject: Roses\n\nAre the roses in?\n\nLena',
    reply: 'My answer:\n\nyes, see what I wrote here:',
  },
  {
    name: 'head ko',
    text: 'The roses are in.\n\nKai\n\n보낸사람: Lena Moss <lena@garden.example>\n받는사람: Kai <kai@brook.example>\n날짜: 2026년 9월 4일 금요일 15:15\n제목: 장미\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head ja names',
    text: 'The roses are in.\n\nKai\n\n差出人: Lena Moss\n送信日時: 2026年9月4日 15:15\n宛先: Kai Brook\n件名: 薔薇\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head zh raw',
    text: 'The roses are in.\n\nKai\n\n发件人：Lena Moss\n发送时间：2026年9月4日(星期五) 下午3:15\n收件人：Kai\n主题：玫瑰\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head ar',
    text: 'The roses are in.\n\nKai\n\nمن: Lena Moss <lena@garden.example>\nتم الإرسال: ٠٤/٠٩/٢٠٢٦ ٠٣:١٥ م\nإلى: Kai\nالموضوع: ورد\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head es names',
    text: 'The roses are in.\n\nKai\n\nDe: Lena Moss\nEnviado el: viernes, 4 de septiembre de 2026 15:15\nPara: Kai Brook\nAsunto: Rosas\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head fi',
    text: 'The roses are in.\n\nKai\n\nLähettäjä: Lena Moss <lena@garden.example>\nLähetetty: perjantai 4. syyskuuta 2026 15.15\nVastaanottaja: Kai\nAihe: Ruusut\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head date first',
    text: 'The roses are in.\n\nKai\n\nDate: 4 September 2026 15:15\nFrom: Lena Moss\nTo: Kai\nSubject: Roses\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'head rule two',
    text: 'The roses are in.\n\nKai\n\n-----\nFrom: Lena Moss\nSent: Friday, September 4, 2026 3:15 PM\n\nAre the roses in?\n\nLena',
    reply: 'The roses are in.\n\nKai',
  },
  {
    name: 'forward title',
    text: 'See below.\n\n---------- Forwarded message ---------\nFrom: Lena Moss\nDate: Fri\nSubject: Roses\nTo: Kai\n\nAre the roses in?\n\nLena',
    reply: 'See below.',
  },
  {
    name: 'sig hours',
    text: 'The roses are in.\n\nKind regards,\nKai Brook\nBrook Gardens Ltd\n+44 20 5550 0101\n\nMy working days are Monday to Wednesday.\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Are the roses in?\n>\n> Lena',
    reply: 'The roses are in.',
  },
  {
    name: 'sig -- hours',
    text: 'The roses are in.\n\n-- \nKai Brook\nBrook Gardens Ltd\n\nPlease note that my working days are Monday to Wednesday.\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Are the roses in?\n>\n> Lena',
    reply: 'The roses are in.',
  },
  {
    name: 'sig -- motto',
    text: 'The roses are in.\n\n-- \nKai Brook\n\nNever trust a gardener with clean hands.\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Are the roses in?\n>\n> Lena',
    reply: 'The roses are in.',
  },
  {
    name: 'sig -- gdpr',
    text: 'The roses are in.\n\n-- \nKai Brook\nBrook Gardens Ltd\n\nWe process your data as told in our privacy notice at https://brook.example/privacy.\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Are the roses in?\n>\n> Lena',
    reply: 'The roses are in.',
  },
  {
    name: 'sig -- fr avertissement',
    text: 'Les roses sont là.\n\n-- \nKai Brook\nBrook SARL\n\nMerci de penser à l’environnement avant d’imprimer ce message.',
    reply: 'Les roses sont là.',
  },
  {
    name: 'sig -- de rechtlich',
    text: 'Die Rosen sind da.\n\n-- \nKai Brook\nBrook GmbH, Amtsgericht Hamburg HRB 1\nGeschäftsführer: Kai Brook\n\nInformationen zum Datenschutz finden Sie unter https://brook.example.',
    reply: 'Die Rosen sind da.',
  },
  {
    name: 'sig -- phone hours',
    text: 'Fine.\n\n-- \nKai Brook\nTel. +44 20 5550 0101 (weekdays from nine to five, please)',
    reply: 'Fine.',
  },
  { name: 'sig -- ascii', text: 'Fine.\n\n-- \nKai\n\n   /\\_/\\\n  ( o.o )\n   > ^ <', reply: 'Fine.' },
  {
    name: 'sig fortune',
    text: 'Fine.\n\n-- \nA gardener knows that the best time to plant a tree was twenty years ago.',
    reply: 'Fine.',
  },
  {
    name: 'sig list',
    text: 'Fine.\n\n_______________________________________________\nroses mailing list\nroses@list.example\nhttps://list.example/roses',
    reply: 'Fine.',
  },
  {
    name: 'sig de zitat',
    text: 'Gut.\n\n-- \nKai Brook\n\n„Wer einen Garten hat, lebt schon im Paradies.“',
    reply: 'Gut.',
  },
  {
    name: 'sig antivirus',
    text: 'Fine.\n\n-- \nThis email has been checked for viruses by Avast antivirus software.\nwww.avast.com',
    reply: 'Fine.',
  },
  {
    name: 'sig newsletter',
    text: 'Fine.\n\n-- \nKai Brook\nBrook Gardens\n\nDo you want to hear of new roses? Subscribe to our letter: https://brook.example',
    reply: 'Fine.',
  },
  {
    name: 'trap wiki talk',
    text: 'From the talk page:\n\nLena Moss wrote on 4 September 2026:\n: the roses are late\n\nKai Brook wrote:\n: they are not\n\nWhom do we believe?',
  },
  {
    name: 'trap letter with address block',
    text: 'Kai Brook\nGarden Lane 2\nLondon\n\nLena Moss\nRose Street 1\nLondon\n\n4 September 2026\n\nSubject: roses\n\nDear Ms Moss,\n\nplease find the bill attached.\n\nYours sincerely,\nKai Brook',
  },
  {
    name: 'trap cv',
    text: 'Name: Kai Brook\nFrom: London\nTo: wherever the job is\nEmail: kai@brook.example\n\nI can begin in October.',
  },
  {
    name: 'trap form German',
    text: 'Von: 4.9.2026\nBis: 8.9.2026\nAn: Personal\nBetreff: Urlaub\n\nIch bitte um Genehmigung.',
  },
  {
    name: 'trap journal',
    text: '4 September 2026, 15:15\nLena wrote to me that the roses are late:\nher own words were "not before October".\n\nI keep this for the file.',
  },
  {
    name: 'trap quote of law',
    text: 'Section 4 says:\n\n> The garden is closed on Fridays.\n\n(That is all it says.)',
    reply: 'Section 4 says:\n\n(That is all it says.)',
  },
  { name: 'trap signature question', text: 'Who signs?\n\n-- Kai\n-- Lena\n-- both\n\nPlease choose.' },
  {
    name: 'trap dash dialogue',
    text: 'I heard this at the gate:\n\n— Are the roses in?\n— Not yet.\n— When, then?\n\nThat was Lena, I think.',
  },
  { name: 'trap dash dialogue es', text: 'Oí esto:\n\n—¿Llegaron las rosas?\n—Todavía no.\n\nEra Lena, creo.' },
  {
    name: 'trap asked phone below greeting',
    text: 'Hi Lena,\n\nsure:\n\n+44 20 5550 0101\nkai@brook.example\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> How can I reach you?',
    reply: 'Hi Lena,\n\nsure:\n\n+44 20 5550 0101\nkai@brook.example',
  },
  {
    name: 'trap asked address closing',
    text: 'Hi Lena,\n\nplease send it to\n\nKai Brook\nGarden Lane 2\nLondon N1 1AA\n\nThanks\nKai\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Where to?',
    reply: 'Hi Lena,\n\nplease send it to\n\nKai Brook\nGarden Lane 2\nLondon N1 1AA\n\nThanks\nKai',
  },
  {
    name: 'trap best as sentence',
    text: 'Which rose is\n\nbest?\n\nLena says the red one, www.garden.example says the white.',
  },
  {
    name: 'trap cheers',
    text: 'Hi,\n\nthe new team is called\n\nCheers\n\nKai Brook leads it, +44 20 5550 0101 is the phone, and we meet on Mondays at nine in the hall.',
  },
  {
    name: 'trap mobile in story',
    text: 'The mail said "Sent from my iPhone" at the end.\n\nSent from my iPhone is what thieves write, too.',
  },
  { name: 'trap get outlook', text: 'To do:\n\nGet Outlook for iOS\n\nGet a new phone\n\nCall Lena' },
  {
    name: 'trap instruct',
    text: 'Steps for the new colleague:\n\n1. Get the phone.\n2. Install the mail app.\n\nDownload Outlook for Android\n\n3. Log in.\n\nCan you check these?',
  },
  { name: 'trap unsub', text: 'Hi Lena,\n\nto unsubscribe them I need the list. Where is it?\n\nKai' },
  {
    name: 'trap confidential',
    text: 'Hi Lena,\n\nthis e-mail is confidential, so please do not show it to Ole: the roses are dead.\n\nKai',
  },
  {
    name: 'trap confidential end',
    text: 'The roses are dead.\n\nThis message is confidential, as you will understand. Please tell nobody until Friday.',
  },
  {
    name: 'trap log wrote',
    text: 'log:\n\n15:15:01 lena wrote: 20 bytes\n15:15:02 kai wrote: 30 bytes\n\nWhy twenty?',
  },
  {
    name: 'trap mail merge',
    text: 'Please send to all:\n\n"On Friday, September 4, 2026 we plant roses. Lena Moss <lena@garden.example> wrote:\nbring gloves."\n\nThanks!',
  },
  {
    name: 'trap bottom de',
    text: 'Am Fr., 4. Sept. 2026 um 15:15 Uhr schrieb Lena Moss <lena@garden.example>:\n\n> Sind die Rosen da?\n\nJa.\n\nWer schrieb dir das?\n\nKai',
    reply: 'Ja.\n\nWer schrieb dir das?\n\nKai',
  },
  {
    name: 'trap between unmarked and marked',
    text: 'Yes.\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Are the roses in?\n\nLena also wrote:\n\n> And the lilies?\n\nNo.',
    reply: 'Yes.\n\nNo.',
  },
  {
    name: 'trap inline paragraphs',
    text: 'Hi,\n\nOn Fri, Sep 4, 2026 at 3:15 PM Lena Moss <lena@garden.example> wrote:\n\n> Are the roses in?\n\nYes, since Monday. On Monday Lena wrote:\nthey are here.\n\n> And the lilies?\n\nNo.\n\nKai',
    reply: 'Hi,\n\nYes, since Monday. On Monday Lena wrote:\nthey are here.\n\nNo.\n\nKai',
  },
  { name: 'trap nl wrote', text: 'Lena schreef in haar boek:\n\nrozen zijn rood.\n\nKlopt dat?' },
  { name: 'trap pl', text: 'W książce Lena pisze:\n\nróże są czerwone.\n\nCzy to prawda?' },
  { name: 'trap uk', text: 'У книзі Лена пише:\n\nтроянди червоні.\n\nЦе правда?' },
  { name: 'trap el', text: 'Στο βιβλίο η Λένα γράφει:\n\nτα ρόδα είναι κόκκινα.\n\nΑλήθεια;' },
  { name: 'trap zh', text: '莉娜在书里写道：\n\n玫瑰是红的。\n\n是真的吗？' },
  { name: 'trap ar', text: 'في كتابها كتبت لينا:\n\nالورد أحمر.\n\nهل هذا صحيح؟' },
]
