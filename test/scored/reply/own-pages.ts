/** Pages whose own words stand below, between or within what mail programs put there. */
import type { PageCase } from './pages.ts'

export const OWN_PAGES: readonly PageCase[] = [
  {
    name: 'gmail bottom post',
    html: '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>Item 1: a crane of 2 tons</div><div>Item 2: a crane of 3 tons</div><div>Item 3: a crane of 4 tons</div><div>Item 4: a crane of 5 tons</div><div>Item 5: a crane of 6 tons</div><div>Item 6: a crane of 7 tons</div><div>Item 7: a crane of 8 tons</div><div>Item 8: a crane of 9 tons</div><div>Item 9: a crane of 10 tons</div><div>Item 10: a crane of 11 tons</div><div>Item 11: a crane of 12 tons</div><div>Item 12: a crane of 13 tons</div><div>Item 13: a crane of 14 tons</div><div>Item 14: a crane of 15 tons</div><div>Item 15: a crane of 16 tons</div><div>Item 16: a crane of 17 tons</div><div>Item 17: a crane of 18 tons</div><div>Item 18: a crane of 19 tons</div><div>Item 19: a crane of 20 tons</div><div>Item 20: a crane of 21 tons</div><div>Item 21: a crane of 22 tons</div><div>Item 22: a crane of 23 tons</div><div>Item 23: a crane of 24 tons</div><div>Item 24: a crane of 25 tons</div><div>Item 25: a crane of 26 tons</div><div>Item 26: a crane of 27 tons</div><div>Item 27: a crane of 28 tons</div><div>Item 28: a crane of 29 tons</div><div>Item 29: a crane of 30 tons</div><div>Item 30: a crane of 31 tons</div></blockquote></div><div><br></div><div>I take items 4 and 9.</div><div>Tom</div>',
    reply: 'I take items 4 and 9.\n\nTom',
  },
  {
    name: 'gmail bottom post inside container',
    html: '<div dir="ltr"><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>Item 1: a crane of 2 tons</div><div>Item 2: a crane of 3 tons</div><div>Item 3: a crane of 4 tons</div><div>Item 4: a crane of 5 tons</div><div>Item 5: a crane of 6 tons</div><div>Item 6: a crane of 7 tons</div><div>Item 7: a crane of 8 tons</div><div>Item 8: a crane of 9 tons</div><div>Item 9: a crane of 10 tons</div><div>Item 10: a crane of 11 tons</div><div>Item 11: a crane of 12 tons</div><div>Item 12: a crane of 13 tons</div><div>Item 13: a crane of 14 tons</div><div>Item 14: a crane of 15 tons</div><div>Item 15: a crane of 16 tons</div><div>Item 16: a crane of 17 tons</div><div>Item 17: a crane of 18 tons</div><div>Item 18: a crane of 19 tons</div><div>Item 19: a crane of 20 tons</div><div>Item 20: a crane of 21 tons</div><div>Item 21: a crane of 22 tons</div><div>Item 22: a crane of 23 tons</div><div>Item 23: a crane of 24 tons</div><div>Item 24: a crane of 25 tons</div><div>Item 25: a crane of 26 tons</div><div>Item 26: a crane of 27 tons</div><div>Item 27: a crane of 28 tons</div><div>Item 28: a crane of 29 tons</div><div>Item 29: a crane of 30 tons</div><div>Item 30: a crane of 31 tons</div></blockquote><div><br></div><div>I take items 4 and 9.</div></div></div>',
    reply: 'I take items 4 and 9.',
  },
  {
    name: 'gmail answers between two blockquotes',
    html: '<div dir="ltr"><div dir="ltr"><br></div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Can you come?</blockquote><div><br></div><div>Yes, at nine.</div><div> </div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Who has the key?</blockquote><div>Ole has it.</div></div></div>',
    reply: 'Yes, at nine.\n\nOle has it.',
  },
  {
    name: 'gmail words after signature',
    html: '<div dir="ltr">Fine.<br clear="all"><div><br></div>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Tom Berg<br>Berg Crane Hire</div></div><div><br></div><div>One more thing: bring the key of the gate.</div></div>',
    reply: 'Fine.\n\nOne more thing: bring the key of the gate.',
  },
  {
    name: 'gmail signature then words then quote',
    html: '<div dir="ltr">Fine.<div><br></div><div dir="ltr" class="gmail_signature"><div>Tom Berg<br>Berg Crane Hire<br>+47 55 00 00 01</div></div><div>PS: bring the key.</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Ok?</blockquote></div>',
    reply: 'Fine.\n\nPS: bring the key.',
  },
  {
    name: 'gmail words inside the signature element',
    html: '<div dir="ltr"><div dir="ltr" class="gmail_signature"><div>Hello Nora, the crane is free on Friday. Shall I book it for you?</div><div>Tom</div></div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Is it free?</blockquote></div>',
    reply: 'Hello Nora, the crane is free on Friday. Shall I book it for you?\n\nTom',
  },
  {
    name: 'gmail one sentence inside signature',
    html: '<div dir="ltr"><div dir="ltr" class="gmail_signature">Yes, Friday works.</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Friday?</blockquote></div>',
    reply: 'Yes, Friday works.',
  },
  {
    name: 'outlook web, words in Signature',
    html: '<div id="Signature"><div>Yes, please go ahead with the crane. I sign tomorrow.</div><div>Tom</div></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Nora Lind &lt;nora@harbour.example&gt;<br><b>Sent:</b> Thursday, May 14, 2026 9:12 AM<br><b>To:</b> Tom Berg<br><b>Subject:</b> Crane</div><div>Ok?</div>',
    reply: 'Yes, please go ahead with the crane. I sign tomorrow.\n\nTom',
  },
  {
    name: 'outlook web, words below Signature',
    html: '<div>Yes.</div><div id="Signature"><div>Tom Berg</div><div>Berg Crane Hire</div><div>+47 55 00 00 01</div></div><div>And please send the bill to Ole.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Nora Lind &lt;nora@harbour.example&gt;<br><b>Sent:</b> Thursday, May 14, 2026 9:12 AM<br><b>To:</b> Tom Berg<br><b>Subject:</b> Crane</div><div>Ok?</div>',
    reply: 'Yes.\n\nAnd please send the bill to Ole.',
  },
  {
    name: 'outlook windows inline colour',
    html: '<div class="WordSection1"><p class="MsoNormal">Hi, see my answers in red below.</p><p class="MsoNormal">&nbsp;</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Nora Lind &lt;nora@harbour.example&gt;<br><b>Sent:</b> Thursday, May 14, 2026 9:12 AM<br><b>To:</b> Tom Berg<br><b>Subject:</b> Crane</p></div></div><p class="MsoNormal">Can you come?</p><p class="MsoNormal"><span style="color:red">Yes, at nine.</span></p><p class="MsoNormal">Who has the key?</p><p class="MsoNormal"><span style="color:red">Ole.</span></p></div>',
    reply: 'Hi, see my answers in red below.\n\nYes, at nine.\n\nOle.',
  },
  {
    name: 'outlook blockquote with own words between',
    html: '<div class="WordSection1"><p class="MsoNormal">Hi,</p><blockquote style="border:none;border-left:solid #CCCCCC 1.0pt;padding:0in 0in 0in 6.0pt;margin-left:4.8pt;margin-right:0in"><p class="MsoNormal">Can you come?</p></blockquote><p class="MsoNormal">Yes, at nine.</p><blockquote style="border:none;border-left:solid #CCCCCC 1.0pt;padding:0in 0in 0in 6.0pt;margin-left:4.8pt;margin-right:0in"><p class="MsoNormal">Who has the key?</p></blockquote><p class="MsoNormal">Ole.</p></div>',
    reply: 'Hi,\n\nYes, at nine.\n\nOle.',
  },
  {
    name: 'apple bottom post',
    html: '<html><body><blockquote type="cite"><div>On 14 May 2026, at 09:12, Nora Lind &lt;nora@harbour.example&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>Item 1: a crane of 2 tons</div><div>Item 2: a crane of 3 tons</div><div>Item 3: a crane of 4 tons</div><div>Item 4: a crane of 5 tons</div><div>Item 5: a crane of 6 tons</div><div>Item 6: a crane of 7 tons</div><div>Item 7: a crane of 8 tons</div><div>Item 8: a crane of 9 tons</div><div>Item 9: a crane of 10 tons</div><div>Item 10: a crane of 11 tons</div><div>Item 11: a crane of 12 tons</div><div>Item 12: a crane of 13 tons</div><div>Item 13: a crane of 14 tons</div><div>Item 14: a crane of 15 tons</div><div>Item 15: a crane of 16 tons</div><div>Item 16: a crane of 17 tons</div><div>Item 17: a crane of 18 tons</div><div>Item 18: a crane of 19 tons</div><div>Item 19: a crane of 20 tons</div><div>Item 20: a crane of 21 tons</div><div>Item 21: a crane of 22 tons</div><div>Item 22: a crane of 23 tons</div><div>Item 23: a crane of 24 tons</div><div>Item 24: a crane of 25 tons</div><div>Item 25: a crane of 26 tons</div><div>Item 26: a crane of 27 tons</div><div>Item 27: a crane of 28 tons</div><div>Item 28: a crane of 29 tons</div><div>Item 29: a crane of 30 tons</div><div>Item 30: a crane of 31 tons</div></div></blockquote><br><div>I take item 4.</div><div>Tom</div></body></html>',
    reply: 'I take item 4.\n\nTom',
  },
  {
    name: 'apple between',
    html: '<body><div>Hi,</div><div><br><blockquote type="cite"><div>On 14 May 2026, at 09:12, Nora Lind &lt;nora@harbour.example&gt; wrote:</div><div>Can you come?</div></blockquote><div><br></div>Yes, at nine.<br><blockquote type="cite"><div>Who has the key?</div></blockquote><div>Ole.</div></div></body>',
    reply: 'Hi,\n\nYes, at nine.\n\nOle.',
  },
  {
    name: 'thunderbird bottom',
    html: '<div class="moz-cite-prefix">On 14/05/2026 09:12, Nora Lind wrote:<br></div><blockquote type="cite" cite="mid:a@harbour.example"><p>Can you come?</p></blockquote><p>Yes, at nine.</p><div class="moz-signature">-- <br>Tom Berg<br>Berg Crane Hire</div>',
    reply: 'Yes, at nine.',
  },
  {
    name: 'thunderbird words after signature',
    html: '<p>Yes, at nine.</p><div class="moz-signature">-- <br>Tom Berg<br>Berg Crane Hire</div><p>PS: I need the key before that. Can Ole bring it?</p>',
    reply: 'Yes, at nine.\n\nPS: I need the key before that. Can Ole bring it?',
  },
  {
    name: 'yahoo words below the quote',
    html: '<div>Yes.</div><div class="yahoo_quoted"><div><div>On Thursday, May 14, 2026 at 09:12:00 AM GMT+2, Nora Lind &lt;nora@harbour.example&gt; wrote:</div><br><div>Can you come?</div></div></div><div>And bring the key, please.</div>',
    reply: 'Yes.\n\nAnd bring the key, please.',
  },
  {
    name: 'proton words below',
    html: '<div>Yes.</div><div class="protonmail_quote">On Thursday, May 14th, 2026 at 9:12 AM, Nora Lind &lt;nora@harbour.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite"><div>Can you come?</div></blockquote></div><div><br></div><div>PS: Ole has the key.</div>',
    reply: 'Yes.\n\nPS: Ole has the key.',
  },
  {
    name: 'letter with hr',
    html: '<p>Dear Nora,</p><p>first the crane: we take it.</p><hr><p>From: 1 June<br>To: 30 June<br>Subject: rent of a crane<br>Price: 900</p><hr><p>Please sign here and send it back.</p><p>Tom</p>',
    reply:
      'Dear Nora,\n\nfirst the crane: we take it.\n\n---\n\nFrom: 1 June\nTo: 30 June\nSubject: rent of a crane\nPrice: 900\n\n---\n\nPlease sign here and send it back.\n\nTom',
  },
  {
    name: 'html blockquote in newsletterish letter',
    html: '<p>Nora said it best:</p><blockquote><p>A crane is not a toy.</p></blockquote><p>Please hang that up in the hall.</p>',
    reply: 'Nora said it best:\n\nPlease hang that up in the hall.',
  },
  {
    name: 'html pre log',
    html: '<p>The log:</p><pre>From: tom@tom.example\nTo: nora@harbour.example\nSubject: x\n&gt; DATA\n&lt; 354 go on\n</pre><p>Any idea?</p>',
    reply:
      'The log:\n\n```\nFrom: tom@tom.example\nTo: nora@harbour.example\nSubject: x\n> DATA\n< 354 go on\n```\n\nAny idea?',
  },
  {
    name: 'html table order',
    html: '<p>Please deliver to:</p><table><tr><td>Berg Crane Hire AS</td></tr><tr><td>Harbour Street 4</td></tr><tr><td>Tel. +47 55 00 00 01</td></tr></table><p>on Friday before noon.</p>',
    reply:
      'Please deliver to:\n\nBerg Crane Hire AS\n\nHarbour Street 4\n\nTel. +47 55 00 00 01\n\non Friday before noon.',
  },
  {
    name: 'outlook mobile middle',
    html: '<div dir="auto">On my way.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div dir="auto">Wait: which gate is it?</div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>From:</b> Nora Lind &lt;nora@harbour.example&gt;<br><b>Sent:</b> Thursday, May 14, 2026 9:12 AM<br><b>To:</b> Tom Berg<br><b>Subject:</b> Crane</div><div>Come!</div>',
    reply: 'On my way.\n\nWait: which gate is it?',
  },
  {
    name: 'gmail coloured inside blockquote',
    html: '<div dir="ltr">Answers in blue.<br></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Can you come?<div><font color="#0000ff">[TB] Yes, at nine.</font></div><div>Who has the key?</div><div><font color="#0000ff">[TB] Ole.</font></div></blockquote></div>',
    reply: 'Answers in blue.\n\n[TB] Yes, at nine.\n\n[TB] Ole.',
  },
  {
    name: 'zoho bottom',
    html: '<div><div class="zmail_extra"><div>---- On Thu, 14 May 2026 09:12:00 +0200 <b>Nora Lind &lt;nora@harbour.example&gt;</b> wrote ---</div><blockquote><div>Can you come?</div></blockquote></div><div>Yes, at nine.</div></div>',
    reply: 'Yes, at nine.',
  },
  {
    name: 'html banner caution + answer',
    html: '<table><tr><td style="background:#ffeb9c"><b>CAUTION:</b> This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.</td></tr></table><div dir="ltr">Yes, at nine.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, May 14, 2026 at 9:12 AM Nora Lind &lt;<a href="mailto:nora@harbour.example">nora@harbour.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Can you come?</blockquote></div>',
    reply: 'Yes, at nine.',
  },
  {
    name: 'html banner external de',
    html: '<div style="background:#fce">Achtung: Diese E-Mail stammt von einem externen Absender. Bitte klicken Sie nicht auf Links.</div><p>Ja, um neun.</p>',
    reply: 'Ja, um neun.',
  },
  {
    name: 'html banner then forward',
    html: '<div>[EXTERNAL]</div><p>What do you think?</p><div>---------- Forwarded message ---------<br>From: Nora Lind &lt;nora@harbour.example&gt;<br>Date: Thu, May 14, 2026<br>Subject: Crane<br>To: Tom<br></div><p>Free on Friday.</p>',
    reply: 'What do you think?',
  },
  {
    name: 'gmx answer below',
    html: '<html><body><div style="font-family:Verdana"><div name="quote" style="margin:10px 5px 5px 10px;padding:10px 0 10px 10px;border-left:2px solid #C3D9E5"><div style="margin:0 0 10px 0"><b>Gesendet:</b> Freitag, 4. September 2026 um 15:15 Uhr<br><b>Von:</b> "Lena Moss" &lt;lena@garden.example&gt;<br><b>An:</b> kai@brook.example<br><b>Betreff:</b> Rosen</div><div name="quoted-content">Sind die Rosen da?</div></div><div>Ja, seit Montag.</div></div></body></html>',
    reply: 'Ja, seit Montag.',
  },
  {
    name: 'roundcube below',
    html: '<p id="reply-intro">On 2026-09-04 15:15, Lena Moss wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div>Are the roses in?</div></blockquote><p>Yes, since Monday.</p><div>-- <br>Kai Brook<br>Brook Gardens</div>',
    reply: 'Yes, since Monday.',
  },
  {
    name: 'spark words after signature',
    html: '<div name="messageBodySection"><div dir="auto">Yes.</div></div><div name="messageSignatureSection"><br><div>Kai Brook<br>Brook Gardens</div></div><div name="messageBodySection"><div>And the lilies come tomorrow.</div></div><div name="messageReplySection">On Sep 4, 2026 at 15:15, Lena Moss &lt;lena@garden.example&gt; wrote:<br><blockquote type="cite">Are the roses in?</blockquote></div>',
    reply: 'Yes.\n\nAnd the lilies come tomorrow.',
  },
  {
    name: 'apple signature id in middle',
    html: '<body>Yes.<br><br><div id="AppleMailSignature">Sent from my iPhone</div><div><br>Wait, the lilies are late.</div><blockquote type="cite"><b>From:</b> Lena Moss &lt;lena@garden.example&gt;<br>Are they in?</blockquote></body>',
    reply: 'Yes.\n\nWait, the lilies are late.',
  },
  {
    name: 'outlook answers in blockquote style',
    html: '<div class="WordSection1"><p class="MsoNormal">Answers inline.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Lena Moss &lt;lena@garden.example&gt;<br><b>Sent:</b> Friday, September 4, 2026 3:15 PM<br><b>To:</b> Kai Brook<br><b>Subject:</b> Roses</p></div></div><p class="MsoNormal">Are they in? <span style="color:#C00000">[KB] Yes.</span></p></div>',
    reply: 'Answers inline.',
  },
  {
    name: 'outlook words below a horizontal line',
    html: '<div class="WordSection1"><p class="MsoNormal">Two things.</p><div style="border:none;border-bottom:solid windowtext 1.0pt;padding:0in 0in 1.0pt 0in"><p class="MsoNormal">First the roses.</p></div><p class="MsoNormal">Then the lilies.</p></div>',
    reply: 'Two things.\n\nFirst the roses.\n\nThen the lilies.',
  },
  {
    name: 'boxed paragraph',
    html: '<div>Please note:</div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">The garden is closed on Friday.</p></div><p>Kai</p>',
    reply: 'Please note:\n\nThe garden is closed on Friday.\n\nKai',
  },
  {
    name: 'gmail wrap without attribution',
    html: '<div class="gmail_quote"><div>Hi Lena, this is all new.</div><div>The roses are in.</div></div>',
    reply: 'Hi Lena, this is all new.\n\nThe roses are in.',
  },
  {
    name: 'gmail own formatted quote',
    html: '<div dir="ltr">She said<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">roses are red</blockquote>and left.</div>',
    reply: 'She said\n\n> roses are red\n\nand left.',
  },
  {
    name: 'fairemail',
    html: '<div>Yes.</div><div fairemail="signature">Kai Brook</div><div fairemail="reference"><p>On 4 Sep 2026 15:15 Lena wrote:</p><blockquote>Are they in?</blockquote></div><p>P.S. Bring gloves.</p>',
    reply: 'Yes.\n\nP.S. Bring gloves.',
  },
  {
    name: 'notes blockquote',
    html: '<p>She writes in her book:</p><blockquote style="border-left:3px solid #ddd;padding-left:8px">Roses need rain.</blockquote><p>Do they?</p>',
    reply: 'She writes in her book:\n\nDo they?',
  },
  {
    name: 'missive',
    html: '<div>Yes.</div><div class="missive_signature">Kai Brook<br>Brook Gardens</div><div class="missive_quote"><div>On Sep 4, 2026, 3:15 PM, Lena Moss wrote:</div><blockquote>Are they in?</blockquote><div>Also: bring gloves.</div></div>',
    reply: 'Yes.\n\nAlso: bring gloves.',
  },
  {
    name: 'front',
    html: '<div>Yes.</div><br><div class="front-signature">Kai Brook</div><div>The bill follows by post, so please wait for it.</div><br><blockquote type="cite" class="front-blockquote">On September 4, 2026, Lena Moss wrote:<br>Are they in?</blockquote>',
    reply: 'Yes.\n\nThe bill follows by post, so please wait for it.',
  },
  {
    name: 'signature with table',
    html: '<div>Yes.</div><table id="Signature"><tr><td>Kai Brook</td><td>+44 20 5550 0101</td></tr></table><p>Please call me before noon.</p>',
    reply: 'Yes.\n\nPlease call me before noon.',
  },
  {
    name: 'html list dashes',
    html: '<div>We need:</div><div>- roses</div><div>- lilies</div><div>- Lena</div>',
    reply: 'We need:\n\n- roses\n\n- lilies\n\n- Lena',
  },
  {
    name: 'html delimiter in letter',
    html: '<p>First the roses, which are in since Monday and look fine.</p><p>--</p><p>Then the lilies: they are late, and nobody knows why that is.</p>',
    reply:
      'First the roses, which are in since Monday and look fine.\n\n--\n\nThen the lilies: they are late, and nobody knows why that is.',
  },
  {
    name: 'html minutes',
    html: '<p><b>From:</b> 9:00 <b>To:</b> 11:00</p><p><b>Present:</b> Lena (lena@garden.example), Kai</p><p>Lena wrote:</p><p>a list of roses.</p><p>Kai reads it until Friday.</p>',
    reply:
      '**From:** 9:00 **To:** 11:00\n\n**Present:** Lena (lena@garden.example), Kai\n\nLena wrote:\n\na list of roses.\n\nKai reads it until Friday.',
  },
  {
    name: 'html yahoo answer above signature below quote',
    html: '<div>Yes.</div><div id="ydp1234yahoo_quoted_99" class="ydp1234yahoo_quoted"><div>On Friday, September 4, 2026 at 03:15:00 PM GMT+2, Lena Moss &lt;lena@garden.example&gt; wrote:</div><div>Are they in?</div></div><div class="ydp1234signature">Kai, and bring gloves please</div>',
    reply: 'Yes.\n\nKai, and bring gloves please',
  },
  {
    name: 'html tutanota',
    html: '<div>Yes.</div><div>2026-09-04 15:15 by lena@garden.example:</div><blockquote class="tutanota_quote"><div>Are they in?</div></blockquote><div>Shall I bring gloves?</div>',
    reply: 'Yes.\n\nShall I bring gloves?',
  },
  {
    name: 'html external banner outlook',
    html: '<div style="background-color:#FFEB9C; width:100%; border-style: solid; border-color:#9C6500; border-width:1pt; padding:2pt"><b style="color:#9C6500">CAUTION:</b> This email originated from outside your organization. Exercise caution when opening attachments or clicking links, especially from unknown senders.</div><br><div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Lena Moss &lt;lena@garden.example&gt;<br><b>Sent:</b> Friday, September 4, 2026 3:15 PM<br><b>To:</b> Kai Brook<br><b>Subject:</b> Roses</div><div>Are they in?</div>',
    reply: 'Yes.',
  },
  {
    name: 'html first contact tip',
    html: '<table role="presentation"><tr><td>You don\'t often get email from kai@brook.example. <a href="https://aka.ms/LearnAboutSenderIdentification">Learn why this is important</a></td></tr></table><div>Yes, they are in.</div>',
    reply: 'Yes, they are in.',
  },
  {
    name: 'html banner span',
    html: '<p><span style="background:yellow">[EXTERNAL EMAIL]</span></p><p>Yes, they are in.</p><p>Kai</p>',
    reply: 'Yes, they are in.\n\nKai',
  },
  {
    name: 'html banner fr',
    html: '<p style="border:1px solid red">ATTENTION : courriel externe. Ne cliquez pas sur les liens et n’ouvrez pas les pièces jointes si vous ne connaissez pas l’expéditeur.</p><p>Oui.</p>',
    reply: 'Oui.',
  },
  {
    name: 'sig consider',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div>Please consider the environment before printing this email.</div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig pronouns',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div>My pronouns are he/him.</div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig book',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div><a href="https://cal.example/hal">Book a meeting with me</a></div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig award',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div>Oats Ltd was named mill of the year 2025.</div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig question slogan',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div>Hungry? Eat oats!</div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig review',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div>Happy with our service? Leave us a review: https://review.example/oats</div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig hours',
    html: '<div>Fine.</div><div id="Signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><p>I work flexibly, so please do not feel obliged to answer outside of your own hours.</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Fine.',
  },
  {
    name: 'sig land',
    html: '<div>Fine.</div><div id="Signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><p>I live and work on the land of the old millers, and pay my respects to them.</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Fine.',
  },
  {
    name: 'sig disclaimer',
    html: '<div>Fine.</div><div id="Signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><p>This e-mail is confidential. If you are not the intended recipient, please tell me and delete it.</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Fine.',
  },
  {
    name: 'sig de',
    html: '<div>Fine.</div><div id="Signature"><p>Hal Stein</p><p>Hafer GmbH</p><p>Tel. 040 5550202</p><p>Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Fine.',
  },
  {
    name: 'sig de teilzeit',
    html: '<div>Fine.</div><div id="Signature"><p>Hal Stein</p><p>Hafer GmbH</p><p>Ich bin montags bis mittwochs erreichbar.</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Fine.',
  },
  {
    name: 'sig fr',
    html: '<div>Fine.</div><div id="Signature"><p>Hal Pierre</p><p>Avoine SARL</p><p>Pensez à l’environnement : n’imprimez ce message que si nécessaire.</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Fine.',
  },
  {
    name: 'sig holiday',
    html: '<div dir="ltr">Fine.<br><br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hal Stone</div><div>Miller, Oats Ltd</div><div>+44 20 5550 0202</div><div>I am on holiday from 20 July to 3 August.</div></div></div>',
    reply: 'Fine.',
  },
  {
    name: 'sig reply own',
    html: '<div id="Signature"><p>Dear Vera,</p><p>yes, the oats are ready. You can fetch them today.</p><p>Hal</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Vera &lt;vera@mill.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:00 AM<br><b>To:</b> Hal<br><b>Subject:</b> Oats</div><div>Ok?</div>',
    reply: 'Dear Vera,\n\nyes, the oats are ready. You can fetch them today.\n\nHal',
  },
  {
    name: 'outlook fw note below head',
    html: '<div class="WordSection1"><p class="MsoNormal">Vera, can you do that?</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Kunde &lt;k@kunde.example&gt;<br><b>Gesendet:</b> Montag, 2. November 2026 09:00<br><b>An:</b> Hal<br><b>Betreff:</b> Hafer</p></div></div><p class="MsoNormal">Bitte 20 Sack.</p></div>',
    reply: 'Vera, can you do that?',
  },
  {
    name: 'outlook style ru',
    html: '<div><p>Хорошо.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>From:</b> Вера &lt;v@mill.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Hal</p></div><p>Овёс?</p></div>',
    reply: 'Хорошо.',
  },
  {
    name: 'outlook one label',
    html: '<div><p>Fine.</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>From:</b> Vera [mailto:vera@mill.example] <br><b>Sent:</b> Monday, November 2, 2026 9:00<br><b>To:</b> Hal<br><b>Subject:</b> Oats</p></div><p>Ok?</p></div>',
    reply: 'Fine.',
  },
  {
    name: 'outlook header on one line',
    html: '<div><p>Fine.</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>From:</b> Vera &lt;vera@mill.example&gt;</p></div><p>Ok?</p></div>',
    reply: 'Fine.',
  },
  {
    name: 'blockquote outlook indent border',
    html: '<div>As agreed:<blockquote style="border:none;border-left:solid #CCC 1.0pt;padding:0 0 0 6pt"><div>On Mon, Nov 2, 2026 at 9:00 AM Vera wrote:</div><div>20 sacks?</div></blockquote></div>',
    reply: 'As agreed:',
  },
  {
    name: 'gmail indent button',
    html: '<div dir="ltr">Note:<blockquote style="margin:0 0 0 40px;border:none;padding:0px">twenty sacks</blockquote>Fine?</div>',
    reply: 'Note:\n\ntwenty sacks\n\nFine?',
  },
  {
    name: 'thunderbird between',
    html: '<p>Hi,</p><div class="moz-cite-prefix">On Tue, Dec 8, 2026 at 5:45 PM Rosa Lund &lt;rosa@cinema.example&gt; wrote:</div><blockquote type="cite" cite="mid:a"><p>When?</p></blockquote><p>At eight.</p><blockquote type="cite" cite="mid:a"><p>Where?</p></blockquote><p>Hall 2.</p>',
    reply: 'Hi,\n\nAt eight.\n\nHall 2.',
  },
  {
    name: 'apple below with own signature',
    html: '<blockquote type="cite"><div>On Tue, Dec 8, 2026 at 5:45 PM Rosa Lund &lt;rosa@cinema.example&gt; wrote:</div><div>When?</div></blockquote><div>At eight.</div><div><br></div><div>Tom</div><div>Sent from my iPad</div>',
    reply: 'At eight.\n\nTom',
  },
  {
    name: 'gmail words after quote and signature',
    html: '<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Tue, Dec 8, 2026 at 5:45 PM Rosa Lund &lt;rosa@cinema.example&gt; wrote:<br></div><blockquote class="gmail_quote">When?</blockquote></div><div>At eight.</div><div class="gmail_signature">Tom Berg<br>Film Ltd</div><div>PS: hall 2.</div></div>',
    reply: 'At eight.\n\nPS: hall 2.',
  },
  {
    name: 'samsung',
    html: '<html><body dir="auto">At eight.<div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px">Sent from my Galaxy</div></div><div dir="auto">No, at nine!</div><div dir="auto">-------- Original message --------</div><div>From: Rosa Lund &lt;rosa@cinema.example&gt; </div><div>Date: 08/12/2026 17:45 (GMT+01:00) </div><div>To: Tom </div><div>Subject: Film </div><div>When?</div></body></html>',
    reply: 'At eight.\n\nNo, at nine!',
  },
  {
    name: 'web editor hr letter',
    html: '<p>One.</p><hr><p>Two: call Rosa on +45 55 00 00 01.</p><hr><p>Three.</p>',
    reply: 'One.\n\n---\n\nTwo: call Rosa on +45 55 00 00 01.\n\n---\n\nThree.',
  },
  {
    name: 'hr then contacts',
    html: '<p>Who to call on Friday:</p><hr><p>Rosa, +45 55 00 00 01</p><p>Tom, +45 55 00 00 02</p>',
    reply: 'Who to call on Friday:\n\n---\n\nRosa, +45 55 00 00 01\n\nTom, +45 55 00 00 02',
  },
]
