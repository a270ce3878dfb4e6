/** Mails that are named behind `>`, below what asks for an answer above, and beside what a program sent or a number that is compared. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const ON = 'On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl <iris@yard.example> wrote:'
const QUOTED = `${ON}\n> What is the limit?`
const UNMARKED = `${ON}\n\nWhat is the limit?`
const HEAD =
  '-----Original Message-----\nFrom: Iris Dahl <iris@yard.example>\nSent: Wednesday, October 7, 2026 11:20 AM\nTo: Nora Vik <nora@lake.example>\nSubject: Limit\n\nWhat is the limit?'
const ASKS = '## Please reply above this line ##'
const RAISED = 'Hello Iris,\n\nI have raised the limit to 500.\n\nNora'

const NAMED: readonly [language: string, own: string, named: string, said: string][] = [
  ['zh', '好的。', '2026年10月7日 11:20，王芳 <iris@yard.example> 写道：', '明天上午九点在会议室见面。'],
  ['zh, traditional', '好的。', '王芳 <iris@yard.example> 於 2026年10月7日 上午11:20 寫道：', '明天上午九點見。'],
  ['ja', '了解しました。', '2026/10/07 11:20、佐藤花子 <iris@yard.example>のメール:', '会議は九時からです。'],
  ['th', 'ตกลงค่ะ', 'เมื่อ 7 ต.ค. 2569 เวลา 11:20 นารี <iris@yard.example> เขียนว่า:', 'พรุ่งนี้ประชุมเก้าโมง'],
  ['ko, one word', '네.', '2026. 10. 7. 오전 11:20, 김하나 <iris@yard.example> 작성:', '내일'],
  ['el, one word', 'Ναι.', 'Στις 7 Οκτ 2026, στις 11:20 π.μ., ο/η Νίκη <iris@yard.example> έγραψε:', 'Αύριο'],
  ['fa, one word', 'باشه.', 'در 7 اکتبر 2026، ساعت 11:20، نسرین <iris@yard.example> نوشت:', 'فردا'],
  ['ru, one word', 'Хорошо.', '7 окт. 2026 г., в 11:20, Ирина <iris@yard.example> написал(а):', 'Завтра'],
  ['en, a price', 'Fine.', 'On Oct 7, 2026, at 11:20, iris@yard.example wrote:', '30 €'],
]

const CURL =
  '> GET /boats HTTP/1.1\n> Host: api.yard.example\n> Accept: */*\n>\n< HTTP/1.1 500 Internal Server Error\n< Content-Type: text/html\n< Content-Length: 0'

/** What is a sender's with `>` in it, above a mail that is quoted. */
const SENT: readonly [name: string, own: string][] = [
  ['a request', `It still fails:\n\n${CURL}\n\nWhat now?`],
  ['a request behind its command', `It still fails:\n\n$ curl -v https://api.yard.example/boats\n${CURL}\n\nWhat now?`],
  [
    'a request with a body',
    'I see this.\n\n> POST /boats HTTP/2\n> host: api.yard.example\n> content-type: application/json\n\n{"id": 1}\n\n< HTTP/2 422\n< content-type: application/json\n\nIs the id wrong?',
  ],
  ['fields alone', 'It says:\n> Authorization: Bearer abc\n< HTTP/1.1 401 Unauthorized\n\nWhy?'],
  [
    'commands of a mail server',
    'It says:\n> EHLO lake.example\n< 250 yard.example\n> AUTH PLAIN\n< 535 5.7.8 no\n\nWhy?',
  ],
  ['a comparison with a number', 'Pass is when the score is\n> 60 points, otherwise repeat.'],
  ['a comparison that goes on', 'It only counts if the amount is\n> 500 EUR and the order is paid\nin full.'],
  ['a comparison, de', 'Bestanden ist der Test, wenn der Wert\n> 0,5 ist.\n\nNora'],
  ['a comparison, zh', '合格的条件是分数\n> 60 分，否则重考。'],
  ['a comparison that includes', 'We only take files if the size is\n>= 2 MB and the type is png.'],
  ['a comparison, zh, wide', '仅当金额\n＞ 500 元时才需要审批。'],
  ['a comparison of letters', 'The pump has to run as soon as x\n> y and the valve is open.'],
  [
    'a request without an answer',
    'I send\n\n> GET /boats HTTP/1.1\n> Host: a.example\n> Authorization: Bearer abc\n\nand nothing comes back.',
  ],
  [
    'a log',
    'It prints:\n\n> 2026-10-07 09:30:01 the pump has stopped\n> 2026-10-07 09:30:02 the valve is open\n\nWhy?',
  ],
  ['numbers alone', 'Alarm levels:\n\nyellow: value\n> 10\nred: value\n> 20\n\nIs that right?'],
  ['two comparisons', 'Pass is when the score is\n> 60 points.\n\nYou repeat it when the rest is\n> 10 points.'],
]

