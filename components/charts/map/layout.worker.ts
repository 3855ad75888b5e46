import { type LayoutRequest, layOut } from "./layout";

// One request, one answer: whoever no longer wants it ends the worker.
addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => postMessage(layOut(data)));
