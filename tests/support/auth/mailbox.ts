import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { readonly from: string; readonly to: string; readonly source: string; readonly link: URL };
export type Mailbox = {
  readonly url: string;
  /** The newest mail to an address; there must be one. */
  readonly newest: (to: string) => ReceivedMail;
  readonly count: (to: string) => number;
  readonly all: () => readonly ReceivedMail[];
  readonly close: () => Promise<void>;
};

/**
 * A real mail server on a free port that keeps what it is sent. It refuses addresses that begin with "refused", and those that begin with
 * "later" for now; for those that begin with "broken" it takes the mail and hangs up without a word, and for "silent" it says nothing more.
 */
export async function aMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith("refused")) return done(new Error("no such mailbox"));
      return done(address.startsWith("later") ? Object.assign(new Error("come back later"), { responseCode: 450 }) : null);
    },
    onData: (stream, { envelope, id }, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const source = unfolded(Buffer.concat(parts).toString("utf8"));
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        for (const { address } of envelope.rcptTo) mails.push({ from, to: address, source, link: linkIn(source) });
        const [first] = envelope.rcptTo;
        if (first?.address.startsWith("broken")) hangUp(server, id);
        else if (!first?.address.startsWith("silent")) done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const to = (address: string) => mails.filter((mail) => mail.to === address);
  return {
    url: `smtp://127.0.0.1:${port}`,
    newest: (address) => to(address).at(-1)!,
    count: (address) => to(address).length,
    all: () => mails,
    close: () =>
      new Promise((resolve) => {
        hangUp(server);
        server.close(() => resolve());
      }),
  };
}

/** Ends one connection, or all of them. */
function hangUp(server: SMTPServer, session?: string): void {
  type Connection = { readonly session: { readonly id: string }; readonly _socket: { readonly destroy: () => void } };
  const { connections } = server as unknown as { readonly connections: ReadonlySet<Connection> };
  for (const {
    session: { id },
    _socket,
  } of connections)
    if (session === undefined || id === session) _socket.destroy();
}

/** Undoes quoted-printable, so that a link is in one piece. */
function unfolded(source: string): string {
  return source.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function linkIn(source: string): URL {
  return new URL(/^https?:\/\/\S+$/m.exec(source)![0]);
}
