/** What gateways put above a mail from outside, and letters that begin alike. */
import type { TextCase } from './texts.ts'

export const BANNERS: readonly TextCase[] = [
  { name: 'banner [EXTERNAL]', text: '[EXTERNAL]\n\nYes, at nine.', reply: 'Yes, at nine.' },
  { name: 'banner [EXTERNAL] inline', text: '[EXTERNAL EMAIL] Yes, at nine.' },
  {
    name: 'banner caution one line',
    text: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.\n\nYes, at nine.\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> Come?',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner caution wrapped',
    text: 'CAUTION: This email originated from outside of the organization. Do not click\nlinks or open attachments unless you recognize the sender and know the\ncontent is safe.\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner warning stars',
    text: '*** WARNING: This message came from outside the University. Think before you click! ***\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner external mail rules',
    text: '----------------------------------------\nThis message was sent from outside the company. Do not open attachments from unknown senders.\n----------------------------------------\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner de',
    text: 'ACHTUNG: Diese E-Mail kommt von außerhalb der Organisation. Klicken Sie keine Links an und öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.\n\nJa, um neun.',
    reply: 'Ja, um neun.',
  },
  { name: 'banner de extern', text: '[EXTERN]\n\nJa, um neun.', reply: 'Ja, um neun.' },
  {
    name: 'banner fr',
    text: 'ATTENTION : Cet e-mail provient de l’extérieur de l’organisation. Ne cliquez pas sur les liens et n’ouvrez pas les pièces jointes à moins de connaître l’expéditeur.\n\nOui, à neuf heures.',
    reply: 'Oui, à neuf heures.',
  },
  {
    name: 'banner es',
    text: 'PRECAUCIÓN: Este correo electrónico se originó fuera de la organización. No haga clic en enlaces ni abra archivos adjuntos a menos que reconozca al remitente.\n\nSí, a las nueve.',
    reply: 'Sí, a las nueve.',
  },
  {
    name: 'banner pt',
    text: 'ATENÇÃO: Este e-mail foi originado fora da organização. Não clique em links nem abra anexos a menos que reconheça o remetente.\n\nSim, às nove.',
    reply: 'Sim, às nove.',
  },
  {
    name: 'banner it',
    text: 'ATTENZIONE: Questa email proviene dall’esterno dell’organizzazione. Non cliccare sui link e non aprire allegati se non si conosce il mittente.\n\nSì, alle nove.',
    reply: 'Sì, alle nove.',
  },
  {
    name: 'banner nl',
    text: 'LET OP: Deze e-mail is afkomstig van buiten de organisatie. Klik niet op links en open geen bijlagen tenzij u de afzender kent.\n\nJa, om negen uur.',
    reply: 'Ja, om negen uur.',
  },
  {
    name: 'banner pl',
    text: 'UWAGA: Ta wiadomość pochodzi spoza organizacji. Nie klikaj w linki i nie otwieraj załączników, jeśli nie znasz nadawcy.\n\nTak, o dziewiątej.',
    reply: 'Tak, o dziewiątej.',
  },
  {
    name: 'banner sv',
    text: 'VARNING: Detta e-postmeddelande kommer från en extern avsändare. Klicka inte på länkar och öppna inte bilagor om du inte känner igen avsändaren.\n\nJa, klockan nio.',
    reply: 'Ja, klockan nio.',
  },
  {
    name: 'banner ru',
    text: 'ВНИМАНИЕ: Это письмо отправлено внешним отправителем. Не переходите по ссылкам и не открывайте вложения, если не знаете отправителя.\n\nДа, в девять.',
    reply: 'Да, в девять.',
  },
  {
    name: 'banner ja',
    text: '【注意】このメールは社外から送信されています。リンクや添付ファイルにご注意ください。\n\nはい、九時に。',
    reply: 'はい、九時に。',
  },
  {
    name: 'banner you dont often get',
    text: "You don't often get email from tom@tom.example. Learn why this is important\n\nYes, at nine.",
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner some people who received',
    text: "Some people who received this message don't often get email from tom@tom.example. Learn why this is important <https://aka.ms/LearnAboutSenderIdentification>\n\nYes, at nine.",
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner below attribution, unmarked bottom',
    text: 'Yes, at nine.\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\nCAUTION: This email originated from outside of the organization. Do not click links.\n\nCan you come?',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner below marked quote?',
    text: 'On Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\nCAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.\n\n> Can you come?\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner below outlook head',
    text: 'Yes, at nine.\n\nFrom: Nora Lind <nora@harbour.example>\nSent: Thursday, May 14, 2026 9:12 AM\nTo: Tom Berg\nSubject: [EXTERNAL] Crane\n\n[EXTERNAL]\n\nCan you come?',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner as a subject',
    text: 'Hi IT,\n\nsince yesterday each mail has this line on top:\n\nCAUTION: This email originated from outside of the organization. Do not click links.\n\nCan it go for our own domain?',
  },
  {
    name: 'banner as a subject, first',
    text: 'CAUTION: This email originated from outside of the organization.\n\nThat is what stands above all our mails to you since yesterday, Nora. Can you have it removed?',
    reply: 'That is what stands above all our mails to you since yesterday, Nora. Can you have it removed?',
  },
  {
    name: 'own warning first line',
    text: 'Caution: the crane on the outside of the hall is broken. Do not open the gate unless you know the guard.\n\nTom',
  },
  { name: 'own external', text: '[External] audits are on Monday, as always.\n\nTom' },
  {
    name: 'own outside email',
    text: 'This email comes from outside because I am at my brother’s. Please do not answer to it, but to my usual address.\n\nTom',
  },
  {
    name: 'only a banner',
    text: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.',
  },
  {
    name: 'banner en 1',
    text: 'This email originated from outside of Holt Ltd. Do not click any links or open any attachments unless you trust the sender.\n\nOn Friday.',
    reply: 'On Friday.',
  },
  {
    name: 'banner en 2',
    text: 'EXTERNAL SENDER: Use caution with links and attachments.\n\nOn Friday.',
    reply: 'On Friday.',
  },
  { name: 'banner en 3', text: '[EXT]\n\nOn Friday.', reply: 'On Friday.' },
  { name: 'banner en 4', text: '⚠ External Email\n\nOn Friday.', reply: 'On Friday.' },
  {
    name: 'banner en 5',
    text: 'This Message Is From an External Sender\nThis message came from outside your organization.\n\nOn Friday.',
    reply: 'On Friday.',
  },
  {
    name: 'banner en 6',
    text: 'ALERT: This message originated outside of our network. BE CAUTIOUS before clicking any link or attachment.\n________________________________\n\nOn Friday.',
    reply: 'On Friday.',
  },
  { name: 'banner en 7', text: '**External sender - be cautious with links**\n\nOn Friday.', reply: 'On Friday.' },
  {
    name: 'banner en 8',
    text: 'ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\nThis message came from outside your organization.\nZjQcmQRYFpfptBannerEnd\n\nOn Friday.',
    reply: 'On Friday.',
  },
  {
    name: 'banner en 9 answered',
    text: 'CAUTION: External email. Do not click links or attachments unless you recognise the sender.\n\nOn Friday.\n\nOn 2 Jun 2026, at 08:40, Mira Holt <mira@bakery.example> wrote:\n\n> When?',
    reply: 'On Friday.',
  },
  {
    name: 'banner de 1',
    text: 'VORSICHT: Diese Nachricht stammt von einem externen Absender. Öffnen Sie Anhänge und Links nur, wenn Sie den Absender kennen.\n\nAm Freitag.',
    reply: 'Am Freitag.',
  },
  {
    name: 'banner de 2',
    text: 'EXTERNE E-MAIL: Bitte seien Sie vorsichtig beim Öffnen von Anhängen und Links.\n\nAm Freitag.',
    reply: 'Am Freitag.',
  },
  {
    name: 'banner fr 1',
    text: 'EXTERNE : Ce courriel a été envoyé par un expéditeur externe. Soyez prudent avec les liens et les pièces jointes.\n\nVendredi.',
    reply: 'Vendredi.',
  },
  {
    name: 'banner es 1',
    text: 'CORREO EXTERNO: No abra enlaces ni archivos adjuntos si no conoce al remitente.\n\nEl viernes.',
    reply: 'El viernes.',
  },
  { name: 'banner it 1', text: '[ESTERNO]\n\nVenerdì.', reply: 'Venerdì.' },
  {
    name: 'banner nl 1',
    text: 'Let op! Dit bericht komt van buiten onze organisatie. Open geen bijlagen of links van onbekende afzenders.\n\nVrijdag.',
    reply: 'Vrijdag.',
  },
  {
    name: 'banner pt 1',
    text: 'CUIDADO: E-mail externo. Não clique em links nem abra anexos.\n\nSexta.',
    reply: 'Sexta.',
  },
  {
    name: 'banner da',
    text: 'ADVARSEL: Denne e-mail kommer fra en ekstern afsender. Klik ikke på links, og åbn ikke vedhæftede filer.\n\nPå fredag.',
    reply: 'På fredag.',
  },
  {
    name: 'banner no',
    text: 'OBS! Denne e-posten kommer fra en ekstern avsender. Ikke klikk på lenker.\n\nPå fredag.',
    reply: 'På fredag.',
  },
  {
    name: 'banner fi',
    text: 'HUOMIO: Tämä viesti tuli organisaation ulkopuolelta. Älä avaa linkkejä tai liitteitä.\n\nPerjantaina.',
    reply: 'Perjantaina.',
  },
  {
    name: 'banner cs',
    text: 'POZOR: Tento e-mail pochází z vnějšího zdroje mimo organizaci. Neklikejte na odkazy a neotvírejte přílohy.\n\nV pátek.',
    reply: 'V pátek.',
  },
  {
    name: 'banner hu',
    text: 'FIGYELEM: Ez az e-mail külső feladótól érkezett. Ne kattintson a hivatkozásokra, és ne nyissa meg a csatolmányokat.\n\nPénteken.',
    reply: 'Pénteken.',
  },
  {
    name: 'banner tr',
    text: 'DİKKAT: Bu e-posta kurum dışından gönderilmiştir. Bağlantılara tıklamayın ve ekleri açmayın.\n\nCuma günü.',
    reply: 'Cuma günü.',
  },
  {
    name: 'banner el',
    text: 'ΠΡΟΣΟΧΗ: Αυτό το μήνυμα προέρχεται από εξωτερικό αποστολέα. Μην ανοίγετε συνδέσμους και συνημμένα.\n\nΤην Παρασκευή.',
    reply: 'Την Παρασκευή.',
  },
  { name: 'banner zh', text: '【外部邮件】本邮件来自公司外部，请谨慎点击链接和附件。\n\n星期五。', reply: '星期五。' },
  {
    name: 'banner ko',
    text: '[주의] 이 메일은 외부에서 발송되었습니다. 링크나 첨부파일을 열 때 주의하세요.\n\n금요일에요.',
    reply: '금요일에요.',
  },
  {
    name: 'banner he',
    text: 'זהירות: הודעה זו נשלחה מחוץ לארגון. אין ללחוץ על קישורים או לפתוח קבצים מצורפים.\n\nביום שישי.',
    reply: 'ביום שישי.',
  },
  {
    name: 'banner ar',
    text: 'تحذير: هذه الرسالة واردة من خارج المؤسسة. لا تضغط على الروابط ولا تفتح المرفقات.\n\nيوم الجمعة.',
    reply: 'يوم الجمعة.',
  },
  {
    name: 'banner same paragraph',
    text: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments.\nOn Friday.\nPaul',
    reply: 'On Friday.\nPaul',
  },
  {
    name: 'no banner: it notice',
    text: 'Warning: mails with the subject "Flour" are phishing. Do not click on links in them.\n\nIT',
  },
  {
    name: 'no banner: question',
    text: 'External senders get this banner since Monday. Can you switch it off for bakery.example?\n\nPaul',
  },
  {
    name: 'no banner: attention',
    text: 'Attention Mira: the driver comes from outside and has no key. Please open the gate.\n\nPaul',
  },
  { name: 'no banner: heading', text: 'External\n\n- two bakers\n- Ole\n\nInternal\n\n- Mira' },
  {
    name: 'no banner: this message',
    text: 'This message is for the external auditors. The books are attached; please open the attachment first.\n\nPaul',
  },
  {
    name: 'no banner: important',
    text: 'Important: this email replaces the one from outside counsel. See the attachment.\n\nPaul',
  },
  {
    name: 'no banner: de',
    text: 'Achtung, diese Nachricht geht auch an externe Kollegen. Der Link im Anhang gilt nur heute.\n\nPaul',
  },
  {
    name: 'a tag in stars that begins a sentence',
    text: '*External* mail: never click on links in attachments, that is what I say on Friday.\n\nNora',
  },
  ...[
    '[External] Do not send the link and the attachment to clients, they are for us.',
    '[Externe] Attention, le lien et la pièce jointe sont faux, je les renvoie demain.',
    '*External* Don’t forget the link and the attachment for Bo.',
  ].map((line) => ({
    name: `a tag above what is not to be done: ${line}`,
    text: `${line}\n\nSee you on Friday.\n\nNora`,
  })),
]
