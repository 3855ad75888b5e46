import type { Mail } from "./transport";

type SignInLink = { readonly to: string; readonly link: string; readonly minutes: number };

/** The mail that brings a sign-in link: for people who asked for it, and for those who did not. */
export function signInLinkMail({ to, link, minutes }: SignInLink): Mail {
  const { host } = new URL(link);
  return { to, subject: `Sign in to Plenary on ${host}`, text: textOf(link, host, minutes), html: htmlOf(link, host, minutes) };
}

const textOf = (link: string, host: string, minutes: number) => `Hello,

somebody, most likely you, asked to sign in to Plenary on ${host}. This link does it:

${link}

It works once, for ${minutes} minutes. If you did not ask for it, do nothing: without the link nobody gets in.
`;

const htmlOf = (link: string, host: string, minutes: number) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Sign in to Plenary</title></head>
<body style="margin:0;padding:32px 16px;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5">
<div style="max-width:34em;margin:0 auto">
<p>Hello,</p>
<p>somebody, most likely you, asked to sign in to Plenary on ${escaped(host)}.</p>
<p style="margin:28px 0"><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:6px;color:inherit;font-weight:bold;text-decoration:none">Sign in to Plenary</a></p>
<p>The link works once, for ${minutes} minutes. If you did not ask for it, do nothing: without the link nobody gets in.</p>
<p style="font-size:14px">If the button does not work, copy this address into your browser:<br><span style="word-break:break-all">${escaped(link)}</span></p>
</div>
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
