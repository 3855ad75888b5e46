import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddress, trustedProxies } from "./client-address";

const from = (remoteAddress: string, forwarded: string | undefined, trusted: readonly string[] = []) =>
  clientAddress(
    { socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } } as unknown as IncomingMessage,
    trustedProxies(trusted),
  );

describe("the address of a caller", () => {
  it("is the connection's, whatever it claims, unless a proxy is trusted", () => {
    expect(from("203.0.113.7", undefined)).toBe("203.0.113.7");
    expect(from("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
    expect(from("203.0.113.7", "198.51.100.1", ["10.0.0.0/8"])).toBe("203.0.113.7");
  });

  it("is the last that trusted proxies did not add themselves", () => {
    expect(from("10.0.0.1", "198.51.100.1", ["10.0.0.0/8"])).toBe("198.51.100.1");
    expect(from("10.0.0.1", "192.0.2.66, 198.51.100.1, 10.0.0.2", ["10.0.0.0/8"])).toBe("198.51.100.1");
    expect(from("10.0.0.1", "nonsense, , 10.0.0.3", ["10.0.0.0/8"])).toBe("10.0.0.3");
    expect(from("10.0.0.1", "", ["10.0.0.1"])).toBe("10.0.0.1");
  });

  it("is the same through a socket that speaks both families", () => {
    expect(from("::ffff:203.0.113.7", undefined)).toBe("203.0.113.7");
    expect(from("::ffff:10.0.0.1", "::ffff:198.51.100.1", ["10.0.0.1"])).toBe("198.51.100.1");
    expect(from("::1", undefined)).toBe("::1");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::2", "0:0:0:0::/64"],
  ])("of IPv6 is its network: %s", (address, network) => expect(from(address, undefined)).toBe(network));
});
