"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Time } from "@/components/ui/time/time";
import type { PanellistView, PanelMailView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { STATUS_WORDS } from "./mail-words";

type Props = { readonly people: readonly PanellistView[]; readonly onOpen: (id: string) => void };

const SHOWN_FIRST = 100;

/** Who was invited, batch by batch, and what became of it. */
export function PeopleTable({ people, onOpen }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? people : people.slice(0, SHOWN_FIRST);
  const joined = people.filter(({ status }) => status === "joined").length;
  const hasPseudonyms = people.some(({ pseudonym }) => pseudonym !== null);
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption={`${joined} of ${plural(people.length, "person", "people")} joined`}
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: "Name", cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
          { key: "email", header: "E-mail", cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
          { key: "group", header: "Group", cell: ({ group }) => group },
          { key: "expertise", header: "Expertise", cell: ({ expertise }) => expertise },
          ...(hasPseudonyms ? [{ key: "pseudonym", header: "Pseudonym", cell: (person: PanellistView) => person.pseudonym ?? "" }] : []),
          { key: "batch", header: "Batch", numeric: true, cell: ({ batch }) => batch },
          { key: "status", header: "Status", cell: ({ status }) => STATUS_WORDS[status] },
          { key: "mail", header: "Mail", cell: ({ mail }) => <MailCell mail={mail} /> },
          {
            key: "open",
            header: "Do",
            cell: ({ id, name }) => (
              <Button size="small" aria-label={`More about ${name}`} onClick={() => onOpen(id)}>
                More
              </Button>
            ),
          },
        ]}
      />
      {shown.length < people.length ? (
        <Button className="self-start" onClick={() => setIsWhole(true)}>
          Show all {people.length}
        </Button>
      ) : null}
    </div>
  );
}

function MailCell({ mail: { isWaiting, invitedAt, remindedAt, reminders, problem } }: { readonly mail: PanelMailView }) {
  return (
    <span className="flex flex-col">
      {isWaiting ? <span>On its way</span> : null}
      {invitedAt ? (
        <span>
          Invited <Time iso={invitedAt} />
        </span>
      ) : isWaiting ? null : (
        <span className="text-muted">None yet</span>
      )}
      {remindedAt ? (
        <span>
          {plural(reminders, "reminder")}, last <Time iso={remindedAt} />
        </span>
      ) : null}
      {problem ? <span className="max-w-[36ch] whitespace-normal text-danger">{problem}</span> : null}
    </span>
  );
}
