import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";

export default function NoSuchInvitation() {
  return (
    <>
      <PageHeader
        title="There is no such invitation"
        lead="Check that the whole link was copied. If you were sent more than one, the newest holds; else ask those who run the panel for a new one."
      />
      <div>
        <LinkButton href="/">Go to the start</LinkButton>
      </div>
    </>
  );
}
