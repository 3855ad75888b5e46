"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { forgetKept } from "@/lib/kept/store";
import { signOut } from "@/lib/sign-in";
import { sentenceOf } from "@/lib/trpc/errors";

/** Signs this browser out. A guest is asked first: nobody can bring them back. */
export function SignOutButton({ isGuest }: { readonly isGuest: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      forgetKept();
      window.location.assign("/");
    },
  });
  const isBusy = leave.isPending || leave.isSuccess;
  const isOpen = isAsking || leave.isError;
  const close = () => {
    setAsking(false);
    leave.reset();
  };
  return (
    <>
      <Button busy={isBusy && !isOpen} onClick={() => (isGuest ? setAsking(true) : leave.mutate())}>
        Sign out
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={isGuest ? "Sign out for good?" : "You are still signed in"}
        description={
          isGuest ? "Only this browser knows you. Without an e-mail address and a password there is no way back to your seat." : undefined
        }
        actions={
          <>
            <Button variant={isGuest ? "danger" : "primary"} busy={isBusy} onClick={() => leave.mutate()}>
              {isGuest ? "Sign out for good" : "Try again"}
            </Button>
            <Button onClick={close}>Stay</Button>
          </>
        }
      >
        <FormError title="Not signed out" message={leave.error ? sentenceOf(leave.error) : null} />
      </Dialog>
    </>
  );
}
