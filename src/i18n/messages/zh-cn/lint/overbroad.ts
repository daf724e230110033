import type { RuleText } from './rule-text';

export const overbroadTexts = {
  'lint/overbroad-administrator': {
    message: '该语句允许对所有资源执行所有操作。',
    help: '持有该策略者即为整个账号的管理员，包括费用和用户管理。请只写出需要的服务和资源。',
  },
  'lint/overbroad-cam-access': {
    message: '持有 {action} 权限者可以向任何人授予更多权限，包括自己。',
    help: '能够编写或关联策略、为其他用户创建密钥的人，可以获得任意权限。请只授予管理员，其他人只授予需要的查询类操作。',
  },
  'lint/overbroad-if-exist': {
    message: '{operator} 对不含 {key} 的请求也成立，因此此允许不限制这些请求。',
    help: '带 _if_exist 的条件在条件键不存在时成立。对来源地址而言，不支持该限制的操作可以从任何地址调用。',
  },
  'lint/overbroad-ip-range': {
    message: '{value} 包含所有地址，因此该条件没有任何限制作用。',
    help: '该条件看似限制，实则没有限制。请列出允许的来源地址段，或删除该条件。',
  },
  'lint/overbroad-login-token': {
    message: '资源 * 上的 {pattern} 包含 {action}，而它会返回登录凭证。',
    help: '该操作虽名为查询，却会返回可用于以此账号身份拉取和推送镜像的凭证。请只列出需要的查询操作，或拒绝该操作。通配包含该操作是根据名称得出的，未经实测。',
  },
  'lint/overbroad-machine-access': {
    message:
      '{pattern} 使机器可以{kind, select, delete {删除镜像} other {更改访问权限}}：其中包含 {action}。',
    help: '流水线或集群的密钥会出现在许多地方。请只列出机器需要的操作（例如拉取和推送），删除和权限类操作留给人员执行。',
  },
  'lint/overbroad-prefix': {
    message: '{resource} 还会覆盖 {example} 等所有以相同字符开头的名称。',
    help: '星号代表任意字符，也包括其他名称的剩余部分。请写出命名空间或镜像仓库本身，并在星号之前加斜杠来表示其下的内容。',
  },
  'lint/overbroad-principal': {
    message: '任何人都可以扮演该角色。',
    help: '使用星号或匿名委托人时，任何账号都可以扮演该角色并获得其权限。请写出具体的账号、用户或服务。',
  },
  'lint/overbroad-service-pattern': {
    message: '{action} 的服务部分含有星号，因此还会覆盖其他产品的操作。',
    help: '除 *:* 外，没有文档说明该处可以使用星号。即使服务端接受，该条目也会覆盖未曾考虑到的产品。请为每个服务分别填写。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
