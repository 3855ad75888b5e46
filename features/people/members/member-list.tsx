"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { Badge } from "@/components/ui/marks/badge";
import { Dialog } from "@/components/ui/overlays/dialog";
import { Time } from "@/components/ui/time/time";
import type { MemberView } from "@/contracts/people/workspaces";
import type { WorkspaceRole } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { ROLE_NAMES, ROLE_OPTIONS } from "./role-words";

type Props = { readonly workspace: string; readonly myId: string };

/** Everybody in a workspace. Owners change roles and remove people; everybody may leave. */
export function MemberList({ workspace, myId }: Props) {
  const [trpc, queryClient] = [useTRPC(), useQueryClient()];
  const { data: members } = useSuspenseQuery(trpc.workspaces.members.queryOptions({ workspace }));
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const again = { onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.workspaces.members.queryKey({ workspace }) }) };
  const setRole = useMutation(trpc.workspaces.setMemberRole.mutationOptions(again));
  const remove = useMutation(
    trpc.workspaces.removeMember.mutationOptions({
      onSuccess: (_, { userId }) => {
        if (userId === myId) return window.location.assign("/account");
        setLeaving(null);
        return again.onSettled();
      },
    }),
  );
  const isOwner = members.some(({ userId, role }) => userId === myId && role === "owner");
  const owners = members.filter(({ role }) => role === "owner").length;
  return (
    <div className="flex flex-col gap-3">
      <FormError message={setRole.error ? sentenceOf(setRole.error) : null} />
      <RuledList>
        {members.map((member) => (
          <MemberItem
            key={member.userId}
            member={member}
            isMe={member.userId === myId}
            isOwner={isOwner}
            isLastOwner={member.role === "owner" && owners === 1}
            onRole={(role) => setRole.mutate({ workspace, userId: member.userId, role, idempotencyKey: newKey() })}
            onRemove={() => setLeaving(member)}
          />
        ))}
      </RuledList>
      <Dialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={leaving?.userId === myId ? "Leave this workspace?" : `Remove ${leaving?.name ?? ""}?`}
        description="Debates of this workspace are closed to whoever leaves, unless they hold a seat. Only a new invitation brings them back."
        actions={
          <>
            <Button
              variant="danger"
              busy={remove.isPending}
              onClick={() => leaving && remove.mutate({ workspace, userId: leaving.userId, idempotencyKey: newKey() })}
            >
              {leaving?.userId === myId ? "Leave" : "Remove"}
            </Button>
            <Button onClick={() => setLeaving(null)}>Cancel</Button>
          </>
        }
      >
        <FormError title="Still a member" message={remove.error ? sentenceOf(remove.error) : null} />
      </Dialog>
    </div>
  );
}

type ItemProps = {
  readonly member: MemberView;
  readonly isMe: boolean;
  readonly isOwner: boolean;
  readonly isLastOwner: boolean;
  readonly onRole: (role: WorkspaceRole) => void;
  readonly onRemove: () => void;
};

function MemberItem({ member, isMe, isOwner, isLastOwner, onRole, onRemove }: ItemProps) {
  const { name, email, role, since } = member;
  return (
    <RuledItem className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-sans font-semibold">
          {name}
          {isMe ? <Badge>You</Badge> : null}
        </p>
        <p className="font-sans text-sm break-words text-muted">
          {email ? `${email}, ` : ""}since <Time iso={since} show="date" />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {isOwner && !isLastOwner ? (
          <Select
            label={`Role of ${name}`}
            labelHidden
            options={ROLE_OPTIONS}
            value={role}
            onChange={(event) => onRole(event.target.value as WorkspaceRole)}
          />
        ) : (
          <p className="font-sans text-sm">
            {ROLE_NAMES[role]}
            {isLastOwner && isMe ? <span className="text-muted">, until somebody else is one too</span> : null}
          </p>
        )}
        {(isOwner || isMe) && !isLastOwner ? (
          <Button aria-label={isMe ? undefined : `Remove ${name}`} onClick={onRemove}>
            {isMe ? "Leave" : "Remove"}
          </Button>
        ) : null}
      </div>
    </RuledItem>
  );
}
