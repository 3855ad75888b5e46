import { Page, PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { SiteHead } from "@/features/shell/site-head";
import { readMe } from "@/server/rsc";

export default async function NotFound() {
  return (
    <>
      <SiteHead me={await readMe()} />
      <Page width="text">
        <PageHeader
          title="There is nothing here, or it is not open to you"
          lead="The address may be mistyped, or the debate may belong to a workspace you are not in. If somebody gave you a room code, join with it."
        />
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/join" variant="primary">
            Join with a code
          </LinkButton>
          <LinkButton href="/">Go to the start</LinkButton>
        </div>
      </Page>
    </>
  );
}
