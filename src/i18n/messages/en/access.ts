import { accessSummary } from './access-summary';
import { pastePolicy } from './paste-policy';

export const access = {
  intro: 'The number is the statement that decides. Open a cell to see why.',
  working: 'Working out what the policy allows…',
  tableLabel: 'What the policy allows, operation by operation',
  operationHeader: 'Operation',
  group: {
    use: 'Use images',
    delete: 'Delete',
    create: 'Create',
    view: 'View',
    list: 'List',
    settings: 'Settings and console',
    credentials: 'Credentials',
  },
  operation: {
    pull: 'Pull',
    push: 'Push',
    'list-tags': 'List tags',
    'describe-repository': 'See details',
    'create-repository': 'Create repository',
    'change-description': 'Edit description',
    'change-visibility': 'Make public or private',
    'delete-tag': 'Delete one tag',
    'delete-tags': 'Delete several tags',
    'delete-repository': 'Delete repository',
    'delete-repositories': 'Delete several repositories',
    'create-namespace': 'Create namespace',
    'delete-namespace': 'Delete namespace',
    'list-repositories': 'List repositories',
    'list-namespaces': 'List namespaces',
    'cleanup-rules': 'Set clean-up rules',
    'trigger-create': 'Create triggers',
    'console-enter': 'Open the console',
    'login-application-token': 'Log in with an access token',
  },
  column: {
    namespace: 'namespace <code>{name}</code> itself',
    repository: '<code>{name}</code>',
    'other-in-namespace': 'other repositories in <code>{name}</code>',
    pattern: 'names like <code>{name}</code>',
    such: ', such as <code>{name}</code>',
    'everything-else': 'everything else',
    everything: 'every repository and namespace',
    folded: 'namespace <code>{name}</code>, {count, plural, one {# column} other {# columns}}',
    account: 'the whole account',
  },
  columnHead: {
    namespace: 'itself',
    'other-in-namespace': 'others in',
    pattern: 'like',
    such: 'such as {name}',
    unfold: 'Show the columns of {name}',
    fold: 'Fold the columns of {name}',
  },
  cell: {
    wholeAllowed: 'allowed by {list}',
    wholeDenied: 'denied by {list}',
    mixedSpoken: 'not the same everywhere; unfold the columns of {name}',
  },
  standing: {
    allowed: 'allowed',
    'explicitly-denied': 'denied by a statement',
    'implicitly-denied': 'nothing allows it',
    'looks-granted': 'looks granted, is not',
    uncertain: 'uncertain',
    conditional: 'depends on conditions',
    undecided: 'could not be worked out',
  },
  spoken: {
    allowed: 'allowed by {count, plural, =1 {statement} other {statements}} {list}',
    'explicitly-denied': 'denied by {count, plural, =1 {statement} other {statements}} {list}',
    'implicitly-denied': 'denied, nothing allows it',
    'looks-granted': 'looks granted, is not; {count, plural, =1 {statement} other {statements}} {list}',
    uncertain:
      'uncertain{count, plural, =0 {} =1 {; it hangs on statement {list}} other {; it hangs on statements {list}}}',
    conditional: 'depends on the conditions of {count, plural, =1 {statement} other {statements}} {list}',
    operation: '{name},',
    column: '{name}:',
    notApplicable: 'does not apply',
    undecided: 'could not be worked out',
  },
  legend: {
    title: 'Signs',
    notApplicable: 'does not apply here',
  },
  region: {
    label: 'Region',
    option: '{name} ({code})',
    withoutImages: '{name} ({code}), no images known there',
    other: 'Any other region',
    help: 'The policy names regions, so the answers differ by region.',
  },
  note: {
    impossible:
      'No image can have {count, plural, =1 {the name} other {the names}} {list}, so nothing will ever ask for {count, plural, =1 {it} other {them}}.',
    undecided:
      'The policy tells apart more names or circumstances than can be worked out here. What is shown is right; there may be resources that no column speaks of.',
    conditions:
      'Some conditions could not be worked out in full: several kinds of them speak of one key, or they ask for letters of scripts whose case has rules of its own. Where calls hang on them, more can come about than is shown.',
    variables:
      'The policy names variables such as {variable}. The answers are for somebody whose account ID no policy mentions.',
    nothing: 'Nothing is allowed: no statement of the policy allows any of these operations.',
    denied: 'Everything is denied by a statement, whatever other policies allow.',
    contradictory: 'Nothing is allowed: what some statements allow, others deny.',
    accounts: 'The policy names several root accounts. This table is for {account}.',
    omitted:
      'The policy tells apart more resources than this page tabulates. {count, plural, one {# column is} other {# columns are}} missing here.',
    regionWithoutImages:
      'As far as is known, no Individual images lie in {name}. Images of the Chinese mainland lie in Guangzhou.',
    shown: '{shown} of {total} columns are shown.',
    nothingMatches: 'No namespace or repository contains “{query}”.',
  },
  filter: {
    label: 'Show only',
    placeholder: 'namespace or repository',
    more: 'Narrow the list above to reach the other columns.',
    unfoldAll: 'Unfold all namespaces',
    foldAll: 'Fold all namespaces',
    outcome: 'Outcome',
    anyOutcome: 'Every outcome',
    group: 'Operations',
    anyGroup: 'All operations',
    onlyDifferences: 'Only differences',
    nothing: 'Nothing in the map is like that.',
    reset: 'Show everything',
    result: '{count, plural, =0 {No column fits.} one {# column is shown.} other {# columns are shown.}}',
  },
  look: { label: 'Show as', table: 'Table', tree: 'Tree' },
  tree: {
    label: 'What the policy allows, by namespace, repository and tags',
    namespace: 'namespace <code>{name}</code>',
    tags: 'its images and their tags',
  },
  sheet: {
    limited: '{spoken}, {limits}',
    take: 'Export',
    csv: 'Table (CSV)',
    svg: 'Drawing (SVG)',
    png: 'Picture (PNG)',
    print: 'Print for the files',
    saved: '{file} was handed to the browser.',
    pngFailed: 'The browser could not paint the picture. Take the drawing instead.',
    date: 'As of {date}',
    region: 'Region of the requests: {name} ({code})',
    intro: 'The number is the statement that decides.',
    group: 'Group',
    printTitle: 'Access review of a CAM policy for TCR Individual',
    inWords: 'In words',
    notes: 'Notes and evidence',
    policy: 'The policy',
    evidence:
      'Worked out by TCR Policy Studio from the text of this policy alone, for all requests. Other policies of the same user, a permissions boundary and tags on resources can change the outcome. “Uncertain” means that no readable page of the vendor settles on what a call is checked.',
  },
  detail: {
    close: 'Close',
    statement: 'Statement {number}',
    show: 'Show in the editor',
    simulate: 'Simulate this',
    sample: 'The same goes for all of them; asked about <code>{target}</code>.',
    limits: 'Allowed {limits}.',
    circumstances: 'By circumstances',
    example: 'for example',
    noContext: 'nothing that a condition asks for is sent',
    undecided:
      'Not all circumstances could be worked out: they are too many, or several kinds of conditions ask about one key. Ask about one of them in the simulator.',
    allowed:
      '<statements></statements> {count, plural, =1 {allows it} other {allow it; one of them would be enough}}.',
    'explicitly-denied':
      '<statements></statements> {count, plural, =1 {denies} other {deny}} it. A deny wins over every allow, in whatever policy it stands.',
    'implicitly-denied':
      'No statement allows <code>{action}</code> on <code>{resource}</code>, and what is not allowed is denied.',
    'implicitly-denied-several':
      '{denied, number} of {total, number} required calls are allowed by no statement: <actions></actions>.',
    illusion:
      '<statements></statements> {count, plural, =1 {lists} other {list}} <code>{action}</code>, but CAM authorises this call only on the resource <code>{resource}</code>. On any narrower resource it grants nothing.',
    illusionsMore:
      '{count, plural, one {The same goes for # more call.} other {The same goes for # more calls.}}',
    conditional:
      '<statements></statements> {count, plural, =1 {decides} other {decide}} it, and only under conditions. It depends on <keys></keys>.',
    doubt: {
      'granularity-unproven':
        'No readable page of the vendor says on what <code>{action}</code> is checked. Taken as checked on <code>{resource}</code>, it is {outcome}; checked <other></other>, it would be {otherOutcome}.',
      'conflicting-templates':
        'Pages of the vendor disagree on what <code>{action}</code> is checked. On <code>{resource}</code> it is {outcome}; checked <other></other>, it would be {otherOutcome}.',
      'expected-check-denied':
        'The push itself is allowed, but docker asks for <code>{action}</code> together with it, and that is denied. What the registry does then is not documented. Grant both.',
      'list-call-exception':
        'This is a list call, and the vendor documents that denies, tags and inexact conditions are unreliable on those. As written it is {outcome}; it may turn out {otherOutcome}.',
      'legacy-spelling':
        'The outcome rests on the old <code>ccr</code> spelling. The vendor honours it for a transition without a date, and a field report has calls refused. Write <code>tcr</code> instead.',
      'ip-condition-unproven':
        'The statement has a condition on the source address, and the vendor does not document that <code>{action}</code> supports it. If the address does not reach CAM, it is {otherOutcome}.',
      'negated-many-values':
        'A negated operator has several values, and sources leave open whether all or any of them must differ. As read here it is {outcome}; else it would be {otherOutcome}.',
      'for-all-empty':
        'What <code>for_all_value</code> means for an empty set is not documented. As read here it is {outcome}; else it would be {otherOutcome}.',
      'binary-operator':
        'Sources give <code>binary_equal</code> three meanings. As exact text it is {outcome}; else it would be {otherOutcome}.',
      'principal-ignored':
        'The statement names a principal, which such a policy cannot have. Without it, it is {outcome}; were the statement refused, it would be {otherOutcome}.',
      'unknown-action': 'The action <code>{action}</code> is not in the catalogue.',
      'root-account': 'A root account needs no policy.',
    },
    doubtsMore:
      '{count, plural, one {One more call is as unsettled.} other {# more calls are as unsettled.}}',
    about: 'It hangs on <statements></statements>.',
    onResource: 'on <code>{resource}</code>',
    onWholeAccount: 'for the whole account only',
    outcome: {
      allowed: 'allowed',
      'explicitly-denied': 'denied by a statement',
      'implicitly-denied': 'denied',
      undetermined: 'dependent on conditions',
    },
    checks: 'What is checked',
    check: '<code>{action}</code> on <code>{resource}</code>',
    checksMore: '{count, plural, one {and # more call} other {and # more calls}}',
    documented: 'documented',
    inferred: 'inferred',
    key: {
      'qcs:ip': 'the source address',
      'qcs:current_time': 'the time of the call',
      other: '<code>{key}</code>',
    },
  },
  summary: accessSummary,
  paste: pastePolicy,
} as const;
