import type { RuleText } from './rule-text';

export const missingTexts = {
  'lint/missing-allow': {
    message:
      '此处没有允许任何操作，因此{use, select, boundary {权限边界之内没有任何权限} other {该密钥不能执行任何操作}}。',
    help: '请求除了要得到身份策略的允许，还要得到权限边界或会话策略的允许。只有拒绝语句时，任何请求都无法通过。请补充允许的内容。',
  },
  'lint/missing-bare-resource': {
    message:
      '{more, plural, =0 {{resource} 不包含 {bare} 本身，而 {action} 是对它鉴权的。} other {{resource} 不包含 {bare} 本身，而 {action} 及另外 # 个操作是对它鉴权的。}}',
    help: '星号代表斜杠之后的内容，所以 repo/team-01/* 不包含 repo/team-01。官方示例同时列出两种写法。除非有意不授予这些操作，请补上不带星号的资源。',
  },
  'lint/missing-batch-form': {
    message: '两个页面对 {action} 的鉴权资源说法不一，{resource} 是其中一种写法。',
    help: '官方一个页面称该操作对镜像仓库鉴权，另一个页面称对其镜像版本鉴权。同时列出两种写法，则无论哪一种正确都能生效。',
  },
  'lint/missing-certificate-resource': {
    message: '{action} 还会对证书鉴权，而此处的资源没有包含证书。',
    help: '官方表格注明该操作对两个产品鉴权：容器镜像服务的实例，以及域名的证书。请补充证书资源。',
  },
  'lint/missing-list-access': {
    message: '仍然无法列出镜像仓库：{action} 对 repo/* 鉴权，而没有语句覆盖该资源。',
    help: '该操作对 repo/* 这一资源本身鉴权，因此只授权部分命名空间或镜像仓库时，控制台的列表为空或被拒绝。拉取和推送不需要该操作。如需列表，请为它添加一条语句，届时会列出所有镜像仓库。',
  },
  'lint/missing-newer-reads': {
    message: '{pattern} 不包含以其他词开头的查询类操作，例如 {action}。',
    help: '较新的列表类操作以 List 开头，部分检查类操作以 Validate 开头。如果策略旨在授予全部只读操作，请添加 tcr:List*。',
  },
  'lint/missing-password-setup': {
    message: '{action} 用于设置镜像仓库的登录密码，而设置密码还需要 {missing}。',
    help: '首次 docker login 之前，子账号要先设置自己的密码。控制台通过两个操作检查并创建密码，缺少其中一个时会中途失败。',
  },
  'lint/missing-principal': {
    message: '该语句没有说明谁可以扮演该角色。',
    help: '信任策略说明谁可以扮演角色。请填写账号或用户（qcs）、服务（service）或身份提供商（federated）。',
  },
  'lint/missing-pull': {
    message: '此处允许 {action}，但未允许从同一批镜像仓库拉取。',
    help: '推送时客户端会同时申请两种权限，以便检查哪些层已存在。只有推送权限时的行为没有文档说明。请添加 tcr:PullRepositoryPersonal。',
  },
  'lint/missing-resource-service': {
    message: '{resource} 没有写服务，因此代表所有服务的资源。',
    help: '官方页面对服务能否留空说法不一，星号则是更早的写法。请填写操作所属的服务。',
  },
  'lint/missing-set-qualifier': {
    message: '{key} 可能含有多个标签，而 {operator} 之前没有 for_any_value:。',
    help: '官方要求对多值的条件键使用集合限定词，并说明标签授权只支持 for_any_value:。但也有不带限定词的示例，因此该条件可能仍然有效。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
