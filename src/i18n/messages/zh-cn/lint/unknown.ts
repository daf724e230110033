import type { RuleText } from './rule-text';

export const unknownTexts = {
  'lint/unknown-action': {
    message:
      '{kind, select, pattern {{action} 不匹配目录中的任何操作。} other {目录中没有操作 {action}。}}{suggestion, select, none {} other {是否应为 {suggestion}？}}',
    help: '操作名区分大小写。对于不存在的操作名，服务端可能拒绝，也可能接受但不授予任何权限。新推出的操作可能尚未收录到目录中。',
  },
  'lint/unknown-condition-key': {
    message: '{key} 不在已公布的条件键之列。',
    help: '请求中不存在的条件键会使所有运算符的结果为假，因此允许语句没有授予权限，拒绝语句也不起作用。请检查名称，或删除该条件。',
  },
  'lint/unknown-condition-operator': {
    message: '没有运算符 {operator}。',
    help: '服务端会拒绝该策略，也无法得知该条件要比较什么。请改用文档中的运算符，例如 string_equal、ip_equal 或 date_less_than。',
  },
  'lint/unknown-policy-variable': {
    message: '没有变量 {variable}。{suggestion, select, none {} other {是否应为 {suggestion}？}}',
    help: '该变量不会被替换，因此该条目不匹配任何内容；通常是模板未替换所致。可用的变量有 uin、owner_uin 和 app_id。',
  },
  'lint/unknown-principal-service': {
    message: '{service} 不像是云服务的名称。',
    help: '可以扮演角色的服务以官方域名命名。服务端会拒绝未知的名称。',
  },
  'lint/unknown-region': {
    message:
      '{suggestion, select, none {列表中没有地域“{region}”。} other {列表中没有地域“{region}”。是否应为 {suggestion}？}}',
    help: '服务端可能拒绝该地域，也不会有请求来自不存在的地域。留空表示所有地域，也可以从列表中选择。',
  },
  'lint/unknown-resource-type': {
    message: '容器镜像服务没有 {type} 类型的资源。',
    help: '个人版资源以 repo/ 开头，企业版以 instance/ 或 repository/ 开头。其他类型的条目不匹配任何资源。',
  },
  'lint/unknown-service': {
    message:
      '{suggestion, select, none {{service} 的操作不在目录范围内，此处不作检查。} other {此处检查的服务中没有 {service}。是否应为 {suggestion}？}}',
    help: '目录只收录容器镜像服务的操作。其他服务的语句按原文判定，但无法检查其中的名称是否存在。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
