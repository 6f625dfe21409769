import type { Messages } from '../messages';
import type { connect as nl } from '../nl/connect';

export const connect = {
  inviteTitle: 'Invite',
  inviteLead: 'Have the code scanned or send the link. Joining takes a minute and needs no account.',
  qrLabel: 'QR code with the invitation to {table}. The same link stands below as text.',
  linkAndPeople: 'The link and who is at the table',
  link: 'Invitation link',
  copyLink: 'Copy the link',
  copied: 'The link has been copied.',
  copyByHand:
    'Copying did not work by itself. The link is selected: copy it with Ctrl+C or with the menu of your device.',
  share: 'Send the link',
  shareText: 'Join the table {table}.',
  whatItGives: 'Whoever has this link can read and write along. Send it to participants only.',
  noServer: 'The part after the # sign goes to no server at all. Only the devices at the table know it.',
  nowHere: 'At the table now',
  stayOpen:
    'Keep the table open on your device until the others are in: the table comes from a device that already has it.',
  toTable: 'To the table',
  whoAreYou: 'Who are you?',
  whoSees:
    'Everyone at this table sees your name, your party and your role. What you prepared stays on this device until you bring it in yourself.',
  personName: 'Your name',
  personNameHint: 'This is how the others see you.',
  partyKind: 'What kind of party do you represent?',
  choosePartyKind: 'Choose a kind of party',
  partyName: 'Name of your party',
  partyNameHint: 'Colleagues fill in the same name here, so that you sit at the table for one party together.',
  role: 'Your role',
  chooseRole: 'Choose a role',
  missing_personName: 'Fill in your name.',
  missing_partyKind: 'Choose what kind of party you represent.',
  missing_partyName: 'Fill in the name of your party.',
  missing_role: 'Choose your role.',
  joinTitle: 'Join a table',
  joinLead: 'Say who you are. Nothing more is needed: no account and no e-mail address.',
  join: 'Join',
  pasteAgain: 'Paste the link again',
} satisfies Messages<typeof nl>;
