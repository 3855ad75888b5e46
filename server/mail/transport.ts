import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/server/env";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string };

let transport: Transporter | null = null;

/** Hands a mail to the operator's mail server; throws when that refuses it or does not answer. */
export async function sendMail(mail: Mail): Promise<void> {
  if (!env.SMTP_URL) throw new Error("no mail server is configured");
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  transport ??= createTransport({ url: env.SMTP_URL, ...limits });
  await transport.sendMail({ from: env.MAIL_FROM, ...mail, disableUrlAccess: true, disableFileAccess: true });
}
