// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { fileNameOf, sheetAnswer } from "../../../web/sheet.ts";
import { agreementSheet } from "./agreement-files.page.ts";
import { findAgreementObject } from "./agreement-object.queries.ts";
import { agreementPath } from "./agreement-path.ts";
import { agreementShown } from "./agreement-said.page.ts";
import { findAgreementText } from "./agreement.queries.ts";
import type { Agreement } from "./agreement.ts";

/** The product's own green: an agreement is of several, none of whom gives it its colour. */
const look = { colour: "#00665f", onColour: "#ffffff", logo: null };

/** An agreement on paper (PDF/UA): as it was signed, or to be signed by hand. */
export async function agreementPaper(c: Context<Env>, house: House, agreement: Agreement, isToSign: boolean) {
  const language = c.get("language");
  const [object, hash] = await Promise.all([
    findAgreementObject(house.db, agreement),
    hashOfAgreement(house, agreement),
  ]);
  const address = house.baseUrl + linkTo({ language }, agreementPath(agreement.id));
  const shown = agreementShown(agreement, object, language);
  const data = { ...agreementSheet(shown, { address, hash, language, isToSign }), look };
  return sheetAnswer(
    c,
    { template: "agreement", data, as: "pdf" },
    { name: fileNameOf(`patto-${agreement.title}`) },
  );
}

/** The fingerprint of the text that counts, in hexadecimal; empty of a draft. */
export async function hashOfAgreement({ db }: House, agreement: Agreement): Promise<string> {
  return (await findAgreementText(db, agreement))?.hash.toString("hex") ?? "";
}
