import { afterEach, describe, expect, it, vi } from "vitest";
import { BLOCK_ROWS, buildProfile } from "../ballots/profile";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const profileOf = (ballots: number, weight: number) => {
  const builder = buildProfile("ranked", ["a", "b"]);
  for (let ballot = 0; ballot < ballots; ballot++) builder.add(Uint8Array.of(1, 2), 1, weight);
  return builder.finish();
};

describe("vectors", () => {
  it("are for profiles of a full block of ballots that weigh 1, and not tried for smaller ones", async () => {
    const { vectorsFor } = await import("./vectors");
    const compile = vi.spyOn(WebAssembly, "Module");
    expect(vectorsFor(profileOf(BLOCK_ROWS - 1, 1))).toBeNull();
    expect(vectorsFor(profileOf(BLOCK_ROWS, 2))).toBeNull();
    expect(compile).not.toHaveBeenCalled();
    expect(vectorsFor(profileOf(BLOCK_ROWS, 1))).not.toBeNull();
    expect(compile).toHaveBeenCalledOnce();
    compile.mockRestore();
  });

  it("are done without where there is no WebAssembly", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    const { vectorsFor } = await import("./vectors");
    expect(vectorsFor(profileOf(BLOCK_ROWS, 1))).toBeNull();
  });

  it("are done without where a content security policy forbids it", async () => {
    vi.stubGlobal("WebAssembly", {
      Module: class {
        constructor() {
          throw new EvalError("Refused to compile");
        }
      },
    });
    const { vectorsFor } = await import("./vectors");
    expect(vectorsFor(profileOf(BLOCK_ROWS, 1))).toBeNull();
  });
});
