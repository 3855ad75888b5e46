"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";

/** Uses an invitation for whoever is signed in. */
export function AcceptInvitation({ token, workspace }: { readonly token: string; readonly workspace: string }) {
  const key = useRef(newKey());
  const accept = useMutation(
    useTRPC().workspaces.acceptInvitation.mutationOptions({ onSuccess: () => window.location.assign("/dashboard") }),
  );
  return (
    <div className="flex max-w-md flex-col gap-4">
      <FormError title="Not joined" message={accept.error ? sentenceOf(accept.error) : null} />
      <Button
        variant="primary"
        wide
        busy={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token, idempotencyKey: key.current })}
      >
        Join {workspace}
      </Button>
    </div>
  );
}
