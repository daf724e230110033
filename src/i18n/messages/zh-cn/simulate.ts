import type { Translation } from '../../translation';
import type { simulate as original } from '../en/simulate';

export const simulate: Translation<typeof original> = {
  mode: {
    legend: '提问方式',
    command: '命令',
    operation: '操作',
    call: 'API 调用',
  },
  form: {
    commandLabel: '命令或镜像地址',
    operationLabel: '操作',
    level: {
      repository: '针对镜像仓库',
      namespace: '针对命名空间',
      account: '针对整个账号',
    },
    repositoryLabel: '镜像仓库',
    namespaceLabel: '命名空间',
    regionLabel: '地域',
    regionUsual: '以镜像地址为准，否则为 {region}',
    regionOption: '{name}（{code}）',
    actionLabel: '操作（API 接口）',
    resourceLabel: '资源',
    resourceHelp: '资源六段式；不针对具体资源的调用填写 *。',
    instanceLabel: '实例 ID',
    instanceHelp: '企业版资源按实例 ID 命名，而域名中不含实例 ID。',
    replaceBy: '改为 <code>{text}</code>',
  },
  samples: {
    title: '试一试',
    scope: {
      named: '策略中指定的',
      unnamed: '策略中未指定的',
      any: '例如',
    },
    verb: { pull: '拉取', push: '推送', delete: '删除版本' },
    spoken: '{verb}，{target}：{standing}',
    unread: '无法模拟',
  },
  empty: {
    title: '哪次访问被拒绝了？',
    command:
      '请输入失败的命令，例如带镜像地址的 <code>docker push</code>，也可以只输入镜像地址。同样支持 podman、nerdctl、crictl、ctr、skopeo 和 crane。',
    operation: '请填写操作的对象，例如 <code>{example}</code>。',
    call: '请填写操作（例如 <code>tcr:PushRepositoryPersonal</code>）及其针对的资源。',
  },
  title: {
    allowed: '允许',
    'implicitly-denied': '默认拒绝：没有语句允许',
    'explicitly-denied': '被{statements} 显式拒绝',
    conditional: '取决于{facts}',
    uncertain: '允许还是拒绝？资料没有定论',
    'looks-granted': '看似已授权，实际无效',
    'nothing-required': '不检查任何权限',
    'nothing-login': '取决于密码，与策略无关',
    'nothing-parts': '各个环节分别鉴权',
  },
  standing: {
    allowed: '允许',
    'implicitly-denied': '拒绝',
    'explicitly-denied': '显式拒绝',
    conditional: '取决于调用情况',
    uncertain: '无定论',
    'looks-granted': '看似已授权',
    'nothing-required': '不检查',
  },
  outcome: {
    allowed: '允许',
    'implicitly-denied': '默认拒绝',
    'explicitly-denied': '显式拒绝',
    undetermined: '取决于调用情况',
  },
  statement: '语句 {number}',
  moreStatements: '另外 {count, number} 条',
  statements: '语句 {list}',
  show: '在编辑器中显示',
  fact: {
    'qcs:ip': '来源 IP',
    'qcs:current_time': '调用时间',
    uin: '调用者身份',
    owner_uin: '所属主账号',
    app_id: '主账号的 APPID',
    more: '另外 {count} 项信息',
  },
  missing: '尚不清楚：',
  reason: {
    allowed: '<statements></statements> 允许该操作。',
    denied: '<statements></statements> 拒绝在此处执行 <code>{action}</code>。',
    overruled: '<statements></statements> 允许该操作，但显式拒绝始终优先。',
    hangs: '<statements></statements> 仅在满足生效条件时允许。请在下方填写已知的调用情况。',
    'hangs-deny': '<statements></statements> 会在满足生效条件时拒绝。请在下方填写已知的调用情况。',
    'no-statements': '策略中没有语句，因此不允许任何操作。',
    'not-listed': '没有任何允许语句包含 <code>{action}</code>。',
    count: '{total} 项必需的检查中有 {denied} 项不通过。',
    illusionStar:
      '<statements></statements> 包含 <code>{action}</code>，但 CAM 只接受对资源 <code>*</code> 授权此操作，指定其他资源等于没有授权。',
    illusionStarInferred:
      '<statements></statements> 包含 <code>{action}</code>，但据目前所知，CAM 只接受对资源 <code>*</code> 授权此操作，指定其他资源等于没有授权。',
    illusionList:
      '<statements></statements> 包含 <code>{action}</code>，但此操作只能对 <code>{resource}</code> 整体授权，只指定其中一部分等于没有授权。',
    'expected-denied':
      '推送本身是允许的，但客户端推送时会一并申请 <code>{action}</code>，而该操作被拒绝；此时镜像仓库如何处理没有公开说明。建议同时授予两者。',
    readingInferred:
      '没有可查阅的官方文档写明 <code>{action}</code> 按哪种资源鉴权。按 <code>{asked}</code> 鉴权，结果为{outcome}；若按 <code>{other}</code> 鉴权，结果则为{alternative}。',
    readingConflict:
      '官方文档对 <code>{action}</code> 按哪种资源鉴权说法不一。按 <code>{asked}</code> 鉴权，结果为{outcome}；按 <code>{other}</code> 鉴权，结果则为{alternative}。',
    nothing: {
      login:
        'docker login 只验证身份，不涉及任何语句。登录失败应检查用户名或仓库登录密码；登录后拉取或推送被拒绝，才是策略的问题。',
      'public-pull': '据目前所知，任何人都可以拉取公开仓库，与策略无关。本页面无法得知您的仓库是否公开。',
      token: '登录企业版实例本身不需要权限，获取访问凭证需要。',
      parts: '此操作的各个环节分别鉴权，用到时才检查。',
    },
  },
  whyNot: {
    title: '允许该请求的最小修改',
    working: '正在查找修改方案…',
    for: '针对对 <resource></resource> 调用 <action></action>：',
    none: '没有单处小修改能让这份策略允许该请求。',
    more: '还有 {hidden, number} 项，再显示 {next, number} 项',
    review: '查看修改',
    step: {
      'add-action': '在语句 {number, number} 中添加 <code>{text}</code>',
      'add-resource': '在语句 {number, number} 中添加 <code>{text}</code>',
      'remove-condition': '去掉语句 {number, number} 中对 <code>{text}</code> 的条件',
      'add-statement': '新增一条仅针对该请求的语句',
      'remove-deny-action': '从语句 {number, number} 的拒绝中移除 <code>{text}</code>',
      'remove-deny-resource': '从语句 {number, number} 的拒绝中移除 <code>{text}</code>',
      'remove-deny': '移除拒绝该请求的语句 {number, number}',
    },
    opensNothing: '不会放开其他任何权限（已针对所有请求证明）。',
    opensRegions: '除其他地域的相同请求外，不会放开任何权限（已针对所有请求证明）。',
    otherRegions: '其他地域的相同请求',
    opens: '同时还会放开（已针对所有请求证明）：',
    opensAtLeast: '同时至少还会放开：',
    unproved: '无法判定还会放开哪些权限。',
    moreEffects: '另有 {count, number} 类权限',
    remote: '另有 {count, number} 处差异只涉及任何已知接口都不会发出的请求。',
  },
  step: '{number}. {title}',
  notes: {
    'assumed-host-command':
      '命令中没有镜像仓库域名。docker 会访问 Docker Hub；此处按 <code>{host}</code> 处理。',
    'assumed-host-reference': '镜像地址中没有域名，此处按 <code>{host}</code> 处理。',
    'asked-region': '按地域 <code>{region}</code> 模拟。',
    'region-without-data': '据目前所知，{name}不存放个人版镜像；中国大陆的个人版镜像存放在广州。',
    'assumed-tag': '未指定镜像版本，此处按 <code>latest</code> 处理。',
    'unknown-region': '企业版域名不体现地域，因此限定地域的策略无法匹配。',
    'unusual-name': '镜像不可能使用这样的名称，因此不会有针对它的访问。',
  },
  checks: {
    title: '鉴权项{count, plural, =1 {} other {（# 个）}}',
    needed: '必需',
    expected: '{when}',
    on: '资源 <code>{resource}</code>',
    because: '原因',
    perStatement: '逐条语句',
    moreStatements: '还有 {hidden, number} 条，再显示 {next, number} 条',
    remarks: '尚无定论之处',
    inferred: '“执行此操作时会检查该接口”是推断，没有官方文档说明。',
  },
  ground: {
    allow: '<statement>语句 {number}</statement> 允许：<code>{action}</code>，资源 <code>{resource}</code>。',
    deny: '<statement>语句 {number}</statement> 拒绝：<code>{action}</code>，资源 <code>{resource}</code>。',
    overruled:
      '<statement>语句 {number}</statement> 本可允许：<code>{action}</code>，资源 <code>{resource}</code>。但显式拒绝始终优先。',
    conditionMet: '满足生效条件：<code>{operator}</code> <code>{key}</code> <code>{values}</code>',
    conditionOpen: '生效条件尚不清楚：<code>{operator}</code> <code>{key}</code> <code>{values}</code>',
  },
  miss: {
    'condition-unreadable': '<statement>语句 {number}</statement> 本可允许，但其生效条件无法读取。',
    'condition-unknown-operator':
      '<statement>语句 {number}</statement> 本可允许，但 <code>{operator}</code> 不是已知的运算符。',
    'condition-key-absent':
      '<statement>语句 {number}</statement> 仅在满足 <code>{operator}</code> 时允许，而此次调用不带 <code>{key}</code>。',
    'condition-key-present':
      '<statement>语句 {number}</statement> 仅在不带 <code>{key}</code> 时允许，而此次调用带有该条件键。',
    'condition-no-values':
      '<statement>语句 {number}</statement> 本可允许，但其针对 <code>{key}</code> 的生效条件没有条件值。',
    'condition-unreadable-value':
      '<statement>语句 {number}</statement> 本可允许，但其条件值 <code>{values}</code> 无法读取。',
    'condition-unreadable-request-value':
      '<statement>语句 {number}</statement> 本可允许，但您填写的 <code>{key}</code> 无法用 <code>{operator}</code> 比较。',
    'condition-unknown-variable':
      '<statement>语句 {number}</statement> 本可允许，但其条件值 <code>{values}</code> 含有未知的策略变量。',
    'condition-value':
      '<statement>语句 {number}</statement> 仅在 <code>{key}</code> 满足 <code>{operator}</code> <code>{values}</code> 时允许，而此次调用不满足。',
    'resource-unreadable': '<statement>语句 {number}</statement> 包含该操作，但其资源无法读取。',
    'resource-operation-level-needs-star':
      '此操作为操作级授权，只接受资源 <code>*</code>；<statement>语句 {number}</statement> 包含 <code>{action}</code>，但指定了具体资源。',
    'resource-request-names-no-resource':
      '据目前所知，此操作不针对具体资源，只有 <code>*</code> 能涵盖；<statement>语句 {number}</statement> 包含 <code>{action}</code>，但指定了具体资源。',
    'resource-malformed-request-resource':
      '<statement>语句 {number}</statement> 包含该操作，但所填的不是资源名称。',
    'resource-malformed-resource':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 不是有效的资源。',
    'resource-service':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 属于产品“{there}”，而此次调用针对“{here}”。',
    'resource-region':
      '<statement>语句 {number}</statement> 包含该操作，但仅限地域 <code>{there}</code>，而此次调用针对 <code>{here}</code>。',
    'resource-account':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 属于另一个主账号。',
    'resource-unknown-variable':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 含有未知的策略变量。',
    'resource-legacy-tag-form':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 用旧写法指定了单个镜像版本，而此操作按 <code>{resource}</code> 鉴权。',
    'resource-only-below':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 只涵盖 <code>{resource}</code> 的下级资源，不含其本身。',
    'resource-only-itself':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 不涵盖其下级资源，而此操作按 <code>{resource}</code> 鉴权。',
    'resource-letter-case':
      '<statement>语句 {number}</statement> 包含该操作，但 <code>{entry}</code> 与 <code>{resource}</code> 的大小写不一致。',
    'resource-name':
      '<statement>语句 {number}</statement> 包含该操作，但其资源不含 <code>{resource}</code>。',
    'resource-whole-list':
      '此操作只能对 <code>{resource}</code> 整体授权；<statement>语句 {number}</statement> 包含 <code>{action}</code>，但只指定了其中一部分。',
    'action-unreadable': '<statement>语句 {number}</statement> 的操作无法读取。',
    'action-unreadable-request': '<statement>语句 {number}</statement> 涵盖该资源，但所填的不是操作。',
    'action-opaque-permission-set':
      '<statement>语句 {number}</statement> 包含 <code>{entry}</code>，其所含的操作没有公开，无法确定是否包括 <code>{action}</code>。',
    'action-malformed-action':
      '<statement>语句 {number}</statement> 包含 <code>{entry}</code>，它不是有效的操作。',
    'action-letter-case':
      '<statement>语句 {number}</statement> 包含 <code>{entry}</code>，与 <code>{action}</code> 的大小写不一致；操作名称区分大小写。',
    'action-name': '<statement>语句 {number}</statement> 不包含 <code>{action}</code>。',
    neither:
      '<statement>语句 {number}</statement> 既不包含 <code>{action}</code>，也不涵盖 <code>{resource}</code>。',
    'unreadable-effect': '<statement>语句 {number}</statement> 不起作用：其效力既不是 allow 也不是 deny。',
    'unreadable-action': '<statement>语句 {number}</statement> 不起作用：其操作无法读取。',
    'unreadable-resource': '<statement>语句 {number}</statement> 不起作用：其资源缺失或无法读取。',
    'unreadable-condition': '<statement>语句 {number}</statement> 不起作用：其生效条件无法读取。',
    'unsupported-element':
      '<statement>语句 {number}</statement> 不起作用：含有 CAM 不支持、且可能带来限制的元素。',
    'is-deny': '<statement>语句 {number}</statement> 是拒绝语句，不会允许任何操作。',
  },
  caveat: {
    'granularity-unproven':
      '没有可查阅的官方文档写明 <code>{action}</code> 按哪种资源鉴权。按现在的方式，结果为{outcome}；按另一种理解，结果则为{alternative}。',
    'granularity-witness':
      '没有可查阅的官方文档写明 <code>{action}</code> 按哪种资源鉴权。按现在的方式，结果为{outcome}；若按某个资源（例如 <code>{witness}</code>）鉴权，结果则为{alternative}。',
    'granularity-conflict':
      '官方文档对 <code>{action}</code> 按哪种资源鉴权说法不一。按现在的方式，结果为{outcome}；按 <code>{witness}</code> 鉴权，结果则为{alternative}。',
    'list-call-exception':
      '这是列表类接口。官方文档说明，拒绝语句、取反的生效条件和标签条件对这类接口不起作用，因此实际列出的内容可能多于或少于此处的结论。',
    'legacy-spelling':
      '此结论依赖旧写法 <code>ccr</code>。官方称旧写法仍然有效，但有实际案例表明无效。若无效，结果则为{alternative}。',
    'ip-condition-unproven':
      '没有官方文档说明此接口支持 <code>qcs:ip</code>。如果 CAM 得不到来源 IP，结果则为{alternative}。',
    'unknown-action':
      '目录中没有 <code>{action}</code>。它可能拼写有误，也可能是目录尚未收录的新接口；按哪种资源鉴权因此未知。',
    'negated-many-values':
      '取反的生效条件列出了多个条件值，此处理解为“与所有值都不相等”。若理解为“与任一值不相等”，结果则为{alternative}。',
    'for-all-empty':
      '没有文档说明集合为空时 <code>for_all_value:</code> 是否成立，此处按不成立处理。反之，结果则为{alternative}。',
    'principal-ignored':
      '策略中指定了委托人，控制台不接受这种写法。此处忽略了委托人；如果该语句不被接受，结果可能不同。',
    'binary-operator':
      '<code>binary_equal</code> 有三种公开的说法，此处按文本完全一致处理。按其他说法，结果则为{alternative}。',
    'root-account': '主账号对其拥有的资源不需要策略。',
  },
  circumstances: {
    title: '已知的调用情况',
    none: '策略中没有生效条件，因此不需要其他信息。',
    summary: '{unknown, plural, =0 {均已填写} other {# 项未知}}',
    state: { unknown: '未知', absent: '不携带', given: '填写' },
    stateLegend: '{key} 的已知情况',
    valueLabel: '{key} 的值',
    setHelp: '每行一个值，标签写作 key&value。',
    ipPlaceholder: '203.0.113.10',
    timePlaceholder: '2026-01-31T08:00:00Z',
    now: '现在',
    nowSpoken: '将调用时间设为现在',
    addKey: '添加{fact}',
    removeKey: '移除 {key}',
    ownerLabel: '镜像所属主账号的 ID（UIN）',
    ownerHelp: '留空则按策略中指定的账号 {account} 处理。',
    ownerHelpUnknown: '留空表示未知。',
    uinLabel: '调用者的账号 ID（UIN）',
    appIdLabel: '主账号的 APPID',
    more: '再显示 {count} 个条件键',
    problem: {
      'value-missing': '请填写值；在此之前按未知处理。',
      'not-an-address': '这不是 IPv4 或 IPv6 地址，按未知处理。',
      'not-an-instant': '时间应写作 2026-01-31T08:00:00Z 的形式，目前按未知处理。',
      'not-true-or-false': '值只能是 true 或 false，目前按未知处理。',
      'not-digits': '账号 ID 是最多 20 位的数字，目前按未知处理。',
    },
  },
  problem: {
    title: '暂时无法模拟',
    part: { namespace: '命名空间', repository: '仓库名称', tag: '镜像版本', digest: '摘要' },
    'too-long': '文本超过可读取的 {limit} 个字符。请只粘贴失败的那一条命令。',
    'unterminated-quote': '“{found}”中的引号没有闭合。请补上或删除引号。',
    'unknown-command':
      '“{found}”不是已知的命令。请使用 docker、podman、nerdctl、crictl、ctr、skopeo 或 crane 的 pull、push、login、copy、run 等命令，或只输入镜像地址。',
    'local-only': '“{found}”只在本机运行，不访问镜像仓库，因此与策略无关。',
    'undocumented-operation':
      '“{found}”通过仓库协议删除，没有资料说明此时如何鉴权。请改在“操作”中选择“删除镜像版本”。',
    'no-image': '“{found}”没有指定镜像。请补上镜像地址，例如 ccr.ccs.tencentyun.com/team-01/repo-demo:v1。',
    variable: '“{found}”由 shell 填充，此处无法得知。请写出实际的值。',
    'missing-namespace': '“{found}”缺少命名空间。请写作 命名空间/仓库。',
    'missing-repository': '“{found}”缺少仓库名称。请写作 命名空间/仓库。',
    'missing-tag': '“{found}”的冒号后没有内容。请补上镜像版本或删除冒号。',
    'missing-digest': '“{found}”的 @ 后没有内容。请补上摘要或删除 @。',
    'too-many-parts': '镜像地址有 {count} 级。个人版只有命名空间和仓库两级，“{found}”是多余的。',
    'docker-hub':
      '“{found}”没有域名和命名空间，docker 会访问 Docker Hub，与此策略无关。请写作 ccr.ccs.tencentyun.com/命名空间/仓库。',
    'other-registry':
      '“{found}”是其他镜像仓库服务，与此策略无关。个人版镜像的地址例如 ccr.ccs.tencentyun.com。',
    'unknown-host': '“{found}”不是 TCR 个人版的域名。请检查域名。',
    'invalid-host': '“{found}”不是有效的域名。请检查是否混入了多余的字符。',
    'invalid-digest': '“{found}”不是有效的摘要。摘要由 sha256: 和 64 位十六进制数字组成。',
    'missing-instance-id':
      '这是企业版实例。其资源按实例 ID 命名，而域名中不含实例 ID。请填写实例 ID，例如 tcr-1a2b3c4d。',
    'edition-mismatch': '“{found}”是企业版域名，而此操作属于个人版。',
    'invalid-part': '“{found}”含有会分隔或替换资源名称的字符，请删除。',
    'action-form': '“{found}”不是有效的操作。操作写作 产品:接口名。',
    'action-pattern': '“{found}”含有 *。一次调用只对应一个操作，请写出完整名称。',
    'resource-not-qcs': '“{found}”不是有效的资源。资源以 qcs: 开头，共六段；或只写 *。',
    'resource-segment-count':
      '“{found}”只有六段中的 {count} 段：qcs:project:product:region:account:resource。',
    'resource-empty': '“{found}”缺少最后一段。请补上，例如 repo/team-01/repo-demo。',
    'name-empty': '缺少{part}。',
    'name-upper-case': '{part}“{found}”含有大写字母；镜像名称只能小写。',
    'name-slash': '{part}“{found}”多了斜杠：镜像写作 命名空间/仓库。',
    'name-look-alike':
      '{part}“{found}”含有 {character}（{codePoint}），它只是形似“{looksLike}”。请重新输入。',
    'name-space': '{part}“{found}”含有空格或不可见字符（{codePoint}），请删除。',
    'name-wildcard': '{part}“{found}”含有 {character}。一次调用只针对一个镜像，通配符只能用在策略中。',
    'name-invalid-character': '{part}“{found}”含有 {character}（{codePoint}），镜像名称不能使用该字符。',
    'name-separator-position': '{part}“{found}”中的点、短横线或下划线位于首尾，或相互连在一起。',
    'name-too-long': '{part}“{found}”超过 {limit} 个字符。',
  },
  announce: '{question}：{verdict}',
};
