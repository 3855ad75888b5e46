"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { Time } from "@/components/ui/time/time";
import type { WorkspaceRole } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { ROLE_OPTIONS, ROLE_SENTENCES } from "./role-words";

/** Makes a link for one person. It is shown here and nowhere again. */
export function InviteForm({ workspace }: { readonly workspace: string }) {
  const [role, setRole] = useState<WorkspaceRole>("member");
  const invite = useMutation(useTRPC().workspaces.invite.mutationOptions());
  return (
    <div className="flex max-w-xl flex-col items-start gap-4">
      <Select
        className="w-full max-w-md"
        label="What they will be"
        hint={ROLE_SENTENCES[role]}
        options={ROLE_OPTIONS}
        value={role}
        onChange={(event) => setRole(event.target.value as WorkspaceRole)}
      />
      <FormError title="No link made" message={invite.error ? sentenceOf(invite.error) : null} />
      <Button icon="link" busy={invite.isPending} onClick={() => invite.mutate({ workspace, role, idempotencyKey: newKey() })}>
        Make a link
      </Button>
      <div role="status" className="w-full empty:hidden">
        {invite.data ? (
          <Notice tone="success" title="Send this link to one person" actions={<CopyButton text={invite.data.url} label="Copy link" />}>
            <p className="font-mono text-sm break-all">{invite.data.url}</p>
            <p className="mt-2">
              It works once, until <Time iso={invite.data.expiresAt} show="instant" />. It is not shown again.
            </p>
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
