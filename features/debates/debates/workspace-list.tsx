import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { TextLink } from "@/components/ui/text/text-link";
import type { WorkspaceView } from "@/contracts/people/workspaces";
import { canInWorkspace } from "@/domain/permissions";

/** The workspaces of a person, each with the ways into it. */
export function WorkspaceList({ workspaces }: { readonly workspaces: readonly WorkspaceView[] }) {
  return (
    <Section title="Workspaces">
      {workspaces.length === 0 ? (
        <p className="measure font-sans text-base text-muted">
          You are in none. Debates you join with a code belong to somebody else’s; ask its owner for an invitation to run debates there.
        </p>
      ) : (
        <RuledList className="-mt-4 border-t-0">
          {workspaces.map(({ slug, name, role }) => (
            <RuledItem key={slug} className="flex flex-col gap-1">
              <h3 className="font-serif text-lg font-semibold">{name}</h3>
              <p className="font-sans text-sm text-muted">{ROLE_WORDS[role]}</p>
              <p className="flex flex-wrap gap-x-5 font-sans text-base">
                <TextLink href={`/scenarios?workspace=${slug}`} className="flex min-h-11 items-center">
                  Scenarios
                </TextLink>
                <TextLink href={`/workspaces/${slug}/members`} className="flex min-h-11 items-center">
                  Members
                </TextLink>
                {canInWorkspace(role, "debate:create") ? (
                  <TextLink href={`/breakouts?workspace=${slug}`} className="flex min-h-11 items-center">
                    Breakouts
                  </TextLink>
                ) : null}
              </p>
              {workspaces.length > 1 && canInWorkspace(role, "debate:create") ? (
                <div>
                  <LinkButton size="small" icon="plus" href={`/debates/new?workspace=${slug}`}>
                    New debate
                  </LinkButton>
                </div>
              ) : null}
            </RuledItem>
          ))}
        </RuledList>
      )}
    </Section>
  );
}

const ROLE_WORDS = {
  owner: "You own it",
  facilitator: "You facilitate: you run its debates",
  member: "You are a member",
} as const satisfies Record<WorkspaceView["role"], string>;
