import type { LintCode } from '../../../core';

/** The rules hold their own English; a rule without a translation here fails to compile. */
export const lintMessages: Readonly<Record<LintCode, string>> = {
  'lint/missing-bare-resource':
    '{more, plural, =0 {{resource} 不包含 {bare} 本身，而 {action} 是对它鉴权的。} other {{resource} 不包含 {bare} 本身，而 {action} 及另外 # 个操作是对它鉴权的。}}',
  'lint/missing-list-access': '仍然无法列出镜像仓库：{action} 对 repo/* 鉴权，而没有语句覆盖该资源。',
  'lint/missing-pull': '此处允许 {action}，但未允许从同一批镜像仓库拉取。',
  'lint/invalid-account':
    '{suggestion, select, none {“{account}”不是有效的账号。} other {“{account}”不是有效的账号。是否应为 {suggestion}？}}',
  'lint/invalid-action-name':
    '{problem, select, space {“{action}”含有空白字符，因此不匹配任何操作。} set {{action} 代表一组操作，其内容没有公开文档。} other {“{action}”不是操作：操作的写法为“服务:操作名”。}}',
  'lint/invalid-resource-name':
    '{problem, select, segments {{resource} 有 {count, number} 段；资源六段式由冒号分隔的六段组成。} empty {{resource} 的最后一个冒号之后没有内容。} other {“{resource}”不是资源六段式：没有以 qcs: 开头。}}',
  'lint/redundant-entry': '此语句中已列出 {entry}。',
  'lint/unknown-action':
    '{kind, select, pattern {{action} 不匹配目录中的任何操作。} other {目录中没有操作 {action}。}}{suggestion, select, none {} other {是否应为 {suggestion}？}}',
  'lint/unknown-region':
    '{suggestion, select, none {列表中没有地域“{region}”。} other {列表中没有地域“{region}”。是否应为 {suggestion}？}}',
  'lint/unknown-service':
    '{suggestion, select, none {{service} 的操作不在目录范围内，此处不作检查。} other {此处检查的服务中没有 {service}。是否应为 {suggestion}？}}',
  'lint/mistyped-action-edition':
    '{edition, select, enterprise {{action} 是企业版的操作，而此处的资源属于个人版。} other {{action} 是个人版的操作，而此处的资源属于企业版。}}{suggestion, select, none {} other {是否应为 {suggestion}？}}',
  'lint/overbroad-prefix': '{resource} 还会覆盖 {example} 等所有以相同字符开头的名称。',
  'lint/ineffective-deny-on-lists':
    '{more, plural, =0 {对于列表类操作 {action}，此拒绝不一定生效。} other {对于列表类操作（{action} 及另外 # 个），此拒绝不一定生效。}}',
  'lint/ineffective-pattern':
    '{documented, plural, =0 {{patterns} 所包含的个人版操作中，有 {probable, number} 个很可能只能授权到资源 *，此语句很可能没有授予这些操作。} other {{patterns} 所包含的个人版操作中，有 {documented, number} 个只能授权到资源 *{probable, plural, =0 {} other {，另有 # 个很可能也是如此}}，此语句没有授予这些操作。}}',
  'lint/ineffective-region':
    '{home, select, none {{region} 不存放个人版镜像，此条目很可能不覆盖任何资源。} other {{region} 使用的镜像存放在 {home}，此条目很可能不覆盖任何资源。}}',
  'lint/ineffective-specific-resource':
    '{evidence, select, documented {{action} 只能授权到资源 *，因此此条目没有授予任何权限。} other {{action} 很可能只能授权到资源 *，因此此条目很可能没有授予任何权限。}}',
  'lint/deprecated-ccr':
    '{more, plural, =0 {{entry} 使用了旧的 ccr 写法。} other {{entry} 及另外 # 个条目使用了旧的 ccr 写法。}}',
  'lint/exposed-login-token': '资源 * 上的 {pattern} 包含 {action}，而它会返回登录凭证。',
  'lint/incomplete-deletion-deny':
    '此处拒绝了 {action}，但没有拒绝作用相同的 {count, number} 个操作：{siblings}。',
  'lint/overlong-document': '策略有 {characters, number} 个字符，服务端最多接受 {limit, number} 个。',

  'lint/too-many-findings': '问题较多，此处只列出前 {limit, number} 个。',
  'lint/unchecked-statements': '从语句 {number, number} 起未作检查。',
};

