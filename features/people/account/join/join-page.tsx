import { PageHeader } from "@/components/layout/page";
import { Stack } from "@/components/layout/stack";
import { TextLink } from "@/components/ui/text/text-link";
import type { FoundRoom } from "@/contracts/debates/debates";
import type { Me } from "@/contracts/people/account";
import { JoinForm } from "./join-form";

type Props = {
  readonly code: string;
  /** Typed already, into a page that was not ready; else empty. */
  readonly name: string;
  readonly room: FoundRoom | null;
  readonly me: Me | null;
};

export function JoinPage({ code, name, room, me }: Props) {
  return (
    <>
      <PageHeader title="Join a debate" />
      <Stack gap={6}>
        <JoinForm code={code} name={name} room={room} me={me && { name: me.name }} />
        {me ? null : (
          <p className="max-w-md font-sans">
            You have an account? <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(`/join/${code}`)}`}>Sign in first</TextLink>,
            and join under it.
          </p>
        )}
      </Stack>
    </>
  );
}
