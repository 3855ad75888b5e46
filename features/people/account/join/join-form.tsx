"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextField } from "@/components/ui/forms/text-field";
import type { FoundRoom } from "@/contracts/debates/debates";
import { signIn } from "@/lib/sign-in";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { newJoinKey, newKey } from "@/lib/trpc/keys";
import { problemOf } from "../sign-in/problem";
import { plainCode } from "./plain-code";
import { RoomSummary } from "./room-summary";
import { useJoin } from "./use-join";

type Props = {
  readonly code: string;
  /** Typed already, into a page that was not ready; else empty. */
  readonly name: string;
  /** Found for the page already, so that its title is there from the first paint. */
  readonly room: FoundRoom | null;
  /** Somebody signed in joins under their own name. */
  readonly me: { readonly name: string } | null;
};
type Fields = { code: string; name: string; room: string };

/** Into a room with a code and a name. */
export function JoinForm({ code, name, room, me }: Props) {
  const [trpc, client, queryClient] = [useTRPC(), useTRPCClient(), useQueryClient()];
  const { register, handleSubmit, formState, control, reset } = useForm<Fields>({ defaultValues: { room: "" } });
  useEffect(() => {
    // A name is nobody's to read in an address.
    if (name) window.history.replaceState(null, "", window.location.pathname);
  }, [name]);
  const wanted = plainCode(useWatch({ control, name: "code", defaultValue: code }) ?? code);
  const roomOf = (of: string | null) => trpc.debates.findRoom.queryOptions({ code: of ?? "" }, { staleTime: 10_000 });
  const initialData = room && plainCode(room.code) === wanted ? room : undefined;
  const found = useQuery({ ...roomOf(wanted), enabled: wanted !== null, initialData });
  const { join, isBusy, button, status, error, forgetError } = useJoin({
    makeKey: newJoinKey,
    find: async ({ code: given }) => {
      const { slug, breakout } = await queryClient.fetchQuery(roomOf(plainCode(given)));
      return breakout ? `/join/${plainCode(given)}/room` : `/debates/${slug}/seat`;
    },
    send: ({ code: given, name, room: chosen }, key) => {
      const code = chosen || given;
      // Whoever is in stays as they are, so that a second try of somebody signed in needs no key of its own.
      return me ? client.debates.joinRoom.mutate({ code, idempotencyKey: newKey() }) : signIn("guest", { code, name, key });
    },
    onKept: (kept) => {
      const isOfThisRoom = code === "" || plainCode(kept.code) === plainCode(code);
      if (isOfThisRoom) reset(kept);
      return isOfThisRoom;
    },
  });
  const problem = problemOf(error, ["code", "name", "room"]);
  const noRoom = found.error && isNotFound(found.error) ? found.error.message : null;
  const atCode = formState.errors.code?.message ?? (problem?.field === "code" ? problem.message : null);
  const atName = formState.errors.name?.message ?? (problem?.field === "name" ? problem.message : null);
  const whole = problem && !problem.field && !noRoom ? problem.message : null;
  return (
    <form
      action="/join"
      noValidate
      className="flex max-w-md flex-col gap-4"
      onChange={error ? forgetError : undefined}
      onSubmit={handleSubmit((fields) => join({ ...fields, room: found.data?.breakout ? fields.room : "" }))}
    >
      <FormError title="Not joined" message={whole} />
      <TextField
        label="Room code"
        hint="Six letters and digits, from whoever runs the debate."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        width="half"
        aria-describedby="room"
        error={atCode}
        // Of the fields themselves, so that they are there before the scripts, and what is typed until then stays.
        defaultValue={code}
        {...register("code", {
          validate: (given) => plainCode(given) !== null || "A room code has six letters and digits, such as K7QMPD.",
        })}
      />
      <RoomSummary
        id="room"
        room={wanted ? (found.data ?? null) : null}
        isLooking={found.isFetching && !found.data}
        problem={wanted ? noRoom : null}
      />
      {wanted && found.data?.breakout && found.data.breakout.rooms.length > 0 ? (
        <RadioGroup
          legend="Room"
          error={formState.errors.room?.message ?? (problem?.field === "room" ? problem.message : null)}
          options={roomsOf(found.data)}
          {...register("room", { validate: (chosen) => chosen !== "" || "Choose one of the rooms." })}
        />
      ) : null}
      {me ? (
        <p className="font-sans">
          You join as <strong className="font-semibold">{me.name}</strong>
          {found.data?.hidesNames ? "; until the debrief the others read a pseudonym" : ""}.
        </p>
      ) : (
        <TextField
          label="Your name"
          hint={
            found.data?.hidesNames
              ? "Until the debrief only those who run the debate read it; the others read a pseudonym. No account is needed."
              : "As the others will see it. No account is needed."
          }
          autoComplete="name"
          maxLength={60}
          error={atName}
          defaultValue={name}
          {...register("name", { validate: (name) => name.trim().length > 0 || "Give a name." })}
        />
      )}
      <Button type="submit" variant="primary" wide busy={isBusy} aria-describedby="joining">
        {button}
      </Button>
      <p id="joining" role="status" className="font-sans text-sm text-muted empty:hidden">
        {status || (name && !error ? "The page was not ready yet. What you wrote is kept: press Join." : "")}
      </p>
    </form>
  );
}

/** The rooms to choose from; where seats are planned for names, the breakout's own code leads to one's own. */
function roomsOf({ code, breakout }: FoundRoom) {
  const planned = { value: code, label: "The room I am listed for", hint: "By your name, as it stands on the list" };
  const rooms = (breakout?.rooms ?? []).map(({ code, title, people }) => ({
    value: code,
    label: title,
    hint: people === 1 ? "1 person is in it" : `${people} people are in it`,
  }));
  return breakout?.isPlanned ? [planned, ...rooms] : rooms;
}

const isNotFound = (error: { readonly data?: unknown }) => (error.data as { code?: string } | null | undefined)?.code === "NOT_FOUND";
