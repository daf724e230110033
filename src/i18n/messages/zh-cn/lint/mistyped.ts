import type { RuleText } from './rule-text';

export const mistypedTexts = {
  'lint/mistyped-account-appid': {
    message: '{account} 是 APPID，而容器镜像服务的资源以账号 ID 表示归属。',
    help: 'uid/ 加 APPID 只用于对象存储和证书服务。此处应为 uin/ 加主账号 ID；留空表示策略所属的主账号。',
  },
  'lint/mistyped-action-edition': {
    message:
      '{edition, select, enterprise {{action} 是企业版的操作，而此处的资源属于个人版。} other {{action} 是个人版的操作，而此处的资源属于企业版。}}{suggestion, select, none {} other {是否应为 {suggestion}？}}',
    help: '个人版的资源类型为 repo，企业版为 instance 或 repository，操作不会对另一版本的资源鉴权。此条目在这里不起作用。',
  },
  'lint/mistyped-boolean-value': {
    message: '{value} 没有带引号；该语法将布尔值写作文本。',
    help: '官方示例都写作带引号的 "true" 和 "false"。此处两者含义相同，但服务端是否接受不带引号的写法没有文档说明。',
  },
  'lint/mistyped-condition-key': {
    message: '没有条件键“{key}”。是否应为 {suggestion}？',
    help: '条件键逐字符比较，因此任何请求都不含该键：允许语句没有授予权限，拒绝语句也不起作用。',
  },
  'lint/mistyped-condition-operator': {
    message: '没有运算符“{operator}”。是否应为 {suggestion}？',
    help: '运算符由小写字母和下划线组成，例如 string_equal；其他云的写法与此不同。按现在的写法，服务端会拒绝该策略。',
  },
  'lint/mistyped-date': {
    message: '“{value}”按 {instant} 处理。',
    help: '日期以 UTC 表示，写作 2027-01-01T00:00:00Z。官方示例中也有较随意的写法，但没有时区的日期可能是按本地时间写的。请写出完整的时间。',
  },
  'lint/mistyped-edition-suffix': {
    message: '{action} 是企业版的操作，而此处的其他操作都属于个人版。是否应为 {suggestion}？',
    help: '个人版的操作以 Personal 结尾。不带该后缀的操作对个人版不起作用，而资源为 * 时文本中看不出这一点。',
  },
  'lint/mistyped-look-alike': {
    message: '“{character}”（{codePoint}）看起来像普通字符或不可见，实际上却是另一个字符。',
    help: '来自聊天、幻灯片和网页的文本可能带有其他文字的字母、全角符号和不可见字符。名称逐字符比较，因此该条目不匹配任何内容。',
  },
  'lint/mistyped-operator-kind': {
    message:
      '{operator} 不适用于 {key}，该条件键的值是{type, select, ip {地址} date {时间} bool {true 或 false} other {文本}}。{suggestion, select, none {} other {是否应为 {suggestion}？}}',
    help: '文本类运算符逐字符比较，因此不会判断地址是否在地址段内，也不会比较时间先后。请使用官方为该条件键列出的运算符。',
  },
  'lint/mistyped-region-star': {
    message: '地域 * 没有文档说明；留空表示所有地域。',
    help: '所有文档都用空段表示所有地域。此处对星号作同样处理，但服务端是否如此没有公开说明。',
  },
  'lint/mistyped-registry-host': {
    message: '{host} 是镜像仓库的访问地址，不属于资源名称。',
    help: '资源以类型和命名空间开头，例如 repo/team-01/repo-demo。前面带有访问地址的条目不匹配任何资源。',
  },
  'lint/mistyped-resource-service': {
    message: '{resource} 与此处的操作不属于同一服务，因此不起作用。',
    help: '操作只对所属服务的资源鉴权。请将该资源放入含有其所属服务操作的语句，或更正服务名。',
  },
  'lint/mistyped-tag-colon': {
    message: '{resource} 在冒号之后写了镜像版本，而鉴权的对象是镜像仓库。',
    help: '只有旧产品 ccr 这样书写镜像版本。对镜像版本的操作按其所在的镜像仓库鉴权，因此该条目不匹配任何资源。',
  },
  'lint/mistyped-tag-qualifier': {
    message: '{key} 上的 for_all_value: 要求全部标签都在所列范围内，而不是其中之一。',
    help: '官方说明标签授权只支持 for_any_value:。使用 for_all_value: 时，资源只要多一个标签就不再匹配。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
