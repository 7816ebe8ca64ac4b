// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test, vi } from "vitest";

import type { Role } from "../src/foundation/actor.ts";
import { browserOf, type Browser } from "./cookies.ts";
import {
  addressTo,
  atDeskOf,
  doorsOf,
  holdingOf,
  kinds,
  said,
  saidBy,
  worldOf,
  type Door,
  type World,
} from "./doors.ts";
import { engage } from "./helpdesk/desk-story.ts";
import { signIn } from "./people.ts";
import { openStory } from "./story.ts";

// Every door, for every role, with somebody new behind each: many requests.
vi.setConfig({ testTimeout: 900_000 });

const story = await openStory();
const doors = doorsOf(story.app);

async function open(browser: Browser, { method, path }: Door, world?: World): Promise<Response> {
  const address = addressTo(path, world);
  return method === "GET" ? browser.get(address) : browser.post(address);
}

const isPublic = new Set<Door>();
for (const door of doors) {
  if (saidBy(await open(browserOf(story), door)) !== "shut") isPublic.add(door);
}

/** One line a door, as a review reads it: without the shapes of identifiers and tokens. */
function listed(told: readonly string[]): string {
  const plain = told.map((line) => line.replaceAll(/\{\[[^/ ]*?\]\{\d+\}(?:-\[[^/ ]*?\]\{\d+\})*\}/g, ""));
  return `${plain.join("\n")}\n`;
}

/**
 * The doors that a visitor finds open. A page about one thing answers 404 here, for nothing has this identifier: its
 * door counts as open all the same, since only 401 and 403 say that it is shut. A new line is a new public page.
 */
test("a visitor opens these doors and no others", async () => {
  await expect(listed([...isPublic].map(({ method, path }) => `${method} ${path}`))).toMatchFileSnapshot(
    "doors-open.txt",
  );
});

test("no door answers a visitor with a fault, in either language", async () => {
  const faults: string[] = [];
  for (const { method, path } of doors) {
    for (const prefix of ["", "/en"]) {
      const inLanguage = path === "/" && prefix ? prefix : prefix + path;
      const answer = await open(browserOf(story), { method, path: inLanguage });
      if (saidBy(answer) === "fault") faults.push(`${answer.status} ${method} ${inLanguage}`);
    }
  }
  expect(faults).toEqual([]);
});

/**
 * Who finds which private door open. Behind each are records of one district and one organization; "elsewhere" are
 * those of others. A door about a thing that this walk does not make is nobody's here: its room proves it.
 */
test("behind the doors that are shut to visitors, each role opens these", async () => {
  const openTo = new Map<string, string[]>();
  const faults: string[] = [];
  const shut = doors.filter((door) => !isPublic.has(door));
  for (const kind of kinds) {
    const [here, elsewhere] = [await worldOf(story.house.db), await worldOf(story.house.db)];
    const [role] = kind.split(" ") as [Role | "stranger"];
    const theirs = kind.endsWith("elsewhere") ? elsewhere : here;
    const held = role === "stranger" ? [] : [holdingOf(role, theirs)];
    // Looking first: a form may take away what others look at.
    const enter = async () => {
      const browser = await signIn(story, { roles: held });
      if (role === "desk-operator") await engage(story.house.db, atDeskOf(theirs, browser.personId));
      return browser;
    };
    // Looking changes nothing: one browser looks everywhere. A form that is taken may end what comes after it: then
    // somebody else comes. One that is refused changes nothing either.
    const looking = await enter();
    let acting: Browser | undefined;
    for (const door of shut.toSorted((one, other) => one.method.localeCompare(other.method))) {
      const browser = door.method === "GET" ? looking : (acting ??= await enter());
      const answer = saidBy(await open(browser, door, here));
      if (answer !== "shut" && answer !== "hidden") acting = undefined;
      const name = `${door.method} ${door.path}`;
      if (answer === "fault") faults.push(`${kind}: ${name}`);
      if (answer === "in") openTo.set(name, [...(openTo.get(name) ?? []), kind]);
      else if (!openTo.has(name)) openTo.set(name, []);
    }
  }
  expect(faults).toEqual([]);
  // Both lists together are all routes: what is declared is tried.
  const tried = [...[...isPublic].map(({ method, path }) => `${method} ${path}`), ...openTo.keys()];
  expect(tried.toSorted()).toEqual(doors.map(({ method, path }) => `${method} ${path}`).toSorted());
  const told = [...openTo].map(([door, who]) => `${door} · ${said(who)}`).toSorted();
  await expect(listed(told)).toMatchFileSnapshot("doors-shut.txt");
});
