// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { readConfig } from "./config.ts";
import { demonstrationJobs, loadRestJob } from "./demonstration-rest.ts";
import { isEmpty, loadDemonstrationIfEmpty, loadVocabulary } from "./demonstration.ts";
import { isDatabaseUnavailable } from "./foundation/database/database.ts";
import { errorTold } from "./foundation/error-told.ts";
import { keeperLanguage, Trouble } from "./foundation/trouble.ts";
import { mainWords } from "./main.words.ts";
import { accountsJobs } from "./modules/accounts/accounts.jobs.ts";
import { assembliesJobs } from "./modules/assemblies/assemblies.jobs.ts";
import { activitiesJobs, extendDatesJob } from "./modules/calendar/activities/activities.jobs.ts";
import { feedsJobs } from "./modules/calendar/feeds/feeds.jobs.ts";
import { registrationsJobs } from "./modules/calendar/registrations/registrations.jobs.ts";
import { assuranceJobs } from "./modules/directory/assurance/assurance.jobs.ts";
import { duplicatesJobs } from "./modules/directory/duplicates/duplicates.jobs.ts";
import { resumeUploadsJob, uploadJobs } from "./modules/directory/keeping/upload-work.api.ts";
import { rememberFindings } from "./modules/directory/memory/remember.queries.ts";
import { ownersJobs } from "./modules/directory/owners/owners.jobs.ts";
import { reportsJobs } from "./modules/directory/reports/reports.jobs.ts";
import { refreshOpenTimesJob, searchJobs } from "./modules/directory/search/search.jobs.ts";
import { contactsJobs } from "./modules/helpdesk/contacts/contacts.jobs.ts";
import { desksJobs, layShiftsJob } from "./modules/helpdesk/desks/desks.jobs.ts";
import { monitoringJobs } from "./modules/helpdesk/monitoring/monitoring.jobs.ts";
import { referralsJobs } from "./modules/helpdesk/referrals/referrals.jobs.ts";
import { inquirersJobs } from "./modules/inquirers/inquirers.jobs.ts";
import { agreementsJobs } from "./modules/labs/agreements/agreements.jobs.ts";
import { diaryJobs } from "./modules/labs/diary/diary.jobs.ts";
import { followingJobs } from "./modules/labs/following/following.jobs.ts";
import { labJobs } from "./modules/labs/lab/lab.jobs.ts";
import { networksJobs } from "./modules/labs/networks/networks.jobs.ts";
import { participationJobs } from "./modules/labs/participation/participation.jobs.ts";
import { practicesJobs } from "./modules/labs/practices/practices.jobs.ts";
import { spacesJobs } from "./modules/spaces/spaces.jobs.ts";
import { type Rooms, type Running, start } from "./start.ts";
import { threadBelongingsOf } from "./thread-belongings.ts";

/** What the rooms bring to the start: what they do later or regularly, and what an installation begins with. */
const rooms: Rooms = {
  jobs: (db, now) => [
    ...accountsJobs(db, now),
    ...assuranceJobs(db, now),
    ...searchJobs(db, now),
    ...reportsJobs(db, now),
    ...duplicatesJobs(db, now),
    ...ownersJobs(db, now),
    ...uploadJobs(db, now),
    ...networksJobs(db, now),
    ...practicesJobs(db, now),
    ...spacesJobs(db, now),
    ...referralsJobs(db, now),
    ...monitoringJobs(db, now),
    ...activitiesJobs(db, now),
    ...feedsJobs(db, now),
    ...registrationsJobs(db, now),
    ...assembliesJobs(db, now),
    ...labJobs(db, now),
    ...participationJobs(db, now),
    ...desksJobs(db, now),
    ...diaryJobs(db, now),
    ...followingJobs(db, now),
    ...contactsJobs(db, now),
    ...agreementsJobs(db, now),
    ...inquirersJobs(db, now, threadBelongingsOf(now)),
    ...demonstrationJobs(db, now, () => console.log(words.demonstrationIsWhole)),
  ],
  jobsAtStart: [loadRestJob, refreshOpenTimesJob, resumeUploadsJob, layShiftsJob, extendDatesJob],
  isEmpty,
  loadVocabulary,
  loadDemonstration: loadDemonstrationIfEmpty,
  remember: rememberFindings,
};

const language = keeperLanguage(process.env);
const words = mainWords[language];

/** npm hands on the Ctrl-C that the terminal has already sent: within a second it is the same one. */
const sameSignalMs = 1_000;
let askedToStopAt: number | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());

// The queue takes its listeners off a connection that it gives up, and then ends it: what the server says last is heard by
// nobody, and would end the process. Whatever else nobody caught ends it, as always.
process.on("uncaughtException", (error) => {
  if (!isDatabaseUnavailable(error)) {
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    process.exit(1);
  }
  process.stderr.write(`${JSON.stringify({ at: Temporal.Now.instant().toString(), ...errorTold(error) })}\n`);
});

const starting = begin();
const running = await starting;
if (running && askedToStopAt === undefined) console.log(words.listening(running.address));

async function begin(): Promise<Running | undefined> {
  try {
    return await start(readConfig(process.env), rooms, (event) => console.log(words[event]));
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.told[language]);
    process.exitCode = 1;
    return undefined;
  }
}

async function stop(): Promise<void> {
  const now = performance.now();
  if (askedToStopAt !== undefined) {
    if (now - askedToStopAt > sameSignalMs) process.exit(1);
    return;
  }
  askedToStopAt = now;
  console.log(words.stopping);
  const started = await starting.catch(() => undefined);
  await started?.close();
  console.log(words.stopped);
  process.exit();
}
