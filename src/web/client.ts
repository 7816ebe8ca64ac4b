// SPDX-License-Identifier: AGPL-3.0-or-later
import { BlockList, isIPv6 } from "node:net";

import type { Context } from "hono";

import type { Env } from "./house.ts";

const near = new BlockList();
near.addSubnet("127.0.0.0", 8);
near.addSubnet("10.0.0.0", 8);
near.addSubnet("172.16.0.0", 12);
near.addSubnet("192.168.0.0", 16);
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/**
 * Who asks, for counting only: pages in memory for seconds, tries in the database as keyed hashes for minutes
 * (tries.ts). IPv6 counts by /64, which is one household's. X-Forwarded-For is believed only in the one case where
 * somebody else cannot have written it: the installation is published over https (so a proxy stands in front) and the
 * socket comes from a near address. Of its list the last address that is not itself near counts: what stands before it
 * was sent by the client.
 */
export function clientOf(c: Context<Env>, baseUrl: string): string {
  const remote = plain(c.env?.incoming?.socket.remoteAddress ?? "");
  if (!baseUrl.startsWith("https://") || !isNear(remote)) return household(remote);

  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => plain(part.trim()));
  const asked = forwarded.findLast((address) => !isNear(address)) ?? forwarded.at(-1);
  return household(asked || remote);
}

/** "::ffff:192.0.2.1" is 192.0.2.1: how a double-stack socket names an IPv4 client. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, "");
}

function isNear(address: string): boolean {
  try {
    return near.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  } catch {
    return false;
  }
}

function household(address: string): string {
  if (!isIPv6(address)) return address.slice(0, 64);
  const [start = "", end] = address.split("::");
  const first = start.split(":").filter(Boolean);
  const last = end?.split(":").filter(Boolean) ?? [];
  const whole =
    end === undefined ? first : [...first, ...Array(8 - first.length - last.length).fill("0"), ...last];
  return whole.slice(0, 4).join(":");
}
