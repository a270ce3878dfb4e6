/** Letters whose own words look like a quote or a signature, in many languages. */
import type { TextCase } from './texts.ts'

export const OWN_WORDS: readonly TextCase[] = [
  {
    name: 'plain diff pasted',
    text: 'Hi Nora,\n\nthis is what changed on the host:\n\n3c3\n< listen 80;\n---\n> listen 8080;\n7a8\n> server_name harbour.example;\n\nPlease check before noon.\n\nTom',
  },
  {
    name: 'shell prompts >',
    text: 'On Windows I see:\n\nC:\\Users\\tom> ping harbour.example\nRequest timed out.\n\nC:\\Users\\tom> ipconfig\nno adapter\n\nWhat now?',
  },
  { name: 'continuation prompt', text: 'This hangs:\n\n$ cat <<EOF\n> hello\n> EOF\n\nThe shell never comes back.' },
  {
    name: 'smtp dialogue',
    text: 'This is the session:\n\n220 mx.harbour.example ESMTP\nEHLO tom.example\n250 OK\nMAIL FROM:<tom@tom.example>\n250 OK\nRCPT TO:<nora@harbour.example>\n550 no such user\n\nCan you see why?',
  },
  {
    name: 'headers pasted at the end',
    text: 'Your server rejects our mail, here are the headers of one:\n\nReceived: from mx.tom.example (192.0.2.7) by mx.harbour.example; Thu, 14 May 2026 09:12:01 +0000\nFrom: Tom <tom@tom.example>\nTo: nora@harbour.example\nSubject: Invoice 7\nDate: Thu, 14 May 2026 09:12:00 +0000\nX-Spam-Status: Yes, score=7.2\n\nPlease put us on your allow list, we send forty invoices a day.',
  },
  {
    name: 'log with From/To/Subject',
    text: 'The mailer log says:\n\nfrom: tom@tom.example\nto: nora@harbour.example\nsubject: Invoice 7\nstatus: deferred\n\nIt repeats every minute. Shall I restart it?',
  },
  {
    name: 'python traceback',
    text: 'It breaks with\n\nTraceback (most recent call last):\n  File "a.py", line 3, in <module>\n    main()\nValueError: bad\n\n>>> main()\nNone\n\nbut works by hand.',
  },
  {
    name: 'sql prompt',
    text: 'mysql> select * from ships;\nEmpty set (0.00 sec)\n\nmysql> quit\n\nSo the table is empty, that is the whole problem.',
  },
  {
    name: 'changelog with dashes',
    text: 'Release notes for tonight:\n\n-- 2.4.1 --\nfixed the login\n-- 2.4.0 --\nnew harbour map\n\nOK to ship?',
  },
  {
    name: 'prose From To Subject en',
    text: 'Hello,\n\nplease create this mail for the customer:\n\nFrom: billing@harbour.example\nTo: all customers\nSubject: New berth prices\n\nText: "Dear customer, from June on a berth costs 12 EUR."\n\nAnd send it on Friday.\n\nTom',
  },
  {
    name: 'prose Von An Betreff de',
    text: 'Hallo Nora,\n\nkannst du bitte folgendes Rundschreiben verschicken:\n\nVon: Hafenamt\nAn: alle Lieger\nBetreff: Strom am Steg\n\nAb Montag ist der Strom abgestellt. Danke!\n\nTom',
  },
  {
    name: 'prose De Para Asunto es',
    text: 'Hola:\n\nnecesito una carta así:\n\nDe: Dirección\nPara: Todo el personal\nAsunto: Vacaciones\n\nLas vacaciones empiezan el lunes.\n\n¿La puedes preparar?',
  },
  {
    name: 'prose De À Objet fr',
    text: 'Bonjour,\n\nmerci de préparer la note suivante :\n\nDe : Direction\nÀ : Tous\nObjet : Congés d’été\n\nLes congés commencent lundi.\n\nPouvez-vous l’afficher demain ?',
  },
  {
    name: 'train From To Date',
    text: 'Hi,\n\nplease book:\n\nFrom: Bergen\nTo: Oslo\nDate: 15 May 2026 09:30\nTime: morning\nSubject: board meeting\n\nTwo seats, window if possible.',
  },
  {
    name: 'memo head',
    text: 'MEMO\n\nTo: All staff\nFrom: Tom Berg\nDate: 14 May 2026\nSubject: Parking\n\nThe car park is closed on Friday. Use the one behind the mill.',
  },
  {
    name: 'memo head german',
    text: 'Aktennotiz\n\nAn: Bauamt\nVon: Tom Berg\nDatum: 14.05.2026\nBetreff: Zaun\n\nDer Zaun steht auf unserem Grund. Bitte klären Sie das bis Ende Mai.',
  },
  {
    name: 'story on monday',
    text: 'You asked how it went.\n\nOn Monday Nora wrote:\n\n"the crane is stuck".\n\nOn Tuesday Tom wrote:\n\n"it moves again".\n\nSince then nothing has happened.',
  },
  {
    name: 'story de',
    text: 'Zum Ablauf:\n\nAm Montag schrieb Nora:\n\nder Kran steckt fest.\n\nAm Dienstag schrieb Tom:\n\ner läuft wieder.\n\nMehr weiß ich nicht.',
  },
  {
    name: 'story fr',
    text: 'Voici l’histoire.\n\nLundi, Nora a écrit :\n\nla grue est bloquée.\n\nDepuis, plus rien. Que fait-on ?',
  },
  { name: 'story it', text: 'Riassumo: lunedì Nora ha scritto:\n\nla gru è ferma.\n\nPoi più nulla. Che facciamo?' },
  {
    name: 'story es',
    text: 'Resumen:\n\nEl lunes Nora escribió:\n\nla grúa no se mueve.\n\nDesde entonces nada. ¿Qué hacemos?',
  },
  {
    name: 'story nl',
    text: 'Even kort.\n\nOp maandag schreef Nora:\n\nde kraan zit vast.\n\nDaarna niets meer. Wat nu?',
  },
  {
    name: 'story ru',
    text: 'Коротко о деле.\n\nВ понедельник Нора написала:\n\nкран не работает.\n\nС тех пор тишина. Что делать?',
  },
  {
    name: 'story with date',
    text: 'For the record: on 14 May 2026 the harbour master wrote:\n\nno ship leaves without papers.\n\nWe left anyway, and this is why I ask you for a lawyer.',
  },
  {
    name: 'story with date pl',
    text: 'Do akt: 14 maja 2026 kapitan portu napisał:\n\nżaden statek nie wypłynie.\n\nWypłynęliśmy mimo to, stąd moje pytanie.',
  },
  {
    name: 'quoted newspaper',
    text: 'Have you read it? The Harbour Times wrote on 14 May 2026:\n\nThe bridge will close for a year.\n\nI think we need another road. Call me.',
  },
  {
    name: 'chat pasted',
    text: 'Here is the chat:\n\n[14.05.26, 09:12] Nora: is the crane free?\n[14.05.26, 09:13] Tom: not before noon\n[14.05.26, 09:15] Nora wrote:\nok\n\nSo she knew.',
  },
  {
    name: 'words below -- signature',
    text: 'Yes, the 14th suits us.\n\n-- \nTom Berg\nBerg Crane Hire\n+47 55 00 00 01\n\nP.S. Bring the papers of the crane, otherwise the guard will not let you in.',
    reply: 'Yes, the 14th suits us.\n\nP.S. Bring the papers of the crane, otherwise the guard will not let you in.',
  },
  {
    name: 'words below name, no delimiter',
    text: 'Yes, the 14th suits us.\n\nTom Berg\n\nOne more thing: the gate code is 4471, please do not give it to the drivers.',
  },
  {
    name: 'between signature and quote',
    text: 'Agreed.\n\n-- \nTom Berg\nBerg Crane Hire\n\nMy answers are in your text below, marked with TB.\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> Shall we?\n>\n> TB: yes, at nine.\n>\n> Nora',
    reply: 'Agreed.\n\nMy answers are in your text below, marked with TB.',
  },
  {
    name: 'initials in brackets inside quote',
    text: 'See below.\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n> Can you come on Friday?\n[TB] Yes, at nine.\n> Who brings the key?\n[TB] Nora does.\n',
    reply: 'See below.\n\n[TB] Yes, at nine.\n\n[TB] Nora does.',
  },
  {
    name: 'bottom post, no blank',
    text: 'On Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n> Can you come on Friday?\n> And who brings the key?\nFriday is fine, Nora has the key.\nTom',
    reply: 'Friday is fine, Nora has the key.\nTom',
  },
  {
    name: 'bottom post below long quote',
    text: 'On Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n> Item 1: a crane of 3 tons\n> Item 2: a crane of 4 tons\n> Item 3: a crane of 5 tons\n> Item 4: a crane of 6 tons\n> Item 5: a crane of 7 tons\n> Item 6: a crane of 8 tons\n> Item 7: a crane of 9 tons\n> Item 8: a crane of 10 tons\n> Item 9: a crane of 11 tons\n> Item 10: a crane of 12 tons\n> Item 11: a crane of 13 tons\n> Item 12: a crane of 14 tons\n> Item 13: a crane of 15 tons\n> Item 14: a crane of 16 tons\n> Item 15: a crane of 17 tons\n> Item 16: a crane of 18 tons\n> Item 17: a crane of 19 tons\n> Item 18: a crane of 20 tons\n> Item 19: a crane of 21 tons\n> Item 20: a crane of 22 tons\n> Item 21: a crane of 23 tons\n> Item 22: a crane of 24 tons\n> Item 23: a crane of 25 tons\n> Item 24: a crane of 26 tons\n> Item 25: a crane of 27 tons\n> Item 26: a crane of 28 tons\n> Item 27: a crane of 29 tons\n> Item 28: a crane of 30 tons\n> Item 29: a crane of 31 tons\n> Item 30: a crane of 32 tons\n> Item 31: a crane of 33 tons\n> Item 32: a crane of 34 tons\n> Item 33: a crane of 35 tons\n> Item 34: a crane of 36 tons\n> Item 35: a crane of 37 tons\n> Item 36: a crane of 38 tons\n> Item 37: a crane of 39 tons\n> Item 38: a crane of 40 tons\n> Item 39: a crane of 41 tons\n> Item 40: a crane of 42 tons\n> Item 41: a crane of 43 tons\n> Item 42: a crane of 44 tons\n> Item 43: a crane of 45 tons\n> Item 44: a crane of 46 tons\n> Item 45: a crane of 47 tons\n> Item 46: a crane of 48 tons\n> Item 47: a crane of 49 tons\n> Item 48: a crane of 50 tons\n> Item 49: a crane of 51 tons\n> Item 50: a crane of 52 tons\n> Item 51: a crane of 53 tons\n> Item 52: a crane of 54 tons\n> Item 53: a crane of 55 tons\n> Item 54: a crane of 56 tons\n> Item 55: a crane of 57 tons\n> Item 56: a crane of 58 tons\n> Item 57: a crane of 59 tons\n> Item 58: a crane of 60 tons\n> Item 59: a crane of 61 tons\n> Item 60: a crane of 62 tons\n\nI take items 4 and 9.\n\nTom',
    reply: 'I take items 4 and 9.\n\nTom',
  },
  {
    name: 'bottom post, quote has a signature',
    text: 'On Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n> Can you come?\n>\n> -- \n> Nora Lind\n> Harbour Office\n> Tel. +47 55 00 00 02\n\nI can. My own number is now +47 55 00 00 09.\n\nTom',
    reply: 'I can. My own number is now +47 55 00 00 09.\n\nTom',
  },
  {
    name: 'forward with comment below',
    text: '---------- Forwarded message ---------\nFrom: Nora Lind <nora@harbour.example>\nDate: Thu, May 14, 2026 at 9:12 AM\nSubject: Crane\nTo: Tom <tom@tom.example>\n\n> The crane is free on Friday.\n\nNora just sent this, what do you think? I would take it.',
  },
  {
    name: 'list with dashes at end',
    text: 'We need for Friday:\n\n- two cranes\n- a diver\n- Nora’s key\n\n- and patience',
  },
  {
    name: 'list with double dashes',
    text: 'Agenda:\n\n-- cranes\n-- divers\n-- any other business\n\nSee you at nine.',
  },
  {
    name: 'rule -- in letter',
    text: 'Part one is about the crane, which costs us 300 a day.\n\n--\n\nPart two is about the divers. They want to be paid in advance and I agree with them.\n\n--\n\nPart three: nothing.',
  },
  {
    name: 'rule ___ in letter',
    text: 'First the crane: take it.\n\n_____________\n\nThen the divers: do not take them, they are late each time.\n\n_____________\n\nThen lunch.\n\nTom',
  },
  {
    name: 'rule === before contact part',
    text: 'The trip is on.\n\n=====\n\nMeet at Harbour Street 4, 5003 Bergen. Call +47 55 00 00 01 if you are late.\n\nTom',
  },
  {
    name: 'minutes',
    text: 'Minutes of 14 May 2026\n\nPresent: Nora Lind (nora@harbour.example), Tom Berg (tom@tom.example)\nExcused: Ole Dahl, +47 55 00 00 03\n\n1. Crane: Tom asks for a price.\n2. Divers: Nora calls them.\n\nNext meeting: 21 May, 9:00.\n\nTom Berg, secretary',
  },
  {
    name: 'minutes said',
    text: 'Minutes\n\nNora Lind wrote:\nthe crane is old.\n\nTom Berg replied:\nit is not.\n\nDecided: a survey. Who pays is open.',
  },
  {
    name: 'order with delivery address',
    text: 'Good morning,\n\nplease send 4 ropes of 20 m.\n\nDelivery address:\nBerg Crane Hire AS\nHarbour Street 4\n5003 Bergen\nTel. +47 55 00 00 01\n\nInvoice to:\nBerg Crane Hire AS\nPO Box 12\n5003 Bergen\n\nThank you',
  },
  {
    name: 'order de',
    text: 'Guten Tag,\n\nbitte liefern Sie 4 Seile an:\n\nKranverleih Berg GmbH\nHafenstraße 4\n20457 Hamburg\nTel. 040 5550001\n\nRechnung bitte an dieselbe Anschrift.',
  },
  {
    name: 'order de, address last',
    text: 'Guten Tag,\n\nbitte liefern Sie die 4 Seile an folgende Anschrift:\n\nKranverleih Berg GmbH\nHafenstraße 4\n20457 Hamburg\nTel. 040 5550001',
  },
  {
    name: 'my number is',
    text: 'My number is +47 55 00 00 01\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> What is your number?',
    reply: 'My number is +47 55 00 00 01',
  },
  {
    name: 'only a number',
    text: '+47 55 00 00 01\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> What is your number?',
    reply: '+47 55 00 00 01',
  },
  {
    name: 'thanks, then asked contact',
    text: 'Thanks!\n\nTom Berg\nHarbour Street 4\n5003 Bergen\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> Please send me your full name and address.',
    reply: 'Thanks!\n\nTom Berg\nHarbour Street 4\n5003 Bergen',
  },
  {
    name: 'best regards in the middle',
    text: 'Hello,\n\nplease tell her:\n\nBest regards from all of us,\n\nand that the crane is ready. We would like to lift on Friday at nine, if the wind allows.\n\nTom',
  },
  {
    name: 'mfg in der mitte',
    text: 'Hallo,\n\nder Kran ist bereit.\n\nMit freundlichen Grüßen\nTom Berg\n\nNachtrag: Bitte bringen Sie die Papiere mit, der Wächter will sie sehen.',
  },
  {
    name: 'help desk with words below',
    text: '##- Please type your reply above this line -##\n\nHello Tom, your ticket 4471 was updated by Nora.\n\nNora: Is it solved?\n\nYes, it is solved, please close the ticket. Tom',
  },
  {
    name: 'mobile sig in the middle',
    text: 'On my way.\n\nSent from my iPhone\n\nWait, the gate is shut. What is the code?\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> Are you coming?',
    reply: 'On my way.\n\nWait, the gate is shut. What is the code?',
  },
  {
    name: 'mobile sig asked about',
    text: 'Hi support,\n\nhow do I get rid of this line:\n\nSent from my iPhone\n\nIt is below every mail that I write.',
  },
  {
    name: 'disclaimer as subject',
    text: 'Dear Nora,\n\nplease put this below all our mails from June on:\n\nThis e-mail is confidential and may be privileged. If you are not the intended recipient, delete it.\n\nIs the wording right? Ole thinks that "privileged" must go.',
  },
  {
    name: 'disclaimer below -- asked',
    text: 'Nora,\n\nthe new signature is to be:\n\n-- \nBerg Crane Hire\nHarbour Street 4\n+47 55 00 00 01\n\nPlease set it up for all of us by Friday, and tell me when it is done.',
  },
  {
    name: 'new signature asked, de',
    text: 'Hallo Nora,\n\nso soll die Signatur aussehen:\n\n--\nTom Berg\nKranverleih Berg GmbH\nTel. 040 5550001\n\nBitte richte sie bei allen ein, danke!',
  },
  {
    name: 'quote line > as a sign',
    text: 'The rule is simple:\n\nwind > 10 m/s: no lifting\nwind\n> 15 m/s: all go home\n\nTell the crew.',
  },
  {
    name: 'markdown quote of rules in a new letter',
    text: 'Answering your point on payment:\n\n> Payment is due in 30 days.\n\nWe would like 60.',
    reply: 'Answering your point on payment:\n\nWe would like 60.',
  },
  { name: 'empty answer below attribution on colon', text: 'As Tom wrote:\n\nlift on Friday.\n\nI agree with him.' },
  {
    name: 'colon after address',
    text: 'Please write to the harbour office on 14 May 2026 at 09:12, nora@harbour.example:\n\nwe need the crane on Friday.\n\nThanks!',
  },
  {
    name: 'meeting invite lines',
    text: 'Hi all,\n\nWhen: Thursday, 14 May 2026, 09:00\nWhere: Harbour Street 4\nSubject: crane\nFrom: 9 to: 11\n\nPlease say whether you come.',
  },
  {
    name: 'contact list',
    text: 'These are the contacts you asked for:\n\nNora Lind\nHarbour Office\nTel. +47 55 00 00 02\nnora@harbour.example\n\nOle Dahl\nDivers AS\nTel. +47 55 00 00 03\nole@divers.example',
  },
  {
    name: 'contact list after thanks',
    text: 'Thanks,\n\nhere they are:\n\nNora Lind, Harbour Office, +47 55 00 00 02, nora@harbour.example\nOle Dahl, Divers AS, +47 55 00 00 03',
  },
  {
    name: 'bank data after regards',
    text: 'Hello,\n\nthanks, please pay to:\n\nBerg Crane Hire AS\nIBAN NO93 8601 1117 947\nBIC DNBANOKK\n\nBest regards\nTom',
  },
  {
    name: 'bank data below regards',
    text: 'Hello, the invoice is right.\n\nBest regards\nTom\n\nPlease pay to IBAN NO93 8601 1117 947 before the end of May.',
  },
  {
    name: 'poem with dashes',
    text: 'For your book:\n\nThe sea is wide\nthe crane is high\n\n—\n\nthe diver sighed\nthe bird can fly\n\nDo you want more of it?',
  },
  {
    name: 'bcc note above forward',
    text: 'FYI, see what he says about the price. I find it too high. You?\n\nTom\n\n-------- Original Message --------\nSubject: Price\nDate: Thu, 14 May 2026 09:12:00 +0200\nFrom: Ole Dahl <ole@divers.example>\nTo: Tom <tom@tom.example>\n\nIt costs 900.',
    reply: 'FYI, see what he says about the price. I find it too high. You?\n\nTom',
  },
  {
    name: 'sv below signature',
    text: 'Ja, det går bra.\n\nMed vänlig hälsning\nTor Berg\nBerg Kranar AB\nTel 08-555 00 01\n\nPS. Ta med nyckeln till grinden.',
    reply: 'Ja, det går bra.\n\nPS. Ta med nyckeln till grinden.',
  },
  {
    name: 'sv between',
    text: 'Hej!\n\nDen tors 14 maj 2026 kl 09:12 skrev Nora Lind <nora@harbour.example>:\n\n> Kommer du?\n\nJa.\n\n> Vem har nyckeln?\n\nOle har den.\n\nTor',
    reply: 'Hej!\n\nJa.\n\nOle har den.\n\nTor',
  },
  {
    name: 'da story',
    text: 'Kort fortalt:\n\nTorsdag skrev Nora:\n\nkranen er gået i stå.\n\nSiden er der ikke sket noget. Ringer du til hende?',
  },
  {
    name: 'no order',
    text: 'Hei,\n\nvi vil gjerne bestille 4 tau. Leveres til:\n\nBerg Kran AS\nHavnegata 4\n5003 Bergen\nTlf. 55 00 00 01\n\nFaktura til samme adresse, takk.',
  },
  {
    name: 'fi words below',
    text: 'Kyllä sopii.\n\nTerveisin\nTomi Vuori\nVuori Oy\npuh. 040 555 0001\n\nJk. Muista portin avain!',
    reply: 'Kyllä sopii.\n\nJk. Muista portin avain!',
  },
  {
    name: 'fi bottom post',
    text: 'to 14. toukok. 2026 klo 9.12 Nora Lind (nora@harbour.example) kirjoitti:\n> Tuletko?\n\nTulen.\n\nT: Tomi',
    reply: 'Tulen.\n\nT: Tomi',
  },
  {
    name: 'pl below signature',
    text: 'Tak, pasuje.\n\nPozdrawiam,\nTomasz Górski\nGórski Dźwigi sp. z o.o.\ntel. +48 22 555 00 01\n\nPS Proszę zabrać klucz do bramy.',
    reply: 'Tak, pasuje.\n\nPS Proszę zabrać klucz do bramy.',
  },
  {
    name: 'pl prose od do temat',
    text: 'Cześć,\n\nproszę wysłać takie ogłoszenie:\n\nOd: Zarząd portu\nDo: Wszyscy\nTemat: Prąd na nabrzeżu\n\nOd poniedziałku nie ma prądu.\n\nDzięki!',
  },
  {
    name: 'cs my number',
    text: 'Dobrý den,\n\nmoje číslo je +420 222 555 001.\n\nTomáš\n\nDne čt 14. 5. 2026 v 9:12 odesílatel Nora Lind <nora@harbour.example> napsal:\n\n> Jaké máte číslo?',
    reply: 'Dobrý den,\n\nmoje číslo je +420 222 555 001.\n\nTomáš',
  },
  { name: 'cs story', text: 'Tak to bylo:\n\nV pondělí Nora napsala:\n\njeřáb stojí.\n\nOd té doby nic. Co uděláme?' },
  {
    name: 'sk between',
    text: 'št 14. 5. 2026 o 9:12 Nora Lind <nora@harbour.example> napísal(a):\n> Prídete?\nÁno, o deviatej.\n> Kto má kľúč?\nOle.',
    reply: 'Áno, o deviatej.\n\nOle.',
  },
  {
    name: 'hu below',
    text: 'Igen, jó lesz.\n\nÜdvözlettel:\nHegyi Tamás\nHegyi Daru Kft.\nTel.: +36 1 555 0001\n\nUi.: a kapukulcsot kérem elhozni!',
    reply: 'Igen, jó lesz.\n\nUi.: a kapukulcsot kérem elhozni!',
  },
  {
    name: 'hu story',
    text: 'Röviden a történet:\n\nHétfőn Nóra ezt írta:\n\na daru áll.\n\nAzóta semmi. Mit tegyünk?',
  },
  {
    name: 'ro prose',
    text: 'Bună ziua,\n\nvă rog să trimiteți acest anunț:\n\nDe la: Conducere\nCătre: Toți\nSubiect: Concedii\n\nConcediile încep luni.\n\nMulțumesc frumos!',
  },
  {
    name: 'bg story',
    text: 'Накратко:\n\nВ понеделник Нора написа:\n\nкранът не работи.\n\nОттогава нищо. Какво да правим?',
  },
  {
    name: 'uk below signature',
    text: 'Так, підходить.\n\nЗ повагою,\nТарас Гора\nТОВ «Гора Крани»\nтел. +380 44 555 00 01\n\nP.S. Візьміть ключ від воріт.',
    reply: 'Так, підходить.\n\nP.S. Візьміть ключ від воріт.',
  },
  {
    name: 'ru asked contact',
    text: 'Добрый день!\n\nМои данные:\n\nТимофей Горский\nООО «Краны»\nг. Мурманск, Портовая ул., 4\nтел. +7 815 255-00-01\n\nЖду договор.',
  },
  {
    name: 'ru between initials',
    text: 'Здравствуйте, Нора.\n\nВы писали 14 мая 2026 г., 9:12:00:\n\n> Приедете?\n\nПриеду.\n\n> У кого ключ?\n\nУ Оле.\n\n-- \nС уважением,\n Тимофей',
    reply: 'Здравствуйте, Нора.\n\nПриеду.\n\nУ Оле.',
  },
  { name: 'sr story', text: 'Ukratko: u ponedeljak je Nora napisala:\n\nkran stoji.\n\nOd tada ništa. Šta ćemo?' },
  {
    name: 'el words below',
    text: 'Ναι, συμφωνώ.\n\nΜε εκτίμηση,\nΤίμος Βουνός\nΒουνός Γερανοί ΑΕ\nΤηλ. 210 5550001\n\nΥ.Γ. Φέρε και το κλειδί της πύλης.',
    reply: 'Ναι, συμφωνώ.\n\nΥ.Γ. Φέρε και το κλειδί της πύλης.',
  },
  {
    name: 'tr story',
    text: 'Özetle:\n\nPazartesi günü Nora şöyle yazdı:\n\nvinç durdu.\n\nO günden beri haber yok. Ne yapalım?',
  },
  {
    name: 'tr below',
    text: 'Evet, uygundur.\n\nSaygılarımla,\nTimur Dağ\nDağ Vinç Ltd. Şti.\nTel: 0212 555 00 01\n\nNot: Lütfen kapı anahtarını getirin.',
    reply: 'Evet, uygundur.\n\nNot: Lütfen kapı anahtarını getirin.',
  },
  {
    name: 'ar story',
    text: 'باختصار:\n\nيوم الاثنين كتبت نورا:\n\nالرافعة متوقفة.\n\nمنذ ذلك الحين لا شيء. ماذا نفعل؟',
  },
  {
    name: 'he below signature',
    text: 'כן, מתאים.\n\n-- \nתום הר\nהר מנופים בע"מ\n03-5550001\n\nנ.ב. תביא בבקשה את המפתח לשער.',
    reply: 'כן, מתאים.\n\nנ.ב. תביא בבקשה את המפתח לשער.',
  },
  {
    name: 'fa answer below',
    text: 'در پنجشنبه ۱۴ مه ۲۰۲۶، ۹:۱۲ نورا لیند <nora@harbour.example> نوشت:\n\n> می‌آیی؟\n\nبله، ساعت نه.',
    reply: 'بله، ساعت نه.',
  },
  { name: 'hi story', text: 'संक्षेप में:\n\nसोमवार को नोरा ने लिखा:\n\nक्रेन बंद है।\n\nतब से कुछ नहीं हुआ। क्या करें?' },
  {
    name: 'ja order',
    text: 'お世話になっております。\n\nロープを4本、下記までお送りください。\n\n株式会社山クレーン\n〒220-0012 横浜市西区みなと町4\n電話 045-555-0001\n\n請求書も同じ住所にお願いいたします。',
  },
  {
    name: 'ja between',
    text: '来週伺います。\n\n2026年5月14日(木) 9:12 Nora Lind <nora@harbour.example>:\n\n> 来られますか。\n\nはい、九時に。\n\n> 鍵は誰が?\n\nオーレです。',
    reply: '来週伺います。\n\nはい、九時に。\n\nオーレです。',
  },
  {
    name: 'ja tsuishin',
    text: '承知しました。\n\n-- \n山田\n山クレーン株式会社\n045-555-0001\n\n追伸 門の鍵をお持ちください。',
    reply: '承知しました。\n\n追伸 門の鍵をお持ちください。',
  },
  { name: 'zh story', text: '情况如下：\n\n周一诺拉写道：\n\n吊车坏了。\n\n之后没有消息。我们怎么办？' },
  {
    name: 'zh my number',
    text: '我的电话是 13800138000。\n\nNora Lind <nora@harbour.example> 于2026年5月14日周四 09:12写道：\n\n> 您的电话是多少？',
    reply: '我的电话是 13800138000。',
  },
  {
    name: 'zh ps',
    text: '可以。\n\n--\n山先生\n港口吊车公司\n电话：13800138000\n\n又及：请带上大门的钥匙。',
    reply: '可以。\n\n又及：请带上大门的钥匙。',
  },
  {
    name: 'ko below',
    text: '네, 좋습니다.\n\n-- \n산호\n주식회사 크레인\n02-555-0001\n\n추신: 정문 열쇠를 가져오세요.',
    reply: '네, 좋습니다.\n\n추신: 정문 열쇠를 가져오세요.',
  },
  {
    name: 'ko story',
    text: '경과입니다.\n\n월요일에 노라가 썼습니다:\n\n크레인이 멈췄다.\n\n그 뒤로 소식이 없습니다. 어떻게 할까요?',
  },
  {
    name: 'vi bottom',
    text: 'Vào Th 5, 14 thg 5, 2026 vào lúc 09:12 Nora Lind <nora@harbour.example> đã viết:\n\n> Anh có đến không?\n\nCó, lúc chín giờ.\n\nTâm',
    reply: 'Có, lúc chín giờ.\n\nTâm',
  },
  {
    name: 'id story',
    text: 'Singkatnya:\n\nPada hari Senin Nora menulis:\n\nderek berhenti.\n\nSejak itu tidak ada kabar. Bagaimana sekarang?',
  },
  {
    name: 'th between',
    text: 'สวัสดีค่ะ\n\nในวันที่ พฤ. 14 พ.ค. 2026 เวลา 9:12 Nora Lind <nora@harbour.example> เขียนว่า:\n\n> มาไหม\n\nมาค่ะ\n\n> ใครมีกุญแจ\n\nโอเล',
    reply: 'สวัสดีค่ะ\n\nมาค่ะ\n\nโอเล',
  },
  {
    name: 'pt below signature',
    text: 'Sim, combinado.\n\nAtenciosamente,\nTomás Serra\nSerra Guindastes Lda\nTel. 21 555 0001\n\nP.S.: traga a chave do portão, por favor.',
    reply: 'Sim, combinado.\n\nP.S.: traga a chave do portão, por favor.',
  },
  {
    name: 'pt order',
    text: 'Bom dia,\n\nenviem por favor 4 cordas para:\n\nSerra Guindastes Lda\nRua do Porto 4\n4000-001 Porto\nTel. 22 555 0001\n\nA fatura vai para a mesma morada. Obrigado!',
  },
  {
    name: 'it below signature',
    text: 'Va bene.\n\nCordiali saluti\nTommaso Monte\nMonte Gru srl\nTel. 010 5550001\n\nPS: portate la chiave del cancello.',
    reply: 'Va bene.\n\nPS: portate la chiave del cancello.',
  },
  {
    name: 'it prose',
    text: 'Ciao,\n\nprepara per favore questo avviso:\n\nDa: Direzione\nA: Tutto il personale\nOggetto: Ferie\n\nLe ferie cominciano lunedì.\n\nGrazie!',
  },
  {
    name: 'nl below',
    text: 'Dat past.\n\nMet vriendelijke groet,\nTom Berg\nBerg Kranen BV\nTel. 010 555 0001\n\nNB: neem de sleutel van het hek mee.',
    reply: 'Dat past.\n\nNB: neem de sleutel van het hek mee.',
  },
  {
    name: 'nl prose',
    text: 'Hoi,\n\nwil je dit bericht rondsturen?\n\nVan: Havenkantoor\nAan: alle liggers\nOnderwerp: Stroom\n\nVanaf maandag is er geen stroom.\n\nBedankt!',
  },
  {
    name: 'fr below signature',
    text: 'C’est d’accord.\n\nCordialement,\nThomas Mont\nMont Grues SARL\nTél. 01 55 50 00 01\n\nPS : apportez la clé du portail.',
    reply: 'C’est d’accord.\n\nPS : apportez la clé du portail.',
  },
  {
    name: 'fr asked',
    text: 'Bonjour,\n\nvoici mes coordonnées :\n\nThomas Mont\n4 rue du Port\n13002 Marseille\nTél. 01 55 50 00 01\n\nMerci de m’envoyer le contrat à cette adresse.',
  },
  {
    name: 'ca bottom',
    text: 'El dj., 14 de maig 2026, 9:12, Nora Lind <nora@harbour.example> va escriure:\n\n> Vens?\n\nSí, a les nou.',
    reply: 'Sí, a les nou.',
  },
  {
    name: 'eu words',
    text: 'Bai, ados.\n\n-- \nTomas Mendi\nMendi Garabiak SL\n943 55 50 01\n\nP.D. Ekarri giltza.',
    reply: 'Bai, ados.\n\nP.D. Ekarri giltza.',
  },
  {
    name: 'es pd',
    text: 'Sí, de acuerdo.\n\nUn saludo,\nTomás Sierra\nGrúas Sierra SL\nTel. 91 555 00 01\n\nP.D.: trae la llave del portón.',
    reply: 'Sí, de acuerdo.\n\nP.D.: trae la llave del portón.',
  },
  {
    name: 'et between',
    text: 'Kirjutas Nora Lind (<nora@harbour.example>) kuupäeval N, 14. mai 2026 kell 09:12:\n\n> Kas tuled?\n\nJah, kell üheksa.',
    reply: 'Jah, kell üheksa.',
  },
  { name: 'lt story', text: 'Trumpai: pirmadienį Nora parašė:\n\nkranas stovi.\n\nNuo tada nieko. Ką darome?' },
  { name: 'lv asked', text: 'Labdien!\n\nMans numurs ir +371 6755 0001.\n\nToms' },
  { name: 'is words', text: 'Já, það hentar.\n\nKveðja,\nTómas\n\nE.S. Komdu með lykilinn að hliðinu.' },
  {
    name: 'hr below',
    text: 'Da, odgovara.\n\nLijep pozdrav,\nTomo Gora\nGora dizalice d.o.o.\nTel. 01 555 0001\n\nP.S. Ponesite ključ.',
    reply: 'Da, odgovara.\n\nP.S. Ponesite ključ.',
  },
  {
    name: 'sl prose',
    text: 'Pozdravljeni,\n\nprosim, pošljite to obvestilo:\n\nOd: Uprava\nZa: Vsi\nZadeva: Dopusti\n\nDopusti se začnejo v ponedeljek.\n\nHvala!',
  },
  { name: 'af story', text: 'Kortom: Maandag het Nora geskryf:\n\ndie kraan staan.\n\nSedertdien niks. Wat nou?' },
  {
    name: 'de nachtrag unter signatur',
    text: 'Ja, das passt.\n\n-- \nTom Berg\nKranverleih Berg GmbH\nTel. 040 5550001\n\nNachtrag: Bitte den Schlüssel mitbringen!',
    reply: 'Ja, das passt.\n\nNachtrag: Bitte den Schlüssel mitbringen!',
  },
  {
    name: 'de antwort im zitat',
    text: 'Hallo,\n\nmeine Antworten stehen unten.\n\nAm Do., 14. Mai 2026 um 09:12 Uhr schrieb Nora Lind <nora@harbour.example>:\n\n> Kommst du?\n>>> Ja, um neun.\n> Wer hat den Schlüssel?\n>>> Ole.\n',
    reply: 'Hallo,\n\nmeine Antworten stehen unten.',
  },
  {
    name: 'de protokoll',
    text: 'Protokoll vom 14.05.2026\n\nAnwesend: Nora Lind <nora@harbour.example>, Tom Berg <tom@tom.example>\nEntschuldigt: Ole Dahl (Tel. 040 5550003)\n\nTOP 1: Kran. Nora schreibt an den Verleih:\nwir nehmen ihn.\n\nTOP 2: Taucher. Offen.\n\nNächster Termin: 21.05.2026, 9 Uhr',
  },
  // beneath a closing, a name and a telephone
  ...[
    'Please consider whether the posters should be printed on yellow paper, and call me.',
    'Bitte prüfen Sie die Druckfahne bis Mittwoch und rufen Sie mich an.',
    'Pensez à commander les rames avant mardi, car il n’en reste que deux.',
    'Antes de imprimir los carteles llámame, porque falta todavía la fecha.',
    'Per il molo usate esclusivamente questa comunicazione, quella vecchia non vale più.',
    'Let op: dit bericht is alleen bedoeld voor het bestuur, geef het dus nog niet aan de leden.',
    'Die Nachricht von Ole ist ausschließlich für den Vorstand, zeig sie also noch niemandem.',
    'Ik heb het bericht alleen naar de geadresseerde gestuurd en niet naar de hele afdeling.',
    'Ich habe die Nachricht ausschließlich an den Empfänger geschickt, nicht an alle anderen.',
    'J’ai envoyé le message uniquement au destinataire, pas à toute la direction du port.',
    'Please print the message about the trees and hang it up on the board.',
    'The message for the planet exhibition has to go in before printing.',
    'Bitte drucken Sie die Nachricht über die Bäume aus, ich brauche sie am Montag.',
  ].map((words) => ({
    name: `no notice beneath a telephone: ${words.slice(0, 30)}`,
    text: `Fine.\n\nRegards,\nNora Vik\nTel. 0131 555 0001\n\n${words}`,
  })),
  {
    name: 'sentences with dashes and telephones beneath a rule',
    text: 'Here they are.\n\nNora\n____________\nPainter Ole Berg - he takes his time - 0131 555 0001\nSmith Jan Lund - dear, but very good - 0131 555 0002',
  },
]
