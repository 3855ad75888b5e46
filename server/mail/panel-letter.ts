import type { Mail } from "./transport";

/** A mail with one link: what it says before it and after it, paragraph by paragraph. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly name: string;
  readonly before: readonly string[];
  readonly link: string;
  readonly button: string;
  readonly after: readonly string[];
};

/** The letter as plain text and as HTML. What people wrote stays on its line: no name or title becomes a header or a mark. */
export function letterMail(given: Letter): Mail {
  const letter = { ...given, name: oneLine(given.name), before: given.before.map(oneLine), after: given.after.map(oneLine) };
  return { to: given.to, subject: oneLine(given.subject), text: textOf(letter), html: htmlOf(letter) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: line ends and what else steers a mail.
export const oneLine = (text: string): string => text.replace(/[\0-\x1F\x7F\u2028\u2029\s]+/g, " ").trim();

/** An instant as everybody reads it, wherever they are. */
export const inWords = (at: Date): string => `${WHEN.format(at)} UTC`;
const WHEN = new Intl.DateTimeFormat("en-GB", {
  ...({ weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const),
  timeZone: "UTC",
});

const textOf = ({ name, before, link, after }: Letter): string =>
  `${[`Dear ${name},`, ...before, link, ...after].map((paragraph) => `${paragraph}\n`).join("\n")}`;

const htmlOf = ({ subject, name, before, link, button, after }: Letter): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(oneLine(subject))}</title></head>
<body style="margin:0;padding:32px 16px;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5">
<div style="max-width:34em;margin:0 auto">
${[`Dear ${name},`, ...before].map(paragraph).join("\n")}
<p style="margin:28px 0"><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:6px;color:inherit;font-weight:bold;text-decoration:none">${escaped(button)}</a></p>
${after.map(paragraph).join("\n")}
<p style="font-size:14px">If the button does not work, copy this address into your browser:<br><span style="word-break:break-all">${escaped(link)}</span></p>
</div>
</body>
</html>
`;

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
