"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { Cluster, Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextArea } from "@/components/ui/forms/text-area";
import { MODE_WORDS, MODES } from "@/domain/moderation";
import { plural } from "@/lib/format";
import { countGraphemes } from "@/lib/graphemes";
import { useTRPC } from "@/lib/trpc/client";
import { KeptNote } from "../../../shell/kept/kept-note";
import { RoomHeader } from "../../../shell/room-header";
import { ReasonFields } from "./reason-fields";
import { usePolicyForm } from "./use-policy-form";

const LONGEST_POLICY = 5_000;

/** Where whoever runs the debate writes its moderation policy. Published, it is there for everybody at once, and in the record. */
export function PolicyForm({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const work = usePolicyForm(debate);
  const { form, publishing, overtakenBy } = work;
  const { register, handleSubmit, control, formState } = form;
  const mode = useWatch({ control, name: "mode" });
  const place = `/debates/${debate}/moderation`;
  const refusal = view.role === "facilitator" || view.role === "owner" ? null : "Whoever runs the debate publishes its policy.";
  return (
    <Stack gap={8} className="max-w-3xl">
      <RoomHeader
        title="Moderation policy"
        lead="Say what is moderated here and how. Everybody in the debate reads it, and every change is in the record."
      />
      <form
        noValidate
        className="flex flex-col gap-8"
        onSubmit={handleSubmit((fields) => (refusal || overtakenBy ? undefined : publishing.act(fields)))}
      >
        <RadioGroup legend="What people post" options={MODES.map((value) => ({ value, ...MODE_WORDS[value] }))} {...register("mode")} />
        {mode !== work.savedMode && work.waiting > 0 ? (
          <Notice>
            {plural(work.waiting, "thing")} {work.waiting === 1 ? "waits" : "wait"} for approval now. Changing this publishes none of them:
            they stay in the queue until somebody decides.
          </Notice>
        ) : null}
        <TextArea
          label="The policy"
          hint="Markdown: **bold**, lists with a hyphen, links."
          rows={12}
          limit={LONGEST_POLICY}
          error={formState.errors.text?.message}
          {...register("text", {
            validate: (text) =>
              text.trim() === ""
                ? "Say what is moderated here and how."
                : countGraphemes(text) <= LONGEST_POLICY || `At most ${LONGEST_POLICY} characters.`,
          })}
        />
        <ReasonFields form={form} reasons={work.reasons} />
        {overtakenBy ? (
          <Notice
            tone="warning"
            title="Somebody published another policy while you were writing"
            actions={
              <>
                <Button onClick={work.keepMine}>Go on with mine</Button>
                <Button onClick={work.takeTheirs}>Take theirs</Button>
              </>
            }
          >
            It is revision {overtakenBy.revision}. Going on with yours replaces it when you publish.
          </Notice>
        ) : null}
        <KeptNote isFromBefore={work.isFromBefore} onDiscard={work.takeTheirs} />
        <FormError title="Not published" message={overtakenBy ? null : publishing.problem} />
        <Cluster gap={3} className="items-start">
          <Button
            type="submit"
            variant="primary"
            busy={publishing.isBusy}
            refusal={refusal ?? (overtakenBy ? "Decide first what to do about the newer policy." : null)}
          >
            Publish
          </Button>
          <LinkButton variant="quiet" href={place}>
            Back without publishing
          </LinkButton>
        </Cluster>
      </form>
    </Stack>
  );
}
