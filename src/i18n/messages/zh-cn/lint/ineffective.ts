import type { RuleText } from './rule-text';

export const ineffectiveTexts = {
  'lint/ineffective-creation-deny': {
    message: '已拒绝 {action}，但 {other} 会创建尚不存在的镜像仓库。',
    help: '推送到不存在的名称时会自动创建镜像仓库。请列出可以推送的镜像仓库，而不是拒绝创建。推送不会对该操作鉴权，这一点是推断的。',
  },
  'lint/ineffective-deletion-deny': {
    message: '此处拒绝了 {action}，但没有拒绝作用相同的 {count, number} 个操作：{siblings}。',
    help: '单个删除与批量删除是两个操作，任意一个都可以删除。请同时拒绝。',
  },
  'lint/ineffective-deny-on-lists': {
    message:
      '{more, plural, =0 {对于列表类操作 {action}，此拒绝不一定生效。} other {对于列表类操作（{action} 及另外 # 个），此拒绝不一定生效。}}',
    help: '列表类操作按允许的范围过滤结果，而不逐一考虑拒绝，因此此处拒绝的内容仍可能出现在列表中。官方建议不要这样使用拒绝。请缩小允许的范围，或不带生效条件地在 * 上拒绝该列表操作。',
  },
  'lint/ineffective-foreign-account': {
    message: '{account} 不是该策略所属的账号。',
    help: '容器镜像服务不支持跨账号访问：策略只能覆盖自身主账号的资源。服务端会拒绝该策略，或者该条目不匹配任何资源。',
  },
  'lint/ineffective-ip-condition': {
    message:
      '{action} 不支持 qcs:ip，因此此{effect, select, allow {允许没有授予该操作} other {拒绝拦不住该操作}}。',
    help: '官方表格注明这些操作不支持来源 IP 限制：请求中没有该条件键，基于它的条件均为假。请将这些操作放入不带该条件的语句。',
  },
  'lint/ineffective-list-condition': {
    message: '{action} 等列表类操作不考虑 {operator}，因此在此处不受限制。',
    help: '列表类操作只支持 string_equal、ip_equal 等精确的运算符，string_not_equal、string_like 等不起作用。请改用精确的运算符，或将列表类操作放入单独的语句。',
  },
  'lint/ineffective-negated-deny': {
    message: '对于不含 {key} 的请求，此拒绝不生效：条件键不存在时 {operator} 的结果为假。',
    help: '与其他云不同，CAM 中条件键不存在时所有运算符的结果都为假，否定类运算符也不例外，因此这样的拒绝会被绕过。请加上 _if_exist，或改为收紧允许。',
  },
  'lint/ineffective-past-date': {
    message: '{date} 已过，因此此{effect, select, allow {允许没有授予任何权限} other {拒绝不再起作用}}。',
    help: '超过截止时间后，语句不再生效。请删除该语句，或改为更晚的日期。',
  },
  'lint/ineffective-pattern': {
    message:
      '{documented, plural, =0 {{patterns} 所包含的个人版操作中，有 {probable, number} 个很可能只能授权到资源 *，此语句很可能没有授予这些操作。} other {{patterns} 所包含的个人版操作中，有 {documented, number} 个只能授权到资源 *{probable, plural, =0 {} other {，另有 # 个很可能也是如此}}，此语句没有授予这些操作。}}',
    help: '在指定资源上使用通配的操作，看似授予了其中所有操作，但操作级的操作仍被拒绝。确实需要的操作，请放入资源为 * 的单独语句。',
  },
  'lint/ineffective-private-ip': {
    message: '此处的地址均为内网地址，经公网发起的请求不会来自这些地址。',
    help: '服务端比较的是请求到达时的来源地址。只有在云上内网中它才是内网地址，办公室或个人电脑显示的是公网地址。除非请求只来自内网，否则请补充公网地址。',
  },
  'lint/ineffective-question-mark': {
    message: '{entry} 中的问号是普通字符，不是通配符。',
    help: '其他云用问号代表一个字符；此处只有星号是通配符，而名称中不会出现问号。请改用星号。',
  },
  'lint/ineffective-region': {
    message:
      '{home, select, none {{region} 不存放个人版镜像，此条目很可能不覆盖任何资源。} other {{region} 使用的镜像存放在 {home}，此条目很可能不覆盖任何资源。}}',
    help: '内地多数地域使用广州的镜像仓库。地域留空表示所有地域，也可以填写镜像实际存放的地域。鉴权以镜像所在地域为准，这一点是根据官方公告推断的。',
  },
  'lint/ineffective-specific-deny': {
    message: '{action} 只能在资源 * 上拒绝，因此此条目没有拒绝任何操作。',
    help: '语句指定了资源时，CAM 认为操作级的操作不在其范围内，拒绝语句也是如此。请在资源为 * 的单独语句中拒绝该操作。',
  },
  'lint/ineffective-specific-resource': {
    message:
      '{evidence, select, documented {{action} 只能授权到资源 *，因此此条目没有授予任何权限。} other {{action} 很可能只能授权到资源 *，因此此条目很可能没有授予任何权限。}}',
    help: '语句指定了资源时，CAM 认为操作级的操作不在其授权范围内，会直接拒绝且不说明原因。请将该操作放入资源为 * 的单独语句。',
  },
  'lint/ineffective-tag-key': {
    message: '{key} 在斜杠之后写出标签键，据反映列表类操作不考虑这种写法。',
    help: '官方提供过这种写法，但说明它对控制台列表无效，另有指南提醒它会使列表出错。如果标签值已知，请在 qcs:resource_tag 下写作 key&value。',
  },
  'lint/ineffective-unreachable': {
    message:
      '{element, select, statement {不存在任何会匹配此语句的请求。} other {不存在任何会匹配 {text} 的请求。}}',
    help: '名称、地域与条件合在一起，没有留下任何可能的请求：无论本意是允许还是拒绝，都不会生效。请更正或删除。',
  },
  'lint/ineffective-visibility-deny': {
    message: '已拒绝 {action}，但 {other} 仍可以创建公有镜像仓库。',
    help: '创建镜像仓库时可以直接设为公有。请同时拒绝该操作，或检查新建的镜像仓库。',
  },
  'lint/ineffective-wildcard-value': {
    message: '{operator} 逐字符比较“{value}”，其中的星号不是通配符。',
    help: '只有 string_like 和 string_not_like 支持星号。在其他运算符下，该值只匹配本身含有星号的文本。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
