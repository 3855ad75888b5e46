import { Page, PageHeader } from "@/components/layout/page";
import { SiteHead } from "@/features/shell/site-head";
import { MethodList } from "@/features/voting/methods/method-list";
import { readMe } from "@/server/rsc";

export const metadata = { title: "Methods" };

export default async function MethodsPage() {
  return (
    <>
      <SiteHead me={await readMe()} />
      <Page>
        <PageHeader
          title="How Plenary counts and weighs"
          lead="Every way of counting that Plenary knows, each with its convention, its source and an example counted by hand. The same ballots can have different winners under different methods; results pages show them side by side. Below them: how evidence is set against the options, and what is made of a panel’s answers."
        />
        <MethodList />
      </Page>
    </>
  );
}
