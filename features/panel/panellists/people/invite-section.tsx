"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { useToast } from "@/components/ui/feedback/toast";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ListField } from "../../../shell/lists/list-field";
import { useCheckedList } from "../../../shell/lists/use-checked-list";
import { PanelListPreview } from "./panel-list-preview";

type Props = { readonly debate: string; readonly canMail: boolean; readonly refusalToMail: string | null };

/** A list of people from a file or pasted: looked at line by line, then invited all or nobody. */
export function InviteSection({ debate, canMail, refusalToMail }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const inviting = useAct(
    (input: { readonly text: string; readonly send: boolean }, keyed) => client.panellists.invite.mutate({ debate, ...input, ...keyed }),
    async ({ invited, wanted }) => {
      await queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
      list.change("");
      toast({ message: `${plural(invited, "person", "people")} invited${wanted > 0 ? `, ${plural(wanted, "mail")} on the way` : ""}.` });
    },
  );
  const list = useCheckedList(({ text }) => client.panellists.check.mutate({ debate, text }), inviting.forget);
  return (
    <Section title="Invite people" lead="All on a list are invited, or nobody. The same list with more lines invites the new ones.">
      <div className="flex flex-col gap-4">
        <ListField
          list={list}
          fileHint="As a spreadsheet saves it."
          textHint="The first line names the columns: name, email, and as you like expertise and group."
          placeholder={"name,email,expertise,group\nAda Lovelace,ada@example.org,medicine,patients"}
        />
        {list.report ? (
          <PanelListPreview
            report={list.report}
            canMail={canMail}
            refusalToMail={refusalToMail}
            isBusy={inviting.isBusy}
            problem={inviting.problem}
            onInvite={(send) => inviting.act({ text: list.text, send })}
          />
        ) : null}
      </div>
    </Section>
  );
}
