"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { TextField } from "@/components/ui/forms/text-field";
import type { PanellistView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { MailLines } from "./mail-lines";
import { STATUS_WORDS } from "./mail-words";
import { foundIn, inWords } from "./people-words";

type Props = { readonly people: readonly PanellistView[]; readonly canMail: boolean; readonly onOpen: (id: string) => void };

const SHOWN_FIRST = 50;
/** From here on a list is searched rather than read. */
const MANY = 12;

/** Who was invited, batch by batch, and what became of it. */
export function PeopleTable({ people, canMail, onOpen }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const [wanted, setWanted] = useState("");
  const found = foundIn(people, wanted);
  const shown = isWhole ? found : found.slice(0, SHOWN_FIRST);
  const has = (field: "pseudonym" | "group" | "expertise") => people.some((person) => Boolean(person[field]));
  return (
    <div className="flex flex-col gap-4">
      {people.length > MANY ? (
        <TextField
          label="Find somebody"
          hint="A part of a name, an address, a group, or what became of the invitation."
          type="search"
          width="half"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      ) : null}
      <DataTable
        caption={wanted.trim() === "" ? inWords(people) : `${plural(found.length, "person", "people")} found`}
        rows={shown}
        rowKey={({ id }) => id}
        empty="Nobody on the list is like this."
        columns={[
          {
            key: "name",
            header: "Name",
            className: "w-[30%] min-w-36",
            cell: ({ name, email }) => (
              <span className="flex flex-col wrap-anywhere">
                <span>{name}</span>
                <span className="font-normal text-muted">{email}</span>
              </span>
            ),
          },
          {
            key: "status",
            header: "Status",
            className: "min-w-28",
            cell: (person) => (
              <span className="flex flex-col">
                <span className="font-medium">{STATUS_WORDS[person.status]}</span>
                <MailLines person={person} canMail={canMail} />
              </span>
            ),
          },
          {
            key: "open",
            header: <span className="sr-only">What can be done</span>,
            cell: ({ id, name }) => (
              <Button size="small" aria-label={`More about ${name}`} onClick={() => onOpen(id)}>
                More
              </Button>
            ),
          },
          ...(has("group") ? [{ key: "group", header: "Group", className: "min-w-28", cell: ({ group }: PanellistView) => group }] : []),
          ...(has("expertise")
            ? [{ key: "expertise", header: "Expertise", className: "min-w-28", cell: ({ expertise }: PanellistView) => expertise }]
            : []),
          ...(has("pseudonym") ? [{ key: "pseudonym", header: "Pseudonym", cell: ({ pseudonym }: PanellistView) => pseudonym ?? "" }] : []),
          { key: "batch", header: "Batch", numeric: true, cell: ({ batch }) => batch },
        ]}
      />
      {shown.length < found.length ? (
        <Button className="self-start" onClick={() => setIsWhole(true)}>
          Show all {found.length}
        </Button>
      ) : null}
    </div>
  );
}
