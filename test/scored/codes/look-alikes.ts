/** Numbers and addresses that stand in the words of codes and links, and are none. Written for this suite. */
import { type Case, none } from './case.ts'

const TOKEN = '8a7F9b0c1d2e3f4a5b6c7d8e'
const button = (label: string, url: string, more: string) =>
  `<p>Kestrel</p><p><a href="${url}">${label}</a></p><p>${more}</p>`

/** Name, subject, body. */
const CASES: readonly [string, string, string][] = [
  // money off
  ['a voucher alone', 'For you', '20% off this week.\n\nYour code is 640215.\n\nUse it at checkout.'],
  ['two vouchers', 'For you', 'Your code is 640215: 15% off.\n\nUse promo code AUTUMN15 for 15% off shoes.'],
  ['both of money', 'For you', 'Your code: 64021\nUse coupon AUTUMN15 too, both give 10% off your order.'],
  ['worth something', 'Reward', 'Your personal code is 640215, worth €10 off. Or use voucher HELLO10.'],
  // words in capitals
  ['in capitals', 'Verify', 'We verified the code. THE 3RD TEST is next.'],
  ['in capitals, a thing', 'Your code', 'Your access code is in the box, NEW 2GB RAM was added.'],
  ['a title', 'Security code', 'How to use your security code\n\ncontents\n\nintroduction'],
  // to be entered elsewhere
  ['on a page of the budget', 'Budget', 'Please enter 48213 on the page for travel, and send it back by Friday.'],
  ['in a sheet', 'Re: stock', 'Please key in 90321 in the sheet for the Leeds shop.'],
  // beneath, no code
  ['put in', 'Budget', 'The sum is\n\n48 213\n\nPut that into the report by Friday.'],
  ['if it is you', 'Dinner', 'Somebody left a coat here. If it is yours, call: 640215'],
  // programs
  ['a comparison', 'Re: sign-in', 'In auth.ts:\n\n    if (otp === "640215") return signIn(user)\n\nplease remove it.'],
  ['a constant', 'Re: login code', "The test has const code = '640215' and fails.\n\nlet otp = 771204;"],
  ['a call', 'Re: login code', "await page.fill('#code', '640215')\nexpect(code).toBe('771204')"],
  ['a place in a file', 'Build failed', 'login code: FAIL auth.test.ts:20481\nsee verify.spec.ts:10432'],
  [
    'changes',
    'Release 4.2',
    'Fixed:\n- 48213: sign-in code field accepts pasted codes\n- 48219: confirm dialog on log out',
  ],
  [
    'changes, German',
    'Version 4.2',
    '- 48213: Anmeldecode lässt sich einfügen\n- 48219: Sicherheitscode wird früher gesendet',
  ],
  ['an issue', '(AUTH-482) Login code mail is late', 'Ann commented: it took ten minutes.'],
  ['an issue, longer', '[AUTH-48213] Login code mail is late', 'Ann commented: it took ten minutes.'],
  ['an issue, in words', 'Re: mail', 'AUTH-4821: login code mail is late. Can you look at it?'],
  [
    'changes, with dashes',
    'Release 4.2',
    '- 48213 – sign-in code field accepts pasted codes\n- 48219 – confirm dialog on log out',
  ],
  [
    'changes, numbers behind',
    'Release 4.2',
    '- sign-in code field accepts pasted codes (48213)\n- verification code mails are faster (48219)',
  ],
  ['a place in a file, in brackets', 'Build', 'login.spec.ts(20481): error in verify code'],
  ['in a manual', 'Docs', 'POST /verify {"code": "640215"}\n\n    verify --code 640215'],
  ['an issue, with a dash', 'Tickets', 'AUTH-48213 – Verification code is sent twice'],
  ['to try something out', 'Test data', 'Use the OTP 640215 in the sandbox for all test users.'],
  ['a number for an agent', 'Kestrel', 'Read 640215 out to our agent to confirm the change of address.'],
  ['costs', 'Re: costs', 'Please use 48213 for the travel costs.'],
  ['a variable', 'Re: otp', 'otp: str = "640215"\nassert code == 640215'],
  // what was done
  ['a refund', 'Your refund', 'Your refund has been issued.\nConfirmation code: 77410293'],
  ['a refund, German', 'Ihre Erstattung', 'Ihre Erstattung wurde veranlasst.\nBestätigungscode: 77410293'],
  ['a refund, French', 'Votre remboursement', 'Votre remboursement a été effectué.\nCode de confirmation : 77410293'],
  ['a refund, Spanish', 'Su reembolso', 'Su reembolso ha sido procesado.\nCódigo de confirmación: 77410293'],
  ['a booking', 'Kestrel', 'Thank you for booking. Confirmation code: 640215'],
  ['a booking, Italian', 'Airone', 'Grazie per la prenotazione. Codice di conferma: 640215'],
  ['a booking, Dutch', 'Reiger', 'Bedankt voor je boeking. Bevestigingscode: 640215'],
  ['a payment', 'Payment sent', 'You sent $50 to Bo. Confirmation code: 77410293'],
  ['a booking, Chinese', '预订', '感谢您的预订。确认码：640215'],
  ['a booking, Japanese', 'ご予約', 'ご予約ありがとうございます。確認番号：640215'],
  ['a booking, confirmed', 'Bestätigung', 'Vielen Dank für Ihre Buchung. Ihr Bestätigungscode: 640215'],
  ['a return', 'Kestrel', 'Your return was received. Confirmation code: 640215'],
  // won, or given
  [
    'a coffee',
    'A present',
    'Here is your personal code for a free coffee: 640 215. Valid until Sunday. Show it at the till.',
  ],
  [
    'a coffee, German',
    'Ein Geschenk',
    'Ihr persönlicher Code für einen Kaffee: 640 215. Gültig bis Sonntag. Bitte an der Kasse zeigen.',
  ],
  ['a drink, German', 'Geschenk', 'Dein Code für ein Gratisgetränk: 640215. Zeig ihn an der Bar.'],
  ['a waiter', 'Free lunch', 'Show this code to the waiter: 640215'],
  ['a subscription', 'Subscription', 'Your subscription was cancelled. Confirmation code: 640215'],
  ['a raffle', 'The fair', 'Raffle code: 640215'],
  ['a raffle, of the reader', 'The fair', 'Your raffle code is 640215. We confirm the winners on Sunday.'],
  ['a raffle, German', 'Das Fest', 'Ihr Loscode: 640215. Verlosung am Sonntag.'],
  ['a cinema', 'Film night', 'Your code for the cinema: 640215'],
  ['a cinema, French', 'Soirée', 'Votre code pour le cinéma : 640215'],
  ['a museum', 'Kestrel', 'Your code for the museum is 640215. Valid on Sunday.'],
  // to be picked up
  ['picked up, Taiwan', '包裹', '您的包裹已到店。取件代碼：640215'],
  ['picked up, Taiwan, short', '包裹', '取件碼：640215，請於三日內取件'],
  ['picked up, China', '快递', '您的取货码：640215，请确认'],
  ['picked up, Japanese', 'お荷物', '受け取りコード：640215'],
  ['picked up, Korean', '택배', '픽업 코드: 640215'],
  // doors, radios, networks
  ['a radio', 'Net tonight', 'Repeater 145.6, tone 88.5, access code 4821*. Check in with your call sign.'],
  ['a network', 'Guest Wi-Fi', 'Network: KR-Guest\nPassword: 64021533'],
  ['a network, German', 'Gäste', 'WLAN: KR-Gast\nZugangscode: 64021533'],
  ['a network, French', 'Invités', 'Réseau : KR-Invites\nCode d’accès : 64021533'],
  ['a network, Spanish', '', 'Red: Garza Invitados\nContraseña: 64021533'],
  ['a network, Polish', '', 'Sieć: Czapla\nHasło: 64021533'],
  ['a short code', 'About our texts', 'We text verification codes from short code 48213. Reply STOP to end them.'],
  ['a short code, to', 'Texts', 'To get sign-in codes by text, send JOIN to 48213.'],
  ['a gym', 'Gym', 'Gym access code: 640215'],
  ['a flat', 'Check-in', 'Access code for the apartment: 640215. Check-in from 3 pm.'],
  ['a building', 'Door', 'Your building access code is 4821'],
  ['a door', 'Your stay', 'The access code of the front door is 4821.'],
  // pages for everybody
  [
    'a page to ask for another',
    'Your password reset link expired',
    '<p>It is too late.</p><p><a href="https://kestrel.test/password_reset">Click here to get a new password reset link</a></p>',
  ],
  [
    'a page to log in',
    'Your account was activated',
    'Your account was activated. Log in: https://kestrel.test/wp-login.php',
  ],
  [
    'a page of codes to keep',
    '2FA is enabled',
    'Two-factor authentication is enabled. Save your recovery codes to verify your identity: https://kestrel.test/settings/auth/recovery-codes',
  ],
  [
    'a mail in the browser',
    'Confirm your plans for spring',
    `View this email in your browser: https://kestrel.test/v/${TOKEN}`,
  ],
  [
    'a mail in the browser, German',
    'Bestätigen Sie Ihre Teilnahme',
    `Wird diese E-Mail nicht richtig angezeigt? Im Browser ansehen: https://heron.test/v/${TOKEN}`,
  ],
  ['an order', 'Your order', button('See my order', `https://kestrel.test/o/${TOKEN}`, 'Your order is on its way.')],
  [
    'a notice',
    'New sign-in to your account',
    button('Log in', 'https://kestrel.test/login', 'We noticed a new sign-in.'),
  ],
  [
    'an offer that ends',
    'Sale',
    button('Shop now', `https://kestrel.test/s/${TOKEN}`, 'The link is valid for 24 hours.'),
  ],
  [
    'friends',
    'Your account',
    button('Invite friends, get €10', 'https://kestrel.test/refer?code=HERON640215', 'Verify and earn.'),
  ],
  [
    'friends, German',
    'Konto bestätigt',
    button('Freunde einladen', 'https://heron.test/refer?code=HERON640215', 'Ihr Konto wurde bestätigt.'),
  ],
  [
    'news for members',
    'News',
    button('Log in to read more', `https://kestrel.test/read/${TOKEN}`, 'Our news of spring.'),
  ],
  ['a webinar', 'Webinar', `Jetzt anmelden:\nhttps://heron.test/webinar/anmeldung?token=${TOKEN}`],
  ['a poll', 'Poll', button('Open the poll', `https://kestrel.test/s/${TOKEN}`, 'The link is valid for 2 hours.')],
  [
    'links of a single word',
    'Kestrel',
    'Your security code\n\n[settings](https://kestrel.test/settings)\n\n[unsubscribe](https://kestrel.test/u)',
  ],
  ['a single word', 'Login codes', 'Your login code comes by text.\n\ncheers\nAnn'],
  // a time that is not the link's
  ...(
    [
      ['an offer', 'Sale', 'Only 24 hours left – click and save', 'Log in'],
      ['a meal', 'Dinner', 'Your pizza comes in 40 minutes, follow the link to track it', 'Log in'],
      ['a post', 'News', 'Bo posted 7 minutes ago: click the link below', 'Log in'],
      ['a voucher', 'News', 'Follow the link to use your voucher within 24 hours', 'Log in'],
      ['a voucher, German', 'Neues', 'Folge dem Link und nutze 20 % in den nächsten 24 Stunden', 'Anmelden'],
      ['a voucher, Spanish', 'Ventas', 'Sigue el enlace y utiliza tu cupón en 24 horas', 'Iniciar sesión'],
      ['a talk', 'Now', 'We start in 20 minutes, use this link to join', 'Sign in'],
      ['a webinar', 'Webinar', 'The webinar link works from 10 minutes before', 'Log in'],
      ['an offer, German', 'Angebot', 'Nur noch 24 Stunden: Link anklicken und sparen', 'Anmelden'],
      ['a meal, Spanish', 'Cena', 'Tu pedido llega en 30 minutos, sigue el enlace para verlo', 'Iniciar sesión'],
    ] as const
  ).map(([name, subject, words, label]): [string, string, string] => [
    `a time of ${name}`,
    subject,
    `${words}\n\n[${label}](https://click.kestrel.test/ls/click?upn=${TOKEN})`,
  ]),
  // money off, with letters and digits
  ['a voucher of letters and digits', 'Hello', 'Use code HRN8PQ3 for 20% off your next purchase. Valid until 31 May.'],
  ['a voucher, at the checkout', 'Hello', 'Take 15% off with code HRN8PQ3 at checkout, valid until Friday.'],
  [
    'a voucher, German',
    'Hallo',
    'Mit dem Code HRN8PQ3 sparst du 15 % auf deinen nächsten Einkauf. Gültig bis 31. Mai.',
  ],
  // words beneath what leads to none
  ['a name beneath', 'Login', 'Your login code is on its way by SMS\n\nannika'],
  ['a name beneath, German', 'Anmeldung', 'Dein Anmeldecode wurde an dein Handy geschickt\n\nhannes'],
  ['a name beneath a colon', 'Login', 'Your login code has arrived:\n\nhannes'],
  ['a button beneath', 'Kestrel', 'Your security code has been changed\n\nresend'],
  // what is used to get somewhere
  ['a gate', 'The house', 'Type 4821 to get in, and park on the left'],
  ['a key box', 'The house', 'To get in, use 4821 at the key box'],
  ['in touch', 'Hello', 'To get in touch with us, use 4821 as extension'],
  ['an order to release', 'Invoice', 'Please use 4500123 to release the payment, and send the invoice by Friday'],
  ['an order to go on', 'Order', 'Use 450012 to go ahead with the order'],
  ['a row to go on, German', 'Tabelle', 'Bitte nutze 48213, um weiterzukommen mit der Tabelle'],
  // subjects with numbers
  ['a question, Spanish', 'Consulta 640215 recibida', 'Gracias. Por favor, conserve el código en el asunto.'],
  ['a question, German', 'Anfrage 640215', 'Bitte den Code im Betreff stehen lassen.'],
  ['a question, French', 'Demande 640215', 'Merci de garder le code dans l’objet.'],
  ['a question, Polish', 'Zgłoszenie 640215', 'Prosimy zachować kod w temacie.'],
  ['a question, Russian', 'Обращение 640215', 'Пожалуйста, сохраните код в теме письма.'],
  ['a course', 'Kurs-Anmeldung: 640215', 'Danke.'],
  ['a course, new', 'Neue Anmeldung: 640215', 'Danke.'],
  ['a visit', 'Visitor sign-in: 20733', 'Bo is at the desk.'],
  ['a login that was', 'New login: 64021', 'Somebody logged in.'],
  // beneath a code that is only spoken of
  ['a terminal', 'Ihr Code', 'Anmeldung am Terminal: 4821'],
  ['events', 'Your security code was changed', 'Security event: 640215\nSign-in device: 20733'],
  ['a sum of sign-ins', 'Your code', 'Confirmed sign-ins of this week in total: 5173'],
  ['a meter', 'Your meter', 'Your meter:\n\n640 215\n\nType it into the app to send us the reading'],
  ['a seat', 'The talk', 'Registration is open.\n\n640215\n\nEnter this number on the website to choose a seat'],
  ['a sandbox', 'Test data', 'Use OTP 640215 for the sandbox.'],
  ['a staging server', 'Test data', 'The code is 640215 on staging.'],
  ['changes of the reader', 'Notes', '48213: Your login code mail is late\n48219: Your confirm code is sent twice'],
  ['an issue about a code', 'AUTH-482 – Send the login code', 'Ann commented: see below.'],
  ['an issue about a wrong code', 'AUTH-4821 - Wrong confirmation code', 'Ann commented.'],
  ['an issue of the reader', '[AUTH-4821] Your login code is late', 'Ann commented.'],
  // in capitals, and won
  ['a raffle, as a title', 'The fair', 'Your Raffle Code: 640215'],
  ['a lottery, as a title', 'The fair', 'Your Lottery code is 640215'],
  ['a draw', 'The fair', 'Enter the Prize Draw Code 640215'],
  // things with a lock
  ['a bike', 'Bike', 'Your code for the bike is 4821'],
  ['a printer', 'Printer', 'Code for the printer: 640215'],
  ['a gift card', 'Gift', 'Your code for the gift card is 48213944'],
  ['a card for lunch', 'Lunch', 'Your code for the lunch card is 640215'],
  ['a shop of a museum', 'Museum', 'Your code for the museum store is 640215'],
  ['a network, and what to do', 'Wi-Fi', 'Our Wi-Fi: Kestrel, code 48213944. Sign in with your browser.'],
  ['a network, and how, German', 'Hotel', 'WLAN Zugangscode: 48213944, einmal anmelden genügt'],
  // networks that are called secure
  ['a network, secure', 'Guests', 'Network: Harbour Secure\nPassword: 48291304'],
  ['a network, secure, German', 'Gäste', 'WLAN: Hafen-Secure\nPasswort: 48291304'],
  // shown, though the sentence has a not
  ['not to forget', 'A present', 'Your code: 640 215. Don’t forget to show this code at the till.'],
  ['not to print', 'A present', 'Your code: 640 215. You don’t need to print it, show this code at the till.'],
  ['not to forget, German', 'Geschenk', 'Dein Code: 640 215. Bitte nicht vergessen: an der Kasse vorzeigen.'],
  ['in May, German', 'Geschenk', 'Dein Code: 640 215. Bis 12. Mai an der Kasse vorzeigen.'],
  ['not to forget, French', 'Cadeau', 'Votre code : 640 215. N’oubliez pas de présenter ce code en caisse.'],
  ['a pass, Dutch', 'Cadeau', 'Je code: 640 215. Toon deze pas bij de kassa.'],
  ['not to forget, Russian', 'Подарок', 'Ваш код: 640 215. Не забудьте предъявить его на кассе.'],
  // booked, and something else is left to do
  [
    'a profile, Spanish',
    'Reserva',
    'Gracias por tu reserva. Código de confirmación: 640215. Para completar tu perfil, abre la app.',
  ],
  [
    'a profile, German',
    'Buchung',
    'Danke für Ihre Buchung. Ihr Bestätigungscode: 640215. Ihr Profil ist nicht vollständig.',
  ],
  [
    'a file, French',
    'Réservation',
    'Merci pour votre réservation. Code de confirmation : 640215. Pour compléter votre dossier, ouvrez le site.',
  ],
  [
    'a review, Spanish',
    'Reserva',
    'Gracias por tu reserva. Código de confirmación: 640215. Escribe tu opinión después.',
  ],
  ['a form, Dutch', 'Reiger', 'Bedankt voor je boeking. Bevestigingscode: 640215. Vul de vragenlijst in.'],
  // pages for everybody below names of other kinds
  [
    'a page to log in, in one word',
    'Your password was reset',
    'Log in with your new password: https://kestrel.test/MyAccount/Login',
  ],
  [
    'a page of codes, of a team',
    '2FA is enabled',
    'Save your recovery codes to verify your identity: https://kestrel.test/orgs/kestrel-labs-eu/settings/auth/recovery-codes',
  ],
  [
    'a page to ask for another, Chinese',
    'Your password reset link expired',
    '[Click here to get a new password reset link](https://kestrel.test/zh-Hans/password_reset)',
  ],
  ['a word for what happened', 'Login', 'The login code\n\nexpired'],
  ['in capitals, a thing and a number', 'Security code', 'The security code of the NEW 2GB 100 card'],
  ['an issue named as its project', 'LOGIN-482 – Login code', 'Ann commented.'],
  [
    'a code to tap on, German',
    'Buchung',
    'Danke für Ihre Buchung. Ihr Bestätigungscode: 640215. Tippen Sie auf den Code.',
  ],
]

export const LOOK_ALIKES: readonly Case[] = CASES.map(([name, subject, body]) => none(name, subject, body))
