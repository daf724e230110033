import type { RuleText } from './rule-text';

export const invalidTexts = {
  'lint/invalid-account': {
    message:
      '{suggestion, select, none {“{account}”不是有效的账号。} other {“{account}”不是有效的账号。是否应为 {suggestion}？}}',
    help: '未替换的占位符会使服务端拒绝策略，或不匹配任何资源。留空表示策略创建者所属的主账号；也可以填写 uin/ 加主账号 ID。',
  },
  'lint/invalid-action-name': {
    message:
      '{problem, select, space {“{action}”含有空白字符，因此不匹配任何操作。} other {“{action}”不是操作：操作的写法为“服务:操作名”。}}',
    help: '这样的条目既不允许也不拒绝任何操作，服务端会拒绝该策略。请写成服务、冒号、操作名，例如 tcr:PullRepositoryPersonal。',
  },
  'lint/invalid-boolean-value': {
    message: '{operator} 只能与 true 或 false 比较，而不能与“{value}”比较。',
    help: '服务端会拒绝这样的值，或者该条件永远不成立。请填写带引号的小写 "true" 或 "false"。',
  },
  'lint/invalid-date': {
    message: '“{value}”不是日期。',
    help: '服务端会拒绝这样的值，或者该条件永远不成立。请以 UTC 时间填写，例如 2027-01-01T00:00:00Z。',
  },
  'lint/invalid-document-length': {
    message: '策略有 {characters, number} 个字符，服务端最多接受 {limit, number} 个。',
    help: '各部分之间的空白不计入。请用通配代替冗长的列表，或拆分策略：一个用户、用户组或角色最多可关联 200 个策略。',
  },
  'lint/invalid-ip-range': {
    message: '“{value}”不是 IP 地址，也不是地址段。',
    help: '服务端会拒绝这样的值，或者该条件永远不成立。请填写地址（203.0.113.7）或地址段（203.0.113.0/24）。',
  },
  'lint/invalid-null-suffix': {
    message: '{operator}：null_equal 不能带 _if_exist。',
    help: 'null_equal 本身就用于判断条件键是否存在，语法不允许再带该后缀。按现在的写法，该语句不会生效。',
  },
  'lint/invalid-number-value': {
    message: '{operator} 用于比较数值，而“{value}”不是数值。',
    help: '服务端会拒绝这样的值，或者该条件永远不成立。请只写数字，可以带正负号和小数点。',
  },
  'lint/invalid-principal': {
    message:
      '{problem, select, kind {“{found}”不是委托人的类型，可用的类型为 qcs、service 和 federated。} value {委托人 {found} 的值不是文本。} other {委托人应为含有 qcs、service 或 federated 的对象，或文本 *。}}',
    help: '服务端会拒绝这样的策略。请在 qcs、service 或 federated 下以列表写出委托人。',
  },
  'lint/invalid-principal-name': {
    message: '{principal} 不是账号、用户或角色的名称。',
    help: '正确写法为 qcs::cam::uin/ 加主账号、冒号，再加 root 或 uin/ 加子账号。其他写法会被服务端拒绝。',
  },
  'lint/invalid-project-segment': {
    message: '第二段应为空，此处却写了“{project}”。',
    help: '该段仅为旧策略保留，服务端对此有专门的错误码。错误信息中会显示 id/0，但不要写入策略。',
  },
  'lint/invalid-repository-name': {
    message: '“{name}”不能用作{kind, select, namespace {命名空间} other {镜像仓库}}的名称。',
    help: '镜像名称只能由小写字母、数字和其间的单个分隔符组成，因此无法推送这样命名的镜像，该条目也不匹配任何资源。',
  },
  'lint/invalid-resource-name': {
    message:
      '{problem, select, segments {{resource} 有 {count, number} 段；资源六段式由冒号分隔的六段组成。} empty {{resource} 的最后一个冒号之后没有内容。} other {“{resource}”不是资源六段式：没有以 qcs: 开头。}}',
    help: '这样的条目不匹配任何资源，服务端会拒绝该策略。资源六段式为 qcs::tcr:地域:账号:资源，地域和账号可以留空，但冒号不能省略。',
  },
  'lint/invalid-resource-path': {
    message: '{resource} 中有空的一级。',
    help: '两个斜杠之间缺少名称，或最后一个斜杠之后没有内容，因此该条目不匹配任何实际存在的资源。其下的内容用星号表示。',
  },
  'lint/invalid-tag-value': {
    message: '“{value}”不是标签：标签写作 key&value（键&值）。',
    help: '标签按“键&值”整体比较。其他写法不匹配任何标签，允许语句因此没有授予权限，拒绝语句也不起作用。',
  },
  'lint/invalid-terraform-resource': {
    message: 'Terraform 的提供程序只接受列表形式的资源。',
    help: '提供程序在调用服务端之前就会拒绝这样的策略，尽管服务端本身接受。请写成列表，单个星号也不例外。',
  },
  'lint/invalid-variable-place': {
    message: '{variable} 所在的位置不支持变量。',
    help: '变量只能用于资源的最后一段和条件值，在其他位置会保留为普通文本，不匹配任何内容；通常是模板未替换所致。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
