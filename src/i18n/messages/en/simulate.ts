export const simulate = {
  mode: {
    legend: 'How do you want to ask?',
    command: 'Command',
    operation: 'Operation',
    call: 'API call',
  },
  form: {
    commandLabel: 'Command or image',
    operationLabel: 'Operation',
    level: {
      repository: 'On a repository',
      namespace: 'On a namespace',
      account: 'On the whole account',
    },
    repositoryLabel: 'Repository',
    namespaceLabel: 'Namespace',
    regionLabel: 'Region',
    regionUsual: 'Of the registry, else {region}',
    regionOption: '{name} ({code})',
    actionLabel: 'Action',
    resourceLabel: 'Resource',
    resourceHelp: 'Six segments, or * for a call that names no resource.',
    instanceLabel: 'Instance ID',
    instanceHelp: 'Enterprise resources are named by instance ID, which the host does not tell.',
    replaceBy: 'Replace by <code>{text}</code>',
  },
  samples: {
    title: 'Try',
    scope: {
      named: 'Named in the policy',
      unnamed: 'Not named in it',
      any: 'For example',
    },
    verb: { pull: 'Pull', push: 'Push', delete: 'Delete tag' },
    spoken: '{verb}, {target}: {standing}',
    unread: 'cannot be asked',
  },
  empty: {
    title: 'What was denied?',
    command:
      'Type the command that failed, such as <code>docker push</code> with its image, or only the image. It can also be a command of podman, nerdctl, crictl, ctr, skopeo or crane.',
    operation: 'Name what the operation is done to, such as <code>{example}</code>.',
    call: 'Name an action, such as <code>tcr:PushRepositoryPersonal</code>, and the resource it is called on.',
  },
  title: {
    allowed: 'Allowed',
    'implicitly-denied': 'Denied: nothing allows it',
    'explicitly-denied': 'Denied by {statements}',
    conditional: 'Depends on {facts}',
    uncertain: 'Allowed or denied? Sources leave it open',
    'looks-granted': 'Looks granted, is not',
    'nothing-required': 'No permission is checked',
    'nothing-login': 'The password decides, not the policy',
    'nothing-parts': 'Each part has a check of its own',
  },
  standing: {
    allowed: 'allowed',
    'implicitly-denied': 'denied',
    'explicitly-denied': 'denied by a statement',
    conditional: 'depends on the call',
    uncertain: 'uncertain',
    'looks-granted': 'looks granted, is not',
    'nothing-required': 'not checked',
  },
  outcome: {
    allowed: 'allowed',
    'implicitly-denied': 'denied, since nothing allows it',
    'explicitly-denied': 'denied by a statement',
    undetermined: 'dependent on the circumstances',
  },
  statement: 'Statement {number}',
  moreStatements: '{count, number} more',
  statements: '{count, plural, =1 {statement {list}} other {statements {list}}}',
  show: 'Show in the editor',
  fact: {
    'qcs:ip': 'the source address',
    'qcs:current_time': 'the time of the call',
    uin: 'who calls',
    owner_uin: 'whose account it is',
    app_id: 'the APPID of the account',
    more: '{count, plural, one {# more fact} other {# more facts}}',
  },
  missing: 'Not known yet:',
  reason: {
    allowed: '<statements></statements> {count, plural, =1 {allows} other {allow}} it.',
    denied: '<statements></statements> {count, plural, =1 {denies} other {deny}} <code>{action}</code> here.',
    overruled:
      '<statements></statements> {count, plural, =1 {allows} other {allow}} it, but a deny always wins.',
    hangs:
      '<statements></statements> {count, plural, =1 {allows} other {allow}} it under conditions. Say below what you know of the call.',
    'hangs-deny':
      '<statements></statements> {count, plural, =1 {denies} other {deny}} it under conditions. Say below what you know of the call.',
    'no-statements': 'The policy has no statement, so it allows nothing.',
    'not-listed': 'No allow statement lists <code>{action}</code>.',
    count: '{denied} of {total} required checks fail.',
    illusionStar:
      '<statements></statements> {count, plural, =1 {lists} other {list}} <code>{action}</code>, but CAM authorises this call only on the resource <code>*</code>. Naming anything else grants nothing.',
    illusionStarInferred:
      '<statements></statements> {count, plural, =1 {lists} other {list}} <code>{action}</code>, but as far as is known CAM authorises this call only on the resource <code>*</code>. Naming anything else then grants nothing.',
    illusionList:
      '<statements></statements> {count, plural, =1 {lists} other {list}} <code>{action}</code>, but this call is authorised only on <code>{resource}</code> as a whole. Naming less grants nothing.',
    'expected-denied':
      'The push itself is allowed. Clients ask for <code>{action}</code> together with it, which is denied; what the registry then does is not documented. Grant both.',
    readingInferred:
      'No readable page of the vendor says on what <code>{action}</code> is checked. On <code>{asked}</code> it is {outcome}; were it checked on <code>{other}</code>, it would be {alternative}.',
    readingConflict:
      'Pages of the vendor disagree on what <code>{action}</code> is checked. On <code>{asked}</code> it is {outcome}; on <code>{other}</code> it would be {alternative}.',
    nothing: {
      login:
        'docker login proves who you are and looks at no statement. A login that fails points at the user name or the registry password; a pull or push that is denied afterwards points at the policy.',
      'public-pull':
        'As far as is known, anybody can pull from a public repository, whatever the policy says. Whether yours is public, this page cannot see.',
      token: 'Logging in to an Enterprise instance needs no permission; obtaining a token for it does.',
      parts: 'The parts of this operation are checked one by one, and only when they are used.',
    },
  },
  whyNot: {
    title: 'Smallest changes that would allow it',
    working: 'Looking for changes…',
    for: 'For <action></action> on <resource></resource>:',
    none: 'No single small change of this policy allows it.',
    more: 'Show {next, number} more of {hidden, number}',
    review: 'Show the change',
    step: {
      'add-action': 'Add <code>{text}</code> to statement {number, number}',
      'add-resource': 'Add <code>{text}</code> to statement {number, number}',
      'remove-condition': 'Lift the condition on <code>{text}</code> in statement {number, number}',
      'add-statement': 'Add a statement for exactly this request',
      'remove-deny-action': 'Take <code>{text}</code> out of the deny in statement {number, number}',
      'remove-deny-resource': 'Take <code>{text}</code> out of the deny in statement {number, number}',
      'remove-deny': 'Remove statement {number, number}, which denies it',
    },
    opensNothing: 'Opens nothing else, proved for all requests.',
    opensRegions: 'Opens nothing but the same in other regions, proved for all requests.',
    otherRegions: 'the same request in other regions',
    opens: 'Also opens, proved for all requests:',
    opensAtLeast: 'Also opens at least:',
    unproved: 'What else it opens could not be worked out.',
    moreEffects: '{count, plural, one {one more kind of access} other {# more kinds of access}}',
    remote:
      '{count, plural, one {One further difference concerns} other {# further differences concern}} requests that no known call makes.',
  },
  step: '{number}. {title}',
  notes: {
    'assumed-host-command':
      'The command names no registry. docker would go to Docker Hub; <code>{host}</code> is taken here.',
    'assumed-host-reference': 'The image names no registry; <code>{host}</code> is taken.',
    'asked-region': 'Asked for the region <code>{region}</code>.',
    'region-without-data':
      'As far as is known, no Individual images lie in {name}; mainland images lie in Guangzhou.',
    'assumed-tag': 'No tag is named; <code>latest</code> is taken.',
    'unknown-region': 'An Enterprise host does not tell its region, so a policy for one region cannot match.',
    'unusual-name': 'No image can have this name, so nothing will ever ask for it.',
  },
  checks: {
    title: '{count, plural, one {What is checked} other {What is checked, # calls}}',
    needed: 'required',
    expected: 'clients {when}',
    inferred: 'That this call is made here is inferred, not documented.',
    on: 'on <code>{resource}</code>',
    because: 'Why',
    perStatement: 'Statement by statement',
    moreStatements: 'Show {next, number} more of {hidden, number}',
    remarks: 'What is not settled',
  },
  ground: {
    allow:
      '<statement>Statement {number}</statement> allows it: <code>{action}</code> on <code>{resource}</code>.',
    deny: '<statement>Statement {number}</statement> denies it: <code>{action}</code> on <code>{resource}</code>.',
    overruled:
      '<statement>Statement {number}</statement> would allow it: <code>{action}</code> on <code>{resource}</code>. A deny always wins.',
    conditionMet: 'Condition met: <code>{operator}</code> <code>{key}</code> <code>{values}</code>',
    conditionOpen: 'Condition not known: <code>{operator}</code> <code>{key}</code> <code>{values}</code>',
  },
  miss: {
    'condition-unreadable':
      '<statement>Statement {number}</statement> would allow it, but its condition cannot be read.',
    'condition-unknown-operator':
      '<statement>Statement {number}</statement> would allow it, but <code>{operator}</code> is no operator that is known.',
    'condition-key-absent':
      '<statement>Statement {number}</statement> allows it only under <code>{operator}</code>, and the call carries no <code>{key}</code>.',
    'condition-key-present':
      '<statement>Statement {number}</statement> allows it only without <code>{key}</code>, and the call carries it.',
    'condition-no-values':
      '<statement>Statement {number}</statement> would allow it, but its condition on <code>{key}</code> lists no value.',
    'condition-unreadable-value':
      '<statement>Statement {number}</statement> would allow it, but the value <code>{values}</code> of its condition cannot be read.',
    'condition-unreadable-request-value':
      '<statement>Statement {number}</statement> would allow it, but the value you gave for <code>{key}</code> cannot be compared by <code>{operator}</code>.',
    'condition-unknown-variable':
      '<statement>Statement {number}</statement> would allow it, but its condition <code>{values}</code> holds a variable that nobody knows.',
    'condition-value':
      '<statement>Statement {number}</statement> allows it only where <code>{key}</code> meets <code>{operator}</code> <code>{values}</code>, and this call does not.',
    'resource-unreadable':
      '<statement>Statement {number}</statement> lists the action, but its resources cannot be read.',
    'resource-operation-level-needs-star':
      'This call is authorised only on the resource <code>*</code>; <statement>statement {number}</statement> lists <code>{action}</code>, but names specific resources.',
    'resource-request-names-no-resource':
      'As far as is known this call names no resource, so only <code>*</code> covers it; <statement>statement {number}</statement> lists <code>{action}</code>, but names specific resources.',
    'resource-malformed-request-resource':
      '<statement>Statement {number}</statement> lists the action, but what is asked for is no resource name.',
    'resource-malformed-resource':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> is no resource name.',
    'resource-service':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> belongs to the product “{there}”; this call asks for “{here}”.',
    'resource-region':
      '<statement>Statement {number}</statement> lists the action, but only for the region <code>{there}</code>; this call goes to <code>{here}</code>.',
    'resource-account':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> belongs to another root account.',
    'resource-unknown-variable':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> holds a variable that nobody knows.',
    'resource-legacy-tag-form':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> names one tag in the old form; this call is checked on <code>{resource}</code>.',
    'resource-only-below':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> covers only what lies below <code>{resource}</code>, not the thing itself.',
    'resource-only-itself':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> does not cover what lies below it; this call is checked on <code>{resource}</code>.',
    'resource-letter-case':
      '<statement>Statement {number}</statement> lists the action, but <code>{entry}</code> differs from <code>{resource}</code> in letter case.',
    'resource-name':
      '<statement>Statement {number}</statement> lists the action, but its resources do not include <code>{resource}</code>.',
    'resource-whole-list':
      'This call is authorised only on <code>{resource}</code> as a whole; <statement>statement {number}</statement> lists <code>{action}</code>, but names less.',
    'action-unreadable': 'The actions of <statement>statement {number}</statement> cannot be read.',
    'action-unreadable-request':
      '<statement>Statement {number}</statement> covers the resource, but what is asked for is no action.',
    'action-opaque-permission-set':
      '<statement>Statement {number}</statement> lists <code>{entry}</code>, a set of actions that is published nowhere; it may hold <code>{action}</code> or not.',
    'action-malformed-action':
      '<statement>Statement {number}</statement> lists <code>{entry}</code>, which is no action.',
    'action-letter-case':
      '<statement>Statement {number}</statement> lists <code>{entry}</code>, which differs from <code>{action}</code> in letter case; action names are case-sensitive.',
    'action-name': '<statement>Statement {number}</statement> does not list <code>{action}</code>.',
    neither:
      '<statement>Statement {number}</statement> lists neither <code>{action}</code> nor <code>{resource}</code>.',
    'unreadable-effect':
      '<statement>Statement {number}</statement> counts for nothing: its effect is neither allow nor deny.',
    'unreadable-action':
      '<statement>Statement {number}</statement> counts for nothing: its actions cannot be read.',
    'unreadable-resource':
      '<statement>Statement {number}</statement> counts for nothing: its resources are missing or cannot be read.',
    'unreadable-condition':
      '<statement>Statement {number}</statement> counts for nothing: its condition cannot be read.',
    'unsupported-element':
      '<statement>Statement {number}</statement> counts for nothing: it has an element that CAM does not know and that may limit it.',
    'is-deny': '<statement>Statement {number}</statement> denies, so it cannot allow anything.',
  },
  caveat: {
    'granularity-unproven':
      'No readable page of the vendor says on what <code>{action}</code> is checked. As asked it is {outcome}; under the other reading it would be {alternative}.',
    'granularity-witness':
      'No readable page of the vendor says on what <code>{action}</code> is checked. As asked it is {outcome}; were it checked on <code>{witness}</code>, say, it would be {alternative}.',
    'granularity-conflict':
      'Pages of the vendor disagree on what <code>{action}</code> is checked. As asked it is {outcome}; on <code>{witness}</code> it would be {alternative}.',
    'list-call-exception':
      'This call lists things. The vendor documents that denies, negated conditions and tag conditions do not bite on such calls, so the list may hold more or less than this decision says.',
    'legacy-spelling':
      'This rests on the old spelling <code>ccr</code>. The vendor says that it still counts; a field report says that it does not. Read the other way, it would be {alternative}.',
    'ip-condition-unproven':
      'It is not documented that <code>qcs:ip</code> works for this call. Where the address does not reach CAM, it would be {alternative}.',
    'unknown-action':
      'The catalogue has no action <code>{action}</code>. It may be misspelt, or newer than the catalogue; on what it is checked is then unknown.',
    'negated-many-values':
      'A negated condition lists several values; it was taken as “equals none of them”. Read as “differs from any of them”, it would be {alternative}.',
    'for-all-empty':
      'Whether <code>for_all_value:</code> holds for an empty set is not documented; it was taken as not met. Read the other way, it would be {alternative}.',
    'principal-ignored':
      'The policy names a principal, which the console does not accept here. It was passed over. Were the statement refused, the answer could be another one.',
    'binary-operator':
      '<code>binary_equal</code> has three published meanings; exact text was taken. Read otherwise, it would be {alternative}.',
    'root-account': 'A root account needs no policy for what it owns.',
  },
  circumstances: {
    title: 'What is known of the call',
    none: 'The policy has no conditions, so nothing else matters.',
    summary: '{unknown, plural, =0 {all known} one {# not known} other {# not known}}',
    state: { unknown: 'Not known', absent: 'Not sent', given: 'Value' },
    stateLegend: 'What is known of {key}',
    valueLabel: 'Value of {key}',
    setHelp: 'One value a line, tags as key&value.',
    ipPlaceholder: '203.0.113.10',
    timePlaceholder: '2026-01-31T08:00:00Z',
    now: 'Now',
    nowSpoken: 'Set the time of the call to now',
    addKey: 'Add {fact}',
    removeKey: 'Remove {key}',
    ownerLabel: 'Root account ID (UIN) that owns the images',
    ownerHelp: 'Empty: the account {account}, which the policy names.',
    ownerHelpUnknown: 'Empty: not known.',
    uinLabel: 'Account ID (UIN) of the caller',
    appIdLabel: 'APPID of the root account',
    more: '{count, plural, one {Show # more key} other {Show # more keys}}',
    problem: {
      'value-missing': 'Type the value; until then it counts as not known.',
      'not-an-address': 'This is no IPv4 or IPv6 address. It counts as not known.',
      'not-an-instant': 'This is no time such as 2026-01-31T08:00:00Z. It counts as not known.',
      'not-true-or-false': 'The value is true or false. It counts as not known.',
      'not-digits': 'An account ID is a number of at most 20 digits. It counts as not known.',
    },
  },
  problem: {
    title: 'This cannot be asked yet',
    part: { namespace: 'namespace', repository: 'repository', tag: 'tag', digest: 'digest' },
    'too-long':
      'The text is longer than the {limit} characters that are read. Paste the one command that failed.',
    'unterminated-quote': 'The quotation mark in “{found}” is never closed. Close it or remove it.',
    'unknown-command':
      '“{found}” is no command that is known here. Use docker, podman, nerdctl, crictl, ctr, skopeo or crane with pull, push, login, copy or run, or type only the image.',
    'local-only':
      '“{found}” runs on the machine alone and asks the registry for nothing, so no policy decides it.',
    'undocumented-operation':
      '“{found}” deletes through the registry protocol, and no source says on what that is checked. Ask under Operation for “Delete one tag” instead.',
    'no-image': '“{found}” names no image. Add one, such as ccr.ccs.tencentyun.com/team-01/repo-demo:v1.',
    variable: 'The shell would fill in “{found}”, which cannot be seen from here. Write out its value.',
    'missing-namespace': '“{found}” has no namespace. Write it as namespace/repository.',
    'missing-repository': '“{found}” names no repository. Write it as namespace/repository.',
    'missing-tag': '“{found}” ends after the colon. Add a tag or remove the colon.',
    'missing-digest': '“{found}” ends after the @. Add a digest or remove the @.',
    'too-many-parts':
      'The image has {count} parts. In the Individual edition it has a namespace and a repository; “{found}” is too much.',
    'docker-hub':
      '“{found}” names no registry and no namespace, so docker goes to Docker Hub, where this policy decides nothing. Write ccr.ccs.tencentyun.com/namespace/repository.',
    'other-registry':
      '“{found}” is another registry, where this policy decides nothing. Individual images lie at ccr.ccs.tencentyun.com, for example.',
    'unknown-host': '“{found}” is no registry of TCR Individual. Check the host name.',
    'invalid-host': '“{found}” is no host name. Check it for stray characters.',
    'invalid-digest': '“{found}” is no digest. It is sha256: and 64 hexadecimal digits.',
    'missing-instance-id':
      'This is an Enterprise registry. Its resources are named by instance ID, which the host does not tell. Type the ID, such as tcr-1a2b3c4d.',
    'edition-mismatch':
      '“{found}” is an Enterprise registry, and this operation is of the Individual edition.',
    'invalid-part':
      '“{found}” holds a character that separates or replaces parts of a resource name. Remove it.',
    'action-form': '“{found}” is no action. An action is written product:Operation.',
    'action-pattern': '“{found}” holds a *. A call has exactly one action; name it in full.',
    'resource-not-qcs':
      '“{found}” is no resource name. It starts with qcs: and has six segments, or is * alone.',
    'resource-segment-count':
      '“{found}” has {count} of six segments: qcs:project:product:region:account:resource.',
    'resource-empty': '“{found}” ends before its last segment. Add it, such as repo/team-01/repo-demo.',
    'name-empty': 'The {part} is missing.',
    'name-upper-case': 'The {part} “{found}” has capital letters; image names are lower case.',
    'name-slash': 'The {part} “{found}” has a slash too many: an image is namespace/repository.',
    'name-look-alike':
      'The {part} “{found}” holds {character} ({codePoint}), which only looks like “{looksLike}”. Type it anew.',
    'name-space': 'The {part} “{found}” holds a blank or an invisible character ({codePoint}). Remove it.',
    'name-wildcard':
      'The {part} “{found}” holds {character}. A call goes to one image; wildcards belong into the policy.',
    'name-invalid-character':
      'The {part} “{found}” holds {character} ({codePoint}), which image names cannot have.',
    'name-separator-position':
      'In the {part} “{found}” a dot, dash or underscore stands at an end or beside another one.',
    'name-too-long': 'The {part} “{found}” is longer than {limit} characters.',
  },
  announce: '{question}: {verdict}',
} as const;