export const lintHelp: Readonly<Record<LintCode, string>> = {
  'lint/missing-bare-resource':
    '星号代表斜杠之后的内容，所以 repo/team-01/* 不包含 repo/team-01。官方示例同时列出两种写法。除非有意不授予这些操作，请补上不带星号的资源。',
  'lint/missing-list-access':
    '该操作对 repo/* 这一资源本身鉴权，因此只授权部分命名空间或镜像仓库时，控制台的列表为空或被拒绝。拉取和推送不需要该操作。如需列表，请为它添加一条语句，届时会列出所有镜像仓库。',
  'lint/missing-pull':
    '推送时客户端会同时申请两种权限，以便检查哪些层已存在。只有推送权限时的行为没有文档说明。请添加 tcr:PullRepositoryPersonal。',
  'lint/invalid-account':
    '未替换的占位符会使服务端拒绝策略，或不匹配任何资源。留空表示策略创建者所属的主账号；也可以填写 uin/ 加主账号 ID。',
  'lint/invalid-action-name':
    '这样的条目既不允许也不拒绝任何操作，服务端会拒绝该策略。请写成服务、冒号、操作名，例如 tcr:PullRepositoryPersonal。',
  'lint/invalid-resource-name':
    '这样的条目不匹配任何资源，服务端会拒绝该策略。资源六段式为 qcs::tcr:地域:账号:资源，地域和账号可以留空，但冒号不能省略。',
  'lint/redundant-entry': '重复的条目不改变任何结果，却会掩盖语句之间真正的差别。请删除。',
  'lint/unknown-action':
    '操作名区分大小写。对于不存在的操作名，服务端可能拒绝，也可能接受但不授予任何权限。新推出的操作可能尚未收录到目录中。',
  'lint/unknown-region':
    '服务端可能拒绝该地域，也不会有请求来自不存在的地域。留空表示所有地域，也可以从列表中选择。',
  'lint/unknown-service':
    '目录只收录容器镜像服务的操作。其他服务的语句按原文判定，但无法检查其中的名称是否存在。',
  'lint/mistyped-action-edition':
    '个人版的资源类型为 repo，企业版为 instance 或 repository，操作不会对另一版本的资源鉴权。此条目在这里不起作用。',
  'lint/overbroad-prefix':
    '星号代表任意字符，也包括其他名称的剩余部分。请写出命名空间或镜像仓库本身，并在星号之前加斜杠来表示其下的内容。',
  'lint/ineffective-deny-on-lists':
    '列表类操作按允许的范围过滤结果，而不逐一考虑拒绝，因此此处拒绝的内容仍可能出现在列表中。官方建议不要这样使用拒绝。请缩小允许的范围，或不带生效条件地在 * 上拒绝该列表操作。',
  'lint/ineffective-pattern':
    '在指定资源上使用通配的操作，看似授予了其中所有操作，但操作级的操作仍被拒绝。确实需要的操作，请放入资源为 * 的单独语句。',
  'lint/ineffective-region':
    '内地多数地域使用广州的镜像仓库。地域留空表示所有地域，也可以填写镜像实际存放的地域。鉴权以镜像所在地域为准，这一点是根据官方公告推断的。',
  'lint/ineffective-specific-resource':
    '语句指定了资源时，CAM 认为操作级的操作不在其授权范围内，会直接拒绝且不说明原因。请将该操作放入资源为 * 的单独语句。',
  'lint/deprecated-ccr':
    '官方在过渡期内仍支持这类策略，但未公布结束时间；有实际案例反映，只有 ccr 写法的策略会被拒绝。请改用 tcr 的名称，并去掉资源中冒号之后的镜像版本，因为鉴权的对象是镜像仓库。',
  'lint/exposed-login-token':
    '该操作虽名为查询，却会返回可用于以此账号身份拉取和推送镜像的凭证。请只列出需要的查询操作，或拒绝该操作。通配包含该操作是根据名称得出的，未经实测。',
  'lint/incomplete-deletion-deny': '单个删除与批量删除是两个操作，任意一个都可以删除。请同时拒绝。',
  'lint/overlong-document':
    '各部分之间的空白不计入。请用通配代替冗长的列表，或拆分策略：一个用户、用户组或角色最多可关联 200 个策略。',

  'lint/too-many-findings': '解决其中一部分后，会显示其余的问题。',
  'lint/unchecked-statements': '策略的条目数已超出服务端可接受的范围。请拆分为多个策略。',
};
