import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ToastProvider } from "@/components/ui/feedback/toast";
import { SkipLink } from "@/components/ui/navigation/skip-link";
import { TrpcProvider } from "@/lib/trpc/client";
import { readMe } from "@/server/rsc";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Plenary", template: "%s · Plenary" },
  description: "Structured debate for groups that must take a position: linked evidence, two votes, and a count that shows its working.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#FBFAF7" },
    { media: "(prefers-color-scheme: dark)", color: "#14140F" },
  ],
};

/** Reading the request here makes every page a page of its own request, which a policy with a nonce needs. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await headers();
  // Where nobody can be asked who looks, the page itself says so.
  const me = await readMe().catch(() => null);
  return (
    <html lang="en" className={fontVariables()}>
      <body data-whose={me?.id}>
        <SkipLink target="main" />
        <TrpcProvider>
          <ToastProvider>{children}</ToastProvider>
        </TrpcProvider>
      </body>
    </html>
  );
}
