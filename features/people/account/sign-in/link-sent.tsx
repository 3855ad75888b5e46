import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";

type Props = { readonly email: string; readonly onAgain: () => void };

/** What to do after a link was sent. It takes the focus, because the form that had it is gone. */
export function LinkSent({ email, onAgain }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status" className="max-w-md">
      <Notice
        tone="success"
        title="Look into your mailbox"
        actions={
          <Button size="small" onClick={onAgain}>
            Send again, or to another address
          </Button>
        }
      >
        We sent a link to <strong className="font-semibold">{email}</strong>. It works once, for 15 minutes, on any of your devices. If it
        is not there in a minute, look among the unwanted mail.
      </Notice>
    </div>
  );
}
