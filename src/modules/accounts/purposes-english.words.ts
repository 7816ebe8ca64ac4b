// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Purpose, PurposeSaid } from "./purposes.ts";

export const purposesInEnglish: Record<Purpose, PurposeSaid> = {
  "sign-in": {
    title: "Signing in",
    purpose: "To recognize you when you sign in, and to send you the sign-in link in your language.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): keeping information about the area’s services up to date.",
    categories:
      "E-mail address, language, passkeys (the public half only), how your digital identity provider calls you if you use one, the e-mails we send you.",
    recipients:
      "You. Whoever answers for the things you work for sees your address. The mail server receives it to deliver.",
    retention:
      "As long as you have an account. Sign-in links go a day after they expire, e-mails 30 days after they were sent.",
  },
  security: {
    title: "Security",
    purpose: "To show you where your account is open and let you close it.",
    basis: "Legal obligation (GDPR, article 6(1)(c) and article 32): protecting data with suitable measures.",
    categories:
      "Kind of browser (“Firefox, Android”), when you signed in and last used it, the names you give to passkeys.",
    recipients: "Only you.",
    retention: "Sessions go 30 days after they end, passkeys when you remove them.",
  },
  collaboration: {
    title: "Working together",
    purpose: "To know who may change what, and whom to talk to.",
    basis: "Task in the public interest (GDPR, article 6(1)(e)).",
    categories:
      "The name you choose to show, your roles with their dates, invitations with the address they went to, requests to keep an organization’s records with what you wrote of yourself.",
    recipients:
      "People who work for the same things see names and roles; whoever answers for them sees the address too.",
    retention:
      "As long as you have an account. When you erase it, roles stay as history without your name, the address goes from invitations, and your requests go. A request goes in any case a year after the answer.",
  },
  accountability: {
    title: "Answering for what is published",
    purpose: "To tell who changed what and when, and to be able to go back.",
    basis:
      "Legal obligation (GDPR, article 5(2); Italian legislative decree 82/2005): documenting changes to published information.",
    categories: "Your account’s code beside each change. Never your name or address.",
    recipients: "Whoever may see the history of a record; administrators.",
    retention: "As long as the record. After an account is erased the code leads to nobody.",
  },
  transparency: {
    title: "Knowing who looked",
    purpose: "To tell you who opened the page with your data, and when.",
    basis: "Legal obligation (GDPR, article 5(2) and article 15).",
    categories: "Who looked, at what, when.",
    recipients: "You.",
    retention: "Two years, or until you erase your account.",
  },
  reports: {
    title: "Reports",
    purpose: "To correct what is wrong in the directory, and to answer you if you leave an address.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): keeping information about the area’s services up to date.",
    categories:
      "What you write in the report and the answer; the e-mail address only if you leave one. We do not record who you are nor where you write from.",
    recipients:
      "The text is read by whoever keeps that record up to date. Nobody reads the address: it only serves to send the answer, and the mail server receives it.",
    retention:
      "The address goes 30 days after the answer, texts after 24 months. Numbers stay: when it arrived and when we answered.",
  },
  upkeep: {
    title: "Asking whether everything is still right",
    purpose:
      "To write to whoever keeps a record, three times a year, to know whether what we say is still true.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): keeping information about the area’s services up to date.",
    categories:
      "The organization’s public e-mail address or that of its contact with an account, the language, how many mails were sent and whether there was an answer.",
    recipients:
      "The mail server receives the address to deliver. Whoever prepares the campaign sees organizations, not addresses.",
    retention:
      "The address goes 30 days after the campaign ended. If you ask for no more mails we keep only a fingerprint of the address, enough to recognize it and not to read it.",
  },
  "desk-work": {
    title: "Working at a desk",
    purpose:
      "To know who may receive people at a desk, who is on shift, and what is handed over to colleagues.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): receiving people and accompanying them to services. Whoever receives people must be authorized and instructed (article 29).",
    categories:
      "The mandate (who gave it, from when until when), training with its date, shifts and swaps, notes in the desk’s diary.",
    recipients:
      "Whoever works at the same desk sees shifts and diary; the district and whoever answers for the desk also see mandate and training.",
    retention:
      "Diary notes go after 12 months. Who kept a shift is forgotten after 24 months, mandate and training 24 months after their end.",
  },
  help: {
    title: "What you ask at a desk",
    purpose: "To help with what you ask without making you say it twice, and to see what the area lacks.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e); Italian law 328/2000): informing people, guiding them and accompanying them to services.",
    categories:
      "What you asked, in your words and without your name; what was done; if you said it: age band, gender, with whom you live, town or neighbourhood, language, how you knew of us. You are anonymous unless you wish to be recognized.",
    recipients:
      "Whoever works at the desk that received you, or at the one that takes your need over. The district sees only numbers.",
    retention:
      "The words go after 6 months, or after 12 when there is still something to do. Drafts go after a week. Facts without words stay, to be counted. If you give an address to receive the sheet, we use it for that mail and then it goes.",
  },
  thread: {
    title: "The thread of who comes to a desk",
    purpose:
      "To recognize, without knowing who they are, somebody who comes back to a desk of the district, so that they need not tell everything again.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e); Italian law 328/2000, articles 6 and 22): informing, listening to and accompanying people to services. The card is taken only by who wishes.",
    categories:
      "A fingerprint of the card’s code and of the word for a new one, at which desks the person was, what they do not want done.",
    recipients:
      "The desks where the person showed the card; another desk of the district when they show it there. The person, with their code.",
    retention:
      "Two years from the last time the thread was used, or at once when the person asks. The proof of the erasure stays, which says nothing of them.",
  },
  identity: {
    title: "What somebody says of themselves at a desk",
    purpose:
      "To call them back, to write to them, to recognize them when the card is lost. All of it is optional.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e); law 328/2000): accompanying the person to the service and knowing what became of it. For special categories, article 9(2)(g) and legislative decree 196/2003, article 2-sexies.",
    categories:
      "Name, phone, e-mail, date of birth, address, area, notes: only what the person chooses to leave. Each is written with a key that is theirs alone.",
    recipients:
      "Who receives at the desks where the person came with the card. Each reading is written down, and the person sees it.",
    retention:
      "Two years from the last time the thread was used, or at once when the person asks: the key is destroyed, and what was written can no longer be read.",
  },
  minors: {
    title: "Who answers for somebody under age",
    purpose: "To know that an adult answers for who is under 14, or under 18 when something is shared.",
    basis:
      "Legal obligation (GDPR, articles 6(1)(c) and 8; legislative decree 196/2003, article 2-quinquies; Italian civil code, article 320).",
    categories:
      "The name of who answers for them, as what (parent, guardian, foster carer, service), and how it was seen.",
    recipients: "Who receives at the desks where the minor came.",
    retention: "As long as the minor’s own data, with their own key.",
  },
  "hand-off": {
    title: "Telling something of oneself to who will help",
    purpose:
      "To let the organization or desk that receives somebody know, for one referral, what the person wants it to know.",
    basis:
      "Consent (GDPR, article 6(1)(a) and article 9(2)(a)), spoken or signed, which can be taken back at any time.",
    categories:
      "The things that the person chose, for whom, for which referral, from when until when, how they said yes.",
    recipients:
      "Only who receives that referral, only those things, only until the end. A confidential address never.",
    retention:
      "A year at most, then it is no longer seen; the trace of what was shared and with whom stays in the thread, for the person, as long as the thread.",
  },
  bookings: {
    title: "Spaces and ideas",
    purpose:
      "To answer whoever asks for a space or sends an idea to bring one back, and tell them when something changes.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): opening to people the spaces that are already there.",
    categories:
      "The name or group you write, e-mail or phone, what you need the space for, the answer; a fingerprint of your e-mail or phone to count how often you have had it. Of an idea, what you write.",
    recipients:
      "Whoever keeps that space and the district. Others see only that the space is taken. The mail server receives the address to deliver.",
    retention:
      "Names, contacts and texts of a request go 90 days after the last date or after the answer. Who sent an idea goes a year after the call ends; the idea stays, without contacts.",
  },
  registrations: {
    title: "Signing up for activities",
    purpose:
      "To keep your seat, remind you of the date, tell you if something changes, and welcome you when you come.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): organizing activities open to the people of the area.",
    categories:
      "How you are called, e-mail or phone, how many people come; of minors their age, and a name only if you write it. Whether it is your first time, only if you answer.",
    recipients:
      "Whoever organizes that activity, and the district. The mail server receives the address to deliver.",
    retention:
      "Names and contacts go 30 days after the last date, or 30 days after you cancel, or at once if you ask. Numbers stay: how many people, and ages without names.",
  },
  proposals: {
    title: "Proposals for the agenda",
    purpose: "To look at the activity that you propose, to answer you, and to publish it if it is fine.",
    basis:
      "Task in the public interest (GDPR, article 6(1)(e)): organizing activities open to the people of the area.",
    categories:
      "What you write about the activity; your name, an e-mail or a phone and a note only if you leave them. We do not record where you write from.",
    recipients:
      "Who runs the place, and the district. The activity, if accepted, is read by everybody: without your name and contact. The mail server receives the address in order to deliver.",
    retention:
      "Name, contact, note and link go 30 days after the answer, or six months after arrival if nobody answers. The activity stays.",
  },
  assemblies: {
    title: "Assemblies",
    purpose:
      "To call who belongs to an assembly and write down who was there. To tell who proposed a point what became of it.",
    basis: "Consent of who joins or proposes (article 6, 1, a).",
    categories: "How you are called, for whom you speak, an e-mail address or a number, if you leave them.",
    recipients: "Who keeps the assembly and the lab, and the district.",
    retention: "30 days after you left, or after the answer to your proposal. Sooner if you ask.",
  },
  labs: {
    title: "Who takes part in a lab",
    purpose:
      "To call you by name when you come back, and to tell you of the lab if you leave a contact. You need leave nothing to take part.",
    basis: "Consent (GDPR, article 6(1)(a)), which you withdraw whenever you want.",
    categories:
      "The name you want to be called by, an e-mail or phone if you leave one, which meetings you came to, whether it was the first time, whether you chose to collaborate.",
    recipients: "Who keeps the lab. You, with your link. Only figures go out, never when they are small.",
    retention: "Twelve months after you last came, or at once if you ask. Figures stay, without a name.",
  },
  networks: {
    title: "Help networks",
    purpose:
      "To give who runs a network the link by which they keep its page, and to bring to them who would like to join.",
    basis: "Consent of who keeps a network or asks to join (article 6, 1, a).",
    categories: "How you are called, an e-mail or a phone, what you write. None of it is published.",
    recipients:
      "Who runs that network and who keeps the lab. The mail server receives the address in order to deliver.",
    retention:
      "Of who asks: 30 days after the answer, or 90 days if nobody answers. Of who keeps the network: as long as they do, and 30 days after the network ended. Sooner if you ask.",
  },
  practices: {
    title: "Practices that were copied",
    purpose: "To answer whoever tells us that they copied a practice.",
    basis: "Consent of who writes (article 6, 1, a).",
    categories: "An e-mail, only if you leave it.",
    recipients:
      "Who keeps the lab of the practice. The group’s name, the place and the link are published; the e-mail is not. The mail server receives the address in order to deliver.",
    retention: "30 days after the answer, or 90 days if nobody answers.",
  },
  diary: {
    title: "The diary of who leads a lab",
    purpose:
      "To remember and think over what happens in a lab; to share it, if one wants, with who keeps it or with everybody.",
    basis: "Task in the public interest (GDPR, article 6(1)(e)): accompanying and evaluating community labs.",
    categories:
      "Who wrote a note, and when. Of the people who were there the role is written, never the name.",
    recipients:
      "Private notes are read only by who wrote them. Those of the team, by who keeps the lab. Public ones by everybody, without saying who wrote them.",
    retention:
      "Drafts go after 60 days, private notes 5 years after the day they are about. Who erases their account decides whether their private notes are erased or stay with the team; the others stay, without their name.",
  },
  following: {
    title: "Who follows a lab or a theme",
    purpose:
      "To send you a letter with what is new, at most one a week, and to let invitations of labs reach you, if you want them.",
    basis: "Consent (GDPR, article 6(1)(a)), confirmed by a link, which you withdraw whenever you want.",
    categories:
      "E-mail or account, what you follow, and only if you write them the municipality or neighbourhood and what you can do.",
    recipients:
      "Nobody knows who you are: labs see only how many people can do something, and never when they are fewer than five. Only the lab that you answer reads your name. The mail server receives the address in order to deliver.",
    retention:
      "Until you stop: then everything goes at once. An unconfirmed request goes after 7 days, so does who confirms and changes nothing for two years. Answers to an invitation go after 90 days.",
  },
  agreements: {
    title: "Agreements",
    purpose: "To know who promised what, and that they signed it.",
    basis:
      "Consent of who signs alone (GDPR, article 6(1)(a)); task in the public interest for who signs for an organization (6(1)(e)).",
    categories:
      "Of a single person the first name, if they agree. Of who signs for an organization the role and the account. The scan of the sheet, if somebody loads it.",
    recipients:
      "Everybody reads the first name and the role, on the page of the agreement. The account and the scan only who keeps the agreement. The mail server receives the address in order to deliver.",
    retention:
      "Name, account and scan go 12 months after the end of the agreement, or at once if you ask. The signed text has only a number, and stays.",
  },
};
