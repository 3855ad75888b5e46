import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import { interop } from "../interop";

export type AuthCall = {
  readonly method: string;
  /** What follows /api/auth: an action and, for some, a way of signing in. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
};
export type AuthAnswer = { readonly status: number; readonly redirect: string | null; readonly headers: Headers; readonly body: unknown };

/** Asks next-auth through its handler for Node's requests, which needs no server of Next's around it. */
export async function askNextAuth(call: AuthCall, options: AuthOptions): Promise<AuthAnswer> {
  const answer = recorder();
  const { path, query, ...rest } = call;
  const request = { ...rest, query: { ...query, nextauth: [...path] } };
  await interop(NextAuth)(request as unknown as NextApiRequest, answer.response as unknown as NextApiResponse, options);
  return answer.read();
}

/** As much of Node's response as next-auth uses. */
function recorder() {
  let status = 200;
  let body: unknown = null;
  const headers = new Map<string, string | readonly string[]>();
  const response = {
    status(code: number) {
      status = code;
      return response;
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: string | readonly string[]) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    json: (value: unknown) => {
      body = value;
    },
    send: (value: unknown) => {
      body = value;
    },
    end: () => {},
  };
  const read = (): AuthAnswer => {
    const { location, ...others } = Object.fromEntries(headers);
    const all = new Headers();
    for (const [name, value] of Object.entries(others)) for (const one of [value].flat()) all.append(name, one as string);
    return { status, redirect: (location as string | undefined) ?? null, headers: all, body };
  };
  return { response, read };
}
