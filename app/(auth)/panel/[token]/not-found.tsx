import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";

export default function NoSuchInvitation() {
  return (
    <>
      <PageHeader
        title="There is no such invitation"
        lead="Check that the whole link was copied. If you have joined already, go on in the browser in which you did, or sign in. Else ask those who run the panel for a new link."
      />
      <div>
        <LinkButton href="/">Go to the start</LinkButton>
      </div>
    </>
  );
}
