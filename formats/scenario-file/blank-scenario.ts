/** Where a new scenario starts: small, complete and valid, so that an author changes what stands there. */
export const BLANK_SCENARIO = `# Change what stands here. Lines that begin with # are notes to yourself.
key: my-scenario
version: 1
language: en
title: A title for the list
question: What should we do?
summary: One line that says what the debate is about.
background: |
  What everybody should know before the debate. Leave an empty line between paragraphs.

  This is *Markdown*: stars make a word **stand out**.
minutes: 45

families:
  - { key: choices, label: Choices }

options:
  - key: first-option
    family: choices
    label: First option
    title: The first option in full
    hue: 1
    summary: The option in one line.
    description: One paragraph that says what the option is.
    obliges:
      - What those who choose it must do.
    doesNotOblige:
      - What they need not do.
  - key: second-option
    family: choices
    label: Second option
    title: The second option in full
    hue: 2
    summary: The option in one line.
    description: One paragraph that says what the option is.
    obliges:
      - What those who choose it must do.
    doesNotOblige:
      - What they need not do.

optionSets:
  - key: all
    label: Both options
    options: [first-option, second-option]

delegations:
  - key: for-change
    name: For change
    monogram: FC
    kind: voting
    profile: What everybody may read about this delegation.
    openingPosition:
      stances: { first-option: backs, second-option: opposes }
      reason: Why it starts from there.
  - key: for-caution
    name: For caution
    monogram: CA
    kind: voting
    profile: What everybody may read about this delegation.
    openingPosition:
      stances: { first-option: opposes, second-option: accepts }
      reason: Why it starts from there.

# Each delegation reads its own brief and nobody else's.
briefs:
  for-change:
    interests:
      - { basis: inferred, text: What it wants. }
    redLines:
      - { basis: inferred, text: What it will not accept. }
    mayTrade:
      - { basis: inferred, text: What it may give away in exchange. }
  for-caution:
    interests:
      - { basis: inferred, text: What it wants. }
    redLines:
      - { basis: inferred, text: What it will not accept. }
    mayTrade:
      - { basis: inferred, text: What it may give away in exchange. }

agendas:
  - key: lesson
    label: One lesson
    minutes: 45
    phases:
      - { key: lobby, kind: lobby, title: Lobby, minutes: 5, instructions: Take a seat. }
      - { key: positions, kind: positions, title: Positions, minutes: 8, instructions: Read your brief and say where you stand. }
      - { key: first, kind: opening-ballot, title: Opening ballot, minutes: 3, instructions: Vote as yourself., poll: opening }
      - { key: talk, kind: arguments, title: Arguments, minutes: 18, instructions: Argue from sources and answer others. }
      - { key: last, kind: final-ballot, title: Final ballot, minutes: 3, instructions: Vote as yourself once more., poll: final }
      - { key: debrief, kind: debrief, title: Debrief, minutes: 8, instructions: "Who changed their mind, and because of what?" }

polls:
  - key: opening
    title: Opening ballot
    question: Which option would you choose now?
    ballotType: plurality
    methods: [plurality]
    electorate: participants
    visibility: blind
    role: opening
    rule: plurality
  - key: final
    title: Final ballot
    question: Which option do you choose?
    ballotType: plurality
    methods: [plurality]
    electorate: participants
    visibility: blind
    role: final
    rule: absolute-majority
`;