const above = (name: string, own: string): TextCase[] => [
  { name: `${name}, above a quote`, text: `${own}\n\n${QUOTED}`, reply: own },
  { name: `${name}, above text that is not marked`, text: `${own}\n\n${UNMARKED}`, reply: own },
  { name: `${name}, above a head`, text: `${own}\n\n${HEAD}`, reply: own },
]

export const NAMED_IN_MARKS: readonly TextCase[] = [
  ...NAMED.flatMap(([language, own, named, said]): TextCase[] => {
    const text = `${own}\n\n> ${named}\n> \n> ${said}`
    return [
      { name: `named in marks, ${language}`, text, reply: own },
      { name: `named in marks, ${language}, where the head names none`, text, reply: own, begins: true },
    ]
  }),
  {
    name: 'named in marks over two lines, answered between',
    text: `> On Oct 7, 2026, at 11:20 AM, Iris Dahl\n> <iris@yard.example> wrote:\n>\n> f(x)\n\nYes.\n\n> g(x)\n\nNo.`,
    reply: 'Yes.\n\nNo.',
  },
  {
    name: 'a title behind marks, zh',
    text: '请看。\n\n> 开始转发的邮件：\n> \n> 发件人: 王芳 <iris@yard.example>\n> 主题: 订单\n> 日期: 2026年10月7日 11:20\n> 收件人: 李雷 <li@lake.example>\n> \n> 已发货',
    reply: '请看。',
  },
  {
    name: 'a request and a log that are in the mail quoted beneath',
    text: `> 2026-10-07 09:30:01 the pump has stopped\n> 2026-10-07 09:30:02 the valve is open\n\nThat was me.\n\n${ON}\n> It prints:\n> 2026-10-07 09:30:01 the pump has stopped\n> 2026-10-07 09:30:02 the valve is open`,
    reply: 'That was me.',
  },
  { name: 'what is marked and names none', text: '你好\n\n> print(x)\n> x = 1\n\n这样对吗？' },
  ...SENT.flatMap(([name, own]) => above(name, own)),
  {
    name: 'a request below a quote',
    text: `${QUOTED}\n\nThe answer is\n\n${CURL}\n\nWhat now?`,
    reply: `The answer is\n\n${CURL}\n\nWhat now?`,
  },
  {
    name: 'a request that is quoted',
    text: `${ON}\n> GET /boats HTTP/1.1\n> gives\n> < HTTP/1.1 500\n\nI have started it anew.`,
    reply: 'I have started it anew.',
  },
  {
    name: 'an answer that is a comparison',
    text: `${ON}\n> How long does it take?\n< 5 minutes\n> What does it cost?\n< 100 euros`,
    reply: '< 5 minutes\n< 100 euros',
  },
  {
    name: 'answers between lines',
    text: `${ON}\n> What is the limit?\nI think that it is 500\n> 3 boxes are missing\nThey are on the way to you\n> see you on monday.\nGood`,
    reply: 'I think that it is 500\nThey are on the way to you\nGood',
  },
  {
    name: 'a question beneath a line without a dot',
    text: `Sorry for the late answer\n> can you send the file?\n\nHere it is\n> and when do we meet?\n\nOn Monday.`,
    reply: 'Sorry for the late answer\n\nHere it is\n\nOn Monday.',
  },
  ...[QUOTED, UNMARKED, HEAD].map(
    (quote, at): TextCase => ({
      name: `below what asks for an answer above, ${at}`,
      text: `${ASKS}\n\n${RAISED}\n\n${quote}`,
      reply: RAISED,
    }),
  ),
  {
    name: 'questions beneath lines without a dot, in small letters',
    text: 'Sorry for the late answer\n> can you send the file?\nhere it is\n> and when do we meet?\non monday',
    reply: 'Sorry for the late answer\nhere it is\non monday',
  },
  {
    name: 'lines in small letters beneath answers without a dot',
    text: `${ON}\n> Hi Nora,\n> how are you.\n\nI am fine thanks a lot\n> when will you come to leeds.\n\nNext week`,
    reply: 'I am fine thanks a lot\n\nNext week',
  },
  {
    name: 'numbers alone in a quote',
    text: `${ON}\n> 100\nok\n> 200\nalso ok\n> 300\nno`,
    reply: 'ok\nalso ok\nno',
  },
  {
    name: 'an address between brackets above the verb',
    text: 'Yes.\n\nOn Wed, Oct 7, 2026 at 11:20 AM Iris Dahl\n<mailto:iris@yard.example> wrote:\n>\n> Limit: 500?\n> Bye',
    reply: 'Yes.',
  },
  {
    name: 'a link beneath a label that is quoted',
    text: `${ON}\n> Link: where is it?\n<https://yard.example/x>\n\nThere.`,
    reply: '<https://yard.example/x>\n\nThere.',
  },
  {
    name: 'a request that is quoted, and what came back',
    text: `${ON}\n> GET /boats HTTP/1.1\n> Host: a.example\n\nI get\n\n< HTTP/1.1 200 OK`,
    reply: 'I get\n\n< HTTP/1.1 200 OK',
  },
  {
    name: 'prices below a mail that is named behind marks',
    text: `> ${ON}\n>\n> What does it cost?\n\nIt is:\n\n> oar 30 €\n> rope 20 €`,
    reply: 'It is:\n\n> oar 30 €\n> rope 20 €',
  },
  {
    name: 'prices of a mail that is named behind marks',
    text: `> ${ON}\n>\n> oar 30 €\n> rope 20 €\n\nYes.\n\n> paddle 40 €\n> boat 50 €\n\nNo.`,
    reply: 'Yes.\n\nNo.',
  },
  {
    name: 'questions with numbers beneath their answers',
    text: `It starts on Monday at nine\n> 2. When does it start?\n\nYou pay for it\n> 3. Who pays`,
    reply: 'It starts on Monday at nine\n\nYou pay for it',
  },
  {
    name: 'a warning above what asks for an answer above',
    text: `[EXTERNAL]\n\n${ASKS}\n\n${RAISED}\n\n${QUOTED}`,
    reply: RAISED,
  },
  { name: 'what asks for an answer above, and quotes none', text: `${ASKS}\n\n${RAISED}` },
  { name: 'what asks for an answer above a quote alone', text: `${ASKS}\n\n${QUOTED}` },
  {
    name: 'above what asks for an answer above',
    text: `It works.\n\n${ASKS}\n\n${RAISED}\n\n${QUOTED}`,
    reply: 'It works.',
  },
]

export const ASKING_PAGES: readonly PageCase[] = [
  {
    name: 'below what asks for an answer above, Gmail',
    html: `<div style="color:#b5b5b5">${ASKS}</div><p>I have raised the limit to 500.</p><p>Nora</p><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;iris@yard.example&gt; wrote:<br></div><blockquote class="gmail_quote">What is the limit?</blockquote></div>`,
    reply: 'I have raised the limit to 500.\n\nNora',
  },
]
