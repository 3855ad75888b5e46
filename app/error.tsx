"use client";

import { Masthead } from "@/components/layout/masthead";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/actions/button";
import { ErrorState } from "@/components/ui/feedback/error-state";

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <Masthead name="Plenary" href="/" />
      <Page width="text">
        <ErrorState heading="h1" title="This page could not be made" action={<Button onClick={reset}>Try again</Button>}>
          The failure is on our side and nothing of yours was lost. If it happens again, tell whoever runs this server when it happened.
        </ErrorState>
      </Page>
    </>
  );
}
