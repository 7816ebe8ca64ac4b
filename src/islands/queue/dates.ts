// SPDX-License-Identifier: AGPL-3.0-or-later
import { get, put } from "./device.ts";

/** A date of a lab that this device may open without network: what its page is called, and nothing of anybody. */
export type KnownDate = {
  path: string;
  name: string;
  date: string;
  /** How many were there when it was last seen, with those counted here since; null when they were counted in all. */
  here: number | null;
};

type Kept = KnownDate & { key: string; at: number };

const place = "dates";
/** What somebody did not open for a week they no longer count. */
const keptMilliseconds = 7 * 24 * 3_600_000;
const mostKept = 60;

/** Keeps dates as they are now, with the key that closes what is marked at them. */
export async function rememberDates(dates: readonly KnownDate[], key: string): Promise<void> {
  const now = Date.now();
  const paths = new Set(dates.map(({ path }) => path));
  const others = (await list()).filter(({ path, at }) => !paths.has(path) && now - at < keptMilliseconds);
  const ours = dates.map((date) => Object.assign({}, date, { key, at: now }));
  await put("kept", [...ours, ...others].slice(0, mostKept), place);
}

export async function setHere(path: string, here: number): Promise<void> {
  const dates = (await list()).map((date) => (date.path === path ? Object.assign({}, date, { here }) : date));
  await put("kept", dates, place);
}

/** The dates that this device knows, the last seen first. */
export async function list(): Promise<Kept[]> {
  return ((await get("kept", place)) as Kept[] | undefined) ?? [];
}
