import { PageHeader } from "@/components/layout/page";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Notice } from "@/components/ui/feedback/notice";
import { Time } from "@/components/ui/time/time";
import type { FoundPanel, PanelLinkState } from "@/contracts/panel/panellists";
import { ANONYMITY } from "@/domain/disclosure";
import { AnswerInvitation } from "./answer-invitation";

type Props = { readonly token: string; readonly found: FoundPanel; readonly me: { readonly name: string } | null };

/** What a link of an invitation leads to: the panel, what it promises, and the buttons that join or decline. */
export function JoinPanelPage({ token, found, me }: Props) {
  const { panel, state } = found;
  return (
    <>
      <PageHeader eyebrow={`Invitation to a panel of ${panel.workspace}`} title={panel.title} lead={panel.question} />
      <Stack gap={8}>
        {state === "open" || state === "account" || state === "runs" || state === "draft" ? <Terms found={found} /> : null}
        {state === "open" ? (
          <AnswerInvitation token={token} found={found} me={me} />
        ) : (
          <NotOpen state={state} token={token} found={found} />
        )}
      </Stack>
    </>
  );
}

function Terms({ found: { anonymity, roundEndsAt } }: { readonly found: FoundPanel }) {
  const terms = ANONYMITY[anonymity];
  return (
    <KeyValueList
      items={[
        { key: "Your answers", value: `${terms.title}. ${terms.toPanellists}` },
        { key: "The operator", value: terms.toOperator },
        ...(roundEndsAt ? [{ key: "This round ends", value: <Time iso={roundEndsAt} show="both" /> }] : []),
      ]}
    />
  );
}

type NotOpenProps = { readonly state: Exclude<PanelLinkState, "open">; readonly token: string; readonly found: FoundPanel };

function NotOpen({ state, token, found: { name, panel } }: NotOpenProps) {
  if (state === "yours")
    return (
      <div className="flex max-w-md flex-col gap-3">
        <p className="font-sans">You are on this panel already.</p>
        <LinkButton variant="primary" wide href={`/debates/${panel.slug}/panel`}>
          Go to the panel
        </LinkButton>
      </div>
    );
  if (state === "runs")
    return (
      <div className="flex max-w-md flex-col gap-3">
        <Notice className="wrap-anywhere" title={`This link is for ${name}`}>
          You run this panel, so you are not on it. Send the link to {name}: it still works, since nobody has joined by it.
        </Notice>
        <LinkButton wide href={`/debates/${panel.slug}/control/panel/people`}>
          Go to the panellists
        </LinkButton>
      </div>
    );
  const signIn = `/sign-in?callbackUrl=${encodeURIComponent(`/panel/${token}`)}`;
  return (
    <div className="flex max-w-md flex-col gap-3">
      <Notice tone="refusal" title={state === "account" ? "Sign in first" : "This invitation cannot be used"}>
        {SENTENCES[state]}
      </Notice>
      {state === "account" || state === "used" ? (
        <LinkButton variant={state === "account" ? "primary" : "secondary"} wide href={signIn}>
          Sign in
        </LinkButton>
      ) : null}
    </div>
  );
}

const SENTENCES = {
  account: "The address this invitation went to has an account here. Sign in with it, and you come back to this page.",
  used: "It was used already. If it was you, go on in the browser in which you joined, or sign in as you did then.",
  over: "It is more than 30 days old. Ask those who run the panel for a new one.",
  withdrawn: "Those who run the panel took it back.",
  draft: "The panel has not opened its doors yet. Come back to this link later.",
  closed: "The panel is closed.",
} as const satisfies Record<Exclude<PanelLinkState, "open" | "yours" | "runs">, string>;
