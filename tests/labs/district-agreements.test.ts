// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openAgreementStory } from "./agreement-story.ts";

const { story, facilitator, text } = await openAgreementStory();

test("an agreement of the district is the district's: a lab's contact does not begin nor see it", async () => {
  const editor = story.editor;
  const answer = await editor.post("/redazione/patti/nuovo", { ...text, legato: "" });
  expect(answer.status).toBe(303);
  const path = answer.headers.get("Location")!.split("?")[0]!;
  expect((await editor.get(path)).status).toBe(200);
  expect((await facilitator.get(path)).status).toBe(404);
  expect((await facilitator.get("/redazione/patti/nuovo")).status).toBe(403);
  expect((await facilitator.post(path, { ...text, revisione: "1" })).status).toBe(404);
});
