// SPDX-License-Identifier: AGPL-3.0-or-later
import { serve } from "@hono/node-server";
import { Hono } from "hono";

// The least that a server of this kind can do: what every page is measured against.

const app = new Hono();
app.get("/", (c) => c.text("Hello world!"));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  process.send!(`http://127.0.0.1:${port}`),
);
process.on("disconnect", () => process.exit());
