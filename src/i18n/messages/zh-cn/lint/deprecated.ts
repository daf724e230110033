import type { RuleText } from './rule-text';

export const deprecatedTexts = {
  'lint/deprecated-account-star': {
    message: '账号 * 见于旧示例，当前示例留空。',
    help: '账号留空表示策略创建者所属的主账号，官方当前的示例即是如此。资源描述方式的文档没有提到星号。',
  },
  'lint/deprecated-binary-operator': {
    message: '{operator} 有三种不同的官方说明，无法确定以哪一种为准。',
    help: '一个页面区分大小写，一个不区分，当前页面则按数值比较。请使用含义唯一的 string_equal。',
  },
  'lint/deprecated-ccr': {
    message:
      '{more, plural, =0 {{entry} 使用了旧的 ccr 写法。} other {{entry} 及另外 # 个条目使用了旧的 ccr 写法。}}',
    help: '官方在过渡期内仍支持这类策略，但未公布结束时间；有实际案例反映，只有 ccr 写法的策略会被拒绝。请改用 tcr 的名称，并去掉资源中冒号之后的镜像版本，因为鉴权的对象是镜像仓库。',
  },
  'lint/deprecated-permission-set': {
    message: '{action} 代表一组操作，其内容没有公开文档。',
    help: '该写法见于 2017 至 2019 年的语法，当前语法中已没有。外界无法得知它授予了什么。请写出具体的操作。',
  },
  'lint/deprecated-region-code': {
    message: '{region} 是 {code} 的短代码。',
    help: '两种写法表示同一地域。容器镜像服务的文档和接口使用完整写法。',
  },
  'lint/deprecated-session-version': {
    message: '使用 2.0 版本时，临时密钥无法调用 {action} 等列表类操作。',
    help: '只要涉及 2.0 版本的策略，GetFederationToken 和 AssumeRole 签发的密钥就不能调用列表类操作，3.0 版本取消了这一限制。涉及的所有策略都须为 3.0 版本，包括调用者自身的策略。',
  },
  'lint/deprecated-tag-key': {
    message: '{key} 是 {replacement} 的旧写法。',
    help: '当前文档只列出 qcs:resource_tag 和 qcs:request_tag，旧写法仅见于个别产品的页面。请使用当前的条件键，标签写作 key&value。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
