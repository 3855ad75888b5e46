"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import type { PanellistView } from "@/contracts/panel/panellists";
import { LinksForMany } from "./links-for-many";
import { MailsForMany } from "./mails-for-many";
import { PeopleTable } from "./people-table";
import { PersonDialog } from "./person-dialog";

type Props = {
  readonly debate: string;
  readonly people: readonly PanellistView[];
  readonly canMail: boolean;
  readonly refusalToMail: string | null;
  readonly isClosed: boolean;
};

/** Everybody who was invited, with the mails or the links that go to many at once, and a dialog for each. */
export function ListOfPeople({ debate, people, canMail, refusalToMail, isClosed }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Section
      title="Invited"
      lead={
        canMail
          ? "A reminder goes to who has not joined, and to who has not finished the open round where that may be known. Nobody gets two mails within the hour."
          : "This server sends no mails. Make a link for each person and send it yourself."
      }
    >
      <div className="flex flex-col gap-6">
        {isClosed ? null : (
          <div className="flex flex-wrap items-start gap-3">
            {canMail ? <MailsForMany debate={debate} people={people} refusalToMail={refusalToMail} /> : null}
            <LinksForMany debate={debate} people={people} isFirst={!canMail} />
          </div>
        )}
        <PeopleTable people={people} canMail={canMail} onOpen={setOpenId} />
        <PersonDialog
          key={openId}
          debate={debate}
          person={people.find(({ id }) => id === openId) ?? null}
          mails={canMail ? { refusal: refusalToMail } : null}
          isClosed={isClosed}
          onClose={() => setOpenId(null)}
        />
      </div>
    </Section>
  );
}
