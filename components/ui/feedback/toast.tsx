"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../actions/button";
import { IconButton } from "../actions/icon-button";

export type Toast = {
  readonly message: string;
  /** Usually Undo. A toast with an action stays twice as long. */
  readonly action?: { readonly label: string; readonly onAct: () => void };
};
type Shown = Toast & { readonly key: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** `const toast = useToast(); toast({ message: "Claim withdrawn", action: { label: "Undo", onAct: restore } });` */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Once, in the root layout, around the page: gives `useToast` its place and its live region. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const show = useCallback((toast: Toast) => {
    next.current += 1;
    const key = next.current;
    setToasts((current) => [...current.slice(-2), { ...toast, key }]);
  }, []);
  const drop = useCallback((key: number) => setToasts((current) => current.filter((toast) => toast.key !== key)), []);
  return (
    <ToastContext value={show}>
      {children}
      <ol
        aria-label="Messages"
        aria-live="polite"
        aria-relevant="additions"
        data-print="hide"
        className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex flex-col items-center gap-2 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      >
        {toasts.map((toast) => (
          <ToastItem key={toast.key} toast={toast} onDrop={drop} />
        ))}
      </ol>
    </ToastContext>
  );
}

const STAY = 7000;

function ToastItem({ toast, onDrop }: { readonly toast: Shown; readonly onDrop: (key: number) => void }) {
  const [held, setHeld] = useState(false);
  const stay = useMemo(() => (toast.action ? STAY * 2 : STAY), [toast.action]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDrop(toast.key), stay);
    return () => clearTimeout(timer);
  }, [held, stay, onDrop, toast.key]);
  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="arrive pointer-events-auto flex w-full max-w-md items-center gap-2 rounded-md border border-ink bg-paper py-1 pr-1 pl-4 font-sans text-base text-ink"
    >
      <span className="min-w-0 flex-1 py-2">{toast.message}</span>
      {toast.action ? (
        <Button
          variant="quiet"
          onClick={() => {
            toast.action?.onAct();
            onDrop(toast.key);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton icon="cross" label="Dismiss" onClick={() => onDrop(toast.key)} />
    </li>
  );
}
