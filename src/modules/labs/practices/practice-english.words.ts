// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PracticeWords } from "./practice-italian.words.ts";

export const practiceEnglish: PracticeWords = {
  practices: "Good practices",
  labs: "Labs",
  lead: "Things that worked, told by who did them. Copy them: that is what they are there for.",
  form: "Search the practices",
  ask: "What would you like to do?",
  askHint: "For example: homework, courtyard, snack",
  search: "Search",
  tags: "Themes",
  withTag: (tag) => `Theme: ${tag}`,
  removeTag: (tag) => `Take off the theme: ${tag}`,
  found: (count) => (count === 1 ? "1 practice" : `${count} practices`),
  none: "No practice with these words",
  noneHint: "Try one word alone, or look at all of them.",
  all: "All practices",
  follow: "To follow what is new:",
  of: "Of the lab",
  parts: {
    who: "Who did it",
    what: "What one does",
    cost: "What it costs",
    steps: "The steps",
    peopleNeeded: "The people it takes",
    thingsNeeded: "The things it takes",
    howItWent: "How it went",
    toAvoid: "What to avoid",
    whatChanged: "What we changed",
  },
  figures: "The figures, today",
  figuresSaid: (dates, heads, from, until) =>
    `${dates === 1 ? "Once" : `${dates} times`}, ${heads} attendances in all, from ${from}${
      until === undefined ? " to today" : ` to ${until}`
    }.`,
  figuresHow: "They are counted now, from what the lab marks when things happen. Nobody typed them.",
  copiedFrom: "It is copied from",
  lineage: "Who copied it",
  lineageLead: "Each number is a place where it is done. Below, from whom it comes.",
  lineagePicture: "The tree of copies",
  lineageSaid: (count) =>
    `${count} places, each joined to the one it was copied from: the numbers are those of the list.`,
  from: (number) => `from ${number}`,
  copyTitle: "Did you copy it?",
  copyLead: "If you do it too, tell us: who comes next finds more experiences.",
  copyLink: "We copied it",
  copyHere: (lab) => `Copy it in ${lab}`,
  licence: "Licence",
  licenceNames: {
    "CC-BY-4.0": "CC BY 4.0: copy it, change it too, and say from whom it comes",
    "CC-BY-SA-4.0": "CC BY-SA 4.0: copy it, say from whom it comes, and let others copy it likewise",
    "CC0-1.0": "CC0: copy it as you like",
  },
  print: "Print it (PDF)",
  markdown: "The text (Markdown)",
  history: "The editions",
  edition: (number, day) => `Edition ${number}, ${day}`,
  firstEdition: "published",
  oldEdition: (day) => `You are reading an edition of ${day}.`,
  newest: "Read today’s",
  photos: "Photos",
  written: (day) => `Published on ${day}`,
  ofDemonstration: "It is an invented example of the demonstration.",
  network: "The help network",
  allOfLab: "All practices",
  blockLead: "Things that worked here, to be copied.",
  copy: {
    title: (title) => `“${title}”: we copied it`,
    lead: "Who keeps the practice reads what you write and puts it on the page.",
    group: "Who are you?",
    groupHint: "The name of the group, the association, the lab. It is published.",
    place: "Where?",
    placeHint: "The town or the neighbourhood. It is published.",
    url: "A link, if there is one",
    changed: "What did you change?",
    since: "Since when?",
    email: "Your e-mail",
    emailHint: "Only if you would like to know how it went. It is not published.",
    send: "Send",
    privacy: "The e-mail goes 30 days after the answer, or 90 days if nobody answers.",
    sentTitle: "Thank you",
    sent: "Who keeps the practice reads what you wrote. If it is fine, it is read on the page.",
    back: "Back to the practice",
    expired: "The form stayed open for long. Check it and send it again.",
    tooOften: (minutes) => `Many messages came from here. Try again in ${minutes} min.`,
    mistakesTitle: "There is something to mend",
    mistakes: {
      groupMissing: "Write who you are.",
      placeMissing: "Write where.",
      urlWrong: "The link must begin with https://.",
      emailWrong: "Check the e-mail.",
      dayWrong: "Check the day.",
      tooLong: "It is too long: shorten it a little.",
    },
  },
  letter: {
    subject: (title) => `“${title}”: your experience`,
    said: {
      published: "Your experience is now read on the practice’s page.",
      declined: "Who keeps the practice did not put it on the page.",
    },
    text: ({ said, answer, page, site }) =>
      `Hello,

${said}${answer === null ? "" : `\n\n${answer}`}

${page}

${site}
`,
  },
  feed: {
    title: (site) => `Good practices: ${site}`,
    description: "Things that worked, told by who did them.",
  },
  paper: {
    more: "The page, with today’s figures and who copied it",
    scan: "Scan",
    author: "Trama",
  },
};
