"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import type { DebateView, PersonView } from "@/contracts/debates/debates";
import { ROLE_RULES, ruleOf } from "@/domain/seats";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ownRoleWords } from "../../shell/seats/role-words";

type Props = { readonly debate: DebateView; readonly people: readonly PersonView[] };

/** One's own seat: what one is, what that allows, and who stands in for the head. */
export function MySeat({ debate, people }: Props) {
  const delegation = debate.delegations.find(({ key }) => key === debate.seat?.delegation);
  if (!delegation) return null;
  const { role, standing, seat } = debate;
  const facts = {
    role,
    kind: delegation.kind,
    isSubstitute: standing?.isSubstitute ?? false,
    isStandingIn: standing?.isStandingIn ?? false,
  };
  const realName = people.find(({ participantId }) => participantId === seat?.participantId)?.realName;
  return (
    <Section title={delegation.name} lead={`${seat?.displayName}, ${ownRoleWords(debate)}.`}>
      <p className="measure font-sans text-base">{ruleOf(facts)}</p>
      {facts.isSubstitute && standing?.refusalToStandIn ? (
        <p className="measure font-sans text-base text-muted">{standing.refusalToStandIn}</p>
      ) : null}
      {realName && realName !== seat?.displayName ? (
        <p className="measure font-sans text-base text-muted">
          Until the debrief the others read “{seat?.displayName}” in place of “{realName}”. Those who run the debate read your name.
        </p>
      ) : null}
      {role === "head" && debate.status === "open" ? (
        <SubstituteChoice debate={debate} people={people.filter((person) => person.delegation === delegation.key && !person.isHead)} />
      ) : null}
      <div>
        <LinkButton href={`/debates/${debate.slug}/brief`}>Read the brief</LinkButton>
      </div>
    </Section>
  );
}

const NOBODY = "";

/** The head names who stands in. */
function SubstituteChoice({ debate, people }: Props) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const toast = useToast();
  const present = people.find(({ isSubstitute }) => isSubstitute)?.participantId ?? NOBODY;
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = wanted ?? present;
  const naming = useAct(
    (input: { readonly participantId: string | null }, keyed) =>
      client.seats.nameSubstitute.mutate({ debate: debate.slug, delegation: debate.seat?.delegation ?? "", ...input, ...keyed }),
    async (seat) => {
      await queryClient.invalidateQueries({ queryKey: trpc.debates.people.queryKey() });
      toast({ message: seat ? `${seat.displayName} stands in when you are away.` : "Nobody stands in for you." });
    },
  );
  if (people.length === 0)
    return <p className="measure font-sans text-base text-muted">Nobody else sits in your delegation, so nobody can stand in for you.</p>;
  return (
    <form
      className="flex max-w-md flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        naming.act({ participantId: chosen === NOBODY ? null : chosen });
      }}
    >
      <Select
        label="Substitute"
        hint={ROLE_RULES.substitute}
        className="w-full"
        value={chosen}
        onChange={({ target }) => setWanted(target.value)}
        options={[
          { value: NOBODY, label: "Nobody" },
          ...people.map(({ participantId, displayName }) => ({ value: participantId, label: displayName })),
        ]}
      />
      <Button type="submit" busy={naming.isBusy} refusal={chosen === present ? "Choose somebody else to change it." : null}>
        Name the substitute
      </Button>
      <FormError message={naming.problem} title="The substitute stays the same" />
    </form>
  );
}
