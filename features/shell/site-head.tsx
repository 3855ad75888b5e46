import type { ReactNode } from "react";
import { Masthead } from "@/components/layout/masthead";
import { TextLink } from "@/components/ui/text/text-link";
import type { Me } from "@/contracts/people/account";

type Props = { readonly me: Me | null; readonly children?: ReactNode };

/** The head of every page: the name, where this is, and the way to one's own things. */
export function SiteHead({ me, children }: Props) {
  return (
    <Masthead
      name="Plenary"
      href="/"
      actions={
        me ? (
          <>
            <TextLink href="/dashboard" className="mr-2">
              Dashboard
            </TextLink>
            <TextLink href="/account" className="inline-block max-w-24 truncate align-bottom sm:max-w-64">
              {me.isGuest ? `${me.name} (guest)` : me.name}
            </TextLink>
          </>
        ) : (
          <>
            <TextLink href="/join" className="mr-2">
              Join
            </TextLink>
            <TextLink href="/sign-in">Sign in</TextLink>
          </>
        )
      }
    >
      {children}
    </Masthead>
  );
}
