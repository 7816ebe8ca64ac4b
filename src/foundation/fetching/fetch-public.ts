// SPDX-License-Identifier: AGPL-3.0-or-later
import { lookup, type LookupAddress } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";

import ipaddr from "ipaddr.js";

/** Why an address of somebody else gives nothing. */
export type FetchMistake =
  | "not-an-address"
  | "not-public"
  | "not-found"
  | "unreachable"
  | "too-slow"
  | "too-large"
  | "too-many-redirects"
  | "refused";

export type Fetched = { ok: true; body: Buffer } | { ok: false; mistake: FetchMistake };

export type FetchLimits = {
  mostBytes: number;
  patienceMs?: number;
  /** Which addresses may be asked; a test allows its own machine. */
  isAllowed?: (address: string) => boolean;
};

const mostRedirects = 4;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Asks an address that somebody typed, as a stranger on the internet would: http and https only, public addresses only
 * (checked on the very address that is connected to, at each redirect, so a name that changes its mind gains nothing),
 * with an end to time and size. What goes wrong is a value: people mistype, servers are away.
 */
export async function fetchPublic(address: string, limits: FetchLimits): Promise<Fetched> {
  const until = AbortSignal.timeout(limits.patienceMs ?? 15_000);
  let url = URL.parse(address);
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    if (!url || !["http:", "https:"].includes(url.protocol) || url.username !== "") {
      return { ok: false, mistake: "not-an-address" };
    }
    const answer = await ask(url, limits, until);
    if (!("moved" in answer)) return answer;
    url = URL.parse(answer.moved, url.href);
  }
  return { ok: false, mistake: "too-many-redirects" };
}

/** Whether everybody on the internet could ask that address: no machine of ours, no network behind a wall. */
export function isPublicAddress(address: string): boolean {
  try {
    // "process" takes an IPv4 address out of the IPv6 one that maps it.
    return ipaddr.process(address).range() === "unicast";
  } catch {
    return false;
  }
}

class NotPublic extends Error {}

async function ask(
  url: URL,
  { mostBytes, isAllowed = isPublicAddress }: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched | { moved: string }> {
  const host = url.hostname.replaceAll(/^\[|\]$/g, "");
  // A number is connected to as it is: no name is looked up, so it is looked at here.
  if (isIP(host) !== 0 && !isAllowed(host)) return { ok: false, mistake: "not-public" };
  const { promise, resolve } = Promise.withResolvers<Fetched | { moved: string }>();
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const asked = request(url, {
    signal,
    headers: {
      Accept: "text/calendar, text/plain;q=0.5",
      "Accept-Encoding": "identity",
      "User-Agent": "Trama",
    },
    lookup: (name, options, told) => {
      lookup(name, { ...options, all: true }, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error || first === undefined) return told(error ?? new Error("no address"), "", 4);
        const wrong = addresses.some((one: LookupAddress) => !isAllowed(one.address));
        if (wrong) return told(new NotPublic(), "", 4);
        if (options.all) return (told as unknown as (e: null, all: LookupAddress[]) => void)(null, addresses);
        return told(null, first.address, first.family);
      });
    },
  });
  asked.on("error", (error) => resolve({ ok: false, mistake: mistakeOf(error) }));
  asked.on("response", (response) => {
    void read(response, mostBytes).then(resolve);
  });
  asked.end();
  return promise;
}

async function read(response: IncomingMessage, mostBytes: number): Promise<Fetched | { moved: string }> {
  const { statusCode = 0, headers } = response;
  if (redirects.has(statusCode) && headers.location !== undefined) {
    response.destroy();
    return { moved: headers.location };
  }
  if (statusCode !== 200 || (headers["content-encoding"] ?? "identity") !== "identity") {
    response.destroy();
    return { ok: false, mistake: statusCode === 404 || statusCode === 410 ? "not-found" : "refused" };
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      bytes += part.byteLength;
      if (bytes > mostBytes) {
        response.destroy();
        return { ok: false, mistake: "too-large" };
      }
      parts.push(part);
    }
  } catch (error) {
    return { ok: false, mistake: mistakeOf(error) };
  }
  return { ok: true, body: Buffer.concat(parts) };
}

function mistakeOf(error: unknown): FetchMistake {
  if (error instanceof NotPublic) return "not-public";
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { name?: string } };
  if (code === "ABORT_ERR" || name === "TimeoutError" || cause?.name === "TimeoutError") return "too-slow";
  return code === "ENOTFOUND" ? "not-found" : "unreachable";
}
