import { SIGN_IN_MINUTES } from "@/server/data/sign-in-tokens";
import { env } from "@/server/env";
import { type Mail, sendMail } from "./transport";

export function sendSignInLink(to: string, link: string): Promise<void> {
  return sendMail(signInLinkMail(to, link, new URL(env.PUBLIC_URL).host));
}

export function signInLinkMail(to: string, link: string, host: string): Mail {
  return { to, subject: `Sign in to Plenary on ${host}`, text: textOf(link, host), html: htmlOf(link, host) };
}

const textOf = (link: string, host: string) => `Hello,

somebody, most likely you, asked to sign in to Plenary on ${host}. This link does it:

${link}

It works once, for ${SIGN_IN_MINUTES} minutes. If you did not ask for it, do nothing: without the link nobody gets in.
`;

const htmlOf = (link: string, host: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Sign in to Plenary</title></head>
<body style="margin:0;padding:32px 16px;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5">
<div style="max-width:34em;margin:0 auto">
<p>Hello,</p>
<p>somebody, most likely you, asked to sign in to Plenary on ${escaped(host)}.</p>
<p style="margin:28px 0"><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:6px;color:inherit;font-weight:bold;text-decoration:none">Sign in to Plenary</a></p>
<p>The link works once, for ${SIGN_IN_MINUTES} minutes. If you did not ask for it, do nothing: without the link nobody gets in.</p>
<p style="font-size:14px">If the button does not work, copy this address into your browser:<br><span style="word-break:break-all">${escaped(link)}</span></p>
</div>
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
