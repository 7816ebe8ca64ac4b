// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, expect, test } from "vitest";

import { openDeskStory } from "./desk-story.ts";
import { put } from "./figure-story.ts";

const story = await openDeskStory();
const { db, desks, operator, supervisor, administrator, town } = story;

beforeAll(async () => {
  for (let times = 0; times < 30; times++) {
    await put(db, desks.first, {
      age_band: times < 18 ? "75+" : "35-49",
      first_time: times % 3 === 0,
      area_code: town,
      done: ["form-help"],
      needs: [
        times < 4
          ? { category_code: "casa", unmet_since: "2026-11-10T10:00:00+01:00", unmet_reason: "full" }
          : {
              category_code: "casa",
              state: "closed",
              outcome: "met",
              outcome_by: "person",
              closed_at: "2026-11-12T10:00:00+01:00",
            },
      ],
    });
  }
  for (let times = 0; times < 12; times++) {
    await put(db, desks.first, {
      happened_at: "2026-10-10T10:00:00+02:00",
      needs: [{ category_code: "salute" }],
    });
  }
  await put(db, desks.second, { happened_at: "2025-11-10T10:00:00+01:00" });
});

test("the report of a month is a page of sentences, for paper", async () => {
  const text = await textOf(await supervisor.get("/sportello/monitoraggio/relazione/2026-11"));

  expect(text).toContain("Relazione di novembre 2026");
  expect(text).toContain("Ambito di qui");
  expect(text).toContain("A novembre 2026 abbiamo ricevuto 30 contatti.");
  expect(text).toContain("Sono almeno il doppio di ottobre 2026 (12).");
  expect(text).toContain("10 su 30 venivano per la prima volta.");
  expect(text).toContain("Per età, il gruppo più numeroso è «75 anni e più»: 18 su 30.");
  expect(text).toContain("I bisogni portati sono 30. I più frequenti: casa (30).");
  expect(text).toContain("Cresce: casa (da 0 a 30).");
  expect(text).toContain("Cala: salute (da 12 a 0).");
  expect(text).toContain("Fino a oggi sono risolti, del tutto o in parte, 26 bisogni su 30.");
  expect(text).toContain("4 sono ancora aperti.");
  expect(text).toContain("In 26 casi com’è andata lo dice la persona stessa.");
  expect(text).toContain(
    "Ci sono 4 bisogni a cui nessuno risponde: più spesso casa, a Comune Ambito di qui.",
  );
});

test("small numbers are said to be small, and not for everybody", async () => {
  const text = await textOf(await supervisor.get("/sportello/monitoraggio/relazione/2026-11"));
  expect(text).toContain("Alcuni numeri sono piccoli");

  const small = await textOf(await supervisor.get("/sportello/monitoraggio/relazione/2025-11"));
  expect(small).toContain("A novembre 2025 abbiamo ricevuto 1 contatto.");
  expect(small).toContain("sono numeri piccoli, non dicono se cresce o cala.");
});

test("a month without anybody says so, and a month that goes on too", async () => {
  expect(await textOf(await operator.get("/sportello/monitoraggio/relazione/2024-02"))).toContain(
    "A febbraio 2024 non è venuta nessuna persona.",
  );
  expect(await textOf(await operator.get("/sportello/monitoraggio/relazione/2026-12"))).toContain(
    "Il mese non è ancora finito",
  );
});

test("each reads the report of their own desks", async () => {
  expect(await textOf(await operator.get("/sportello/monitoraggio/relazione/2026-11"))).toContain(
    "30 contatti",
  );
  expect(await textOf(await story.neighbour.get("/sportello/monitoraggio/relazione/2026-11"))).toContain(
    "non è venuta nessuna persona",
  );
  expect((await administrator.get("/sportello/monitoraggio/relazione/2026-11")).status).toBe(403);
  expect((await operator.get("/sportello/monitoraggio/relazione/2026-13")).status).toBe(404);
  expect((await operator.get("/en/sportello/monitoraggio/relazione/2026-11")).status).toBe(200);
});

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll(/<[^>]*>/g, "");
}
