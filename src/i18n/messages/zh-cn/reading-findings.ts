import type { Translation } from '../../translation';
import type {
  readingHelp as originalHelp,
  readingMessages as originalMessages,
} from '../en/reading-findings';

const jsonType =
  '{found, select, object {对象} array {数组} string {字符串} number {数字} boolean {布尔值} null {null} other {其他类型}}';

export const readingMessages: Translation<typeof originalMessages> = {
  'syntax/empty': '还没有文本。',
  'syntax/too-large': '文本有 {bytes, number} 字节，最多读取 {limit, number} 字节，因此未作读取。',
  'syntax/too-deep': '此处的嵌套超过 {limit, number} 层，因此未作读取。',
  'syntax/too-many-values': '文本中的值超过 {limit, number} 个，因此未作读取。',
  'syntax/byte-order-mark': '文本开头有一个不可见的字节顺序标记（BOM）。',
  'syntax/missing-comma': '此处之后缺少逗号。',
  'syntax/trailing-comma': '最后一个条目之后多了逗号。',
  'syntax/extra-comma': '此处多了一个逗号。',
  'syntax/missing-colon': '此名称之后缺少冒号。',
  'syntax/missing-value': '此冒号之后没有值。',
  'syntax/unclosed-string': '此字符串缺少右引号。',
  'syntax/unclosed-object': '此对象缺少右花括号。',
  'syntax/unclosed-array': '此数组缺少右方括号。',
  'syntax/unclosed-comment': '此注释没有结束。',
  'syntax/unexpected-text': '此处不应出现“{found}”。',
  'syntax/unquoted-text': '“{found}”缺少双引号。',
  'syntax/single-quotes': 'JSON 要求使用双引号，此处用了单引号。',
  'syntax/comment': 'JSON 不支持注释。',
  'syntax/lookalike-character':
    '{expected, select, space {“{found}”看似空格，但不是空格。} other {“{found}”看似 {expected}，但不是同一个字符。}}',
  'syntax/invalid-escape': '“{found}”不是 JSON 的转义序列。',
  'syntax/invalid-number': '“{found}”不是数字。',
  'syntax/control-character': '此字符串含有控制字符 {character}。',
  'syntax/imprecise-number': '数字 {found} 的位数超出 JSON 解析器的精度，会变成 {read}。',
  'syntax/too-many-errors': '错误较多，此处只列出前 {limit, number} 个。',

  'structure/not-a-policy':
    '{found, select, statement {这只是一条语句，不是完整的策略。} object {这个对象不是策略：既没有 version，也没有 statement。} array {这是一个数组，不是策略。} text {这段文本中没有策略。} other {这是单个值，不是策略。}}',
  'structure/duplicate-key': '“{key}”在此对象中重复出现。',
  'structure/element-name-case':
    '{mixed, select, true {元素名称大小写混用：{elements}。} other {元素名称使用了首字母大写：{elements}。}}',
  'structure/unknown-element':
    '{suggestion, select, none {“{element}”不是策略语法中的元素。} other {“{element}”不是策略语法中的元素。是否应为“{suggestion}”？}}',
  'structure/unsupported-element': '“{element}”是其他云厂商的元素，CAM 不支持。',
  'structure/principal-not-allowed': '用于用户、用户组或角色的策略不包含委托人（principal）。',
  'structure/missing-version': '策略缺少 version。',
  'structure/invalid-version': '“{found}”不是策略语法的版本。',
  'structure/missing-statement': '策略缺少语句（statement）。',
  'structure/statement-not-array': `statement 必须是数组，此处为${jsonType}。`,
  'structure/empty-statement': '语句数组为空。',
  'structure/invalid-statement': `语句必须是对象，此处为${jsonType}。`,
  'structure/missing-effect': '此语句缺少效力（effect）。',
  'structure/invalid-effect': '效力为“{found}”，只能是“allow”或“deny”。',
  'structure/effect-case': '效力“{found}”不是小写。',
  'structure/missing-action': '此语句缺少操作（action）。',
  'structure/invalid-action': `操作必须是字符串，此处为${jsonType}。`,
  'structure/empty-action': '此处没有填写操作。',
  'structure/missing-resource': '此语句缺少资源（resource）。',
  'structure/invalid-resource': `资源必须是字符串，此处为${jsonType}。`,
  'structure/empty-resource': '此处没有填写资源。',
  'structure/invalid-condition': `{expected, select, operators {生效条件必须是由运算符组成的对象} keys {运算符的值必须是由条件键组成的对象} other {条件值必须是字符串、数字或它们的数组}}，此处为${jsonType}。`,
  'structure/empty-condition': '生效条件的这一部分为空。',
  'structure/too-many-findings': '问题较多，此处只列出前 {limit, number} 个。',
};

export const readingHelp: Translation<typeof originalHelp> = {
  'syntax/empty': '请粘贴或输入策略，也可以从示例开始。',
  'syntax/too-large': '服务端接受的策略最多 6,144 个字符。请只粘贴策略本身。',
  'syntax/too-deep': '策略一般只有六层左右。请检查是否有反复打开的括号。',
  'syntax/too-many-values': '在服务端限制内的策略远少于此。请只粘贴策略本身。',
  'syntax/byte-order-mark': '此处不影响读取，但部分工具会拒绝。请将文件保存为不带 BOM 的 UTF-8。',
  'syntax/missing-comma': 'JSON 的条目之间用逗号分隔，请在此处补上。',
  'syntax/trailing-comma': 'JSON 只在条目之间使用逗号，请删除。',
  'syntax/extra-comma': '两个条目之间只能有一个逗号，请删除多余的。',
  'syntax/missing-colon': 'JSON 的名称和值之间用冒号连接，请补上。',
  'syntax/missing-value': '请补上值，或删除该名称。',
  'syntax/unclosed-string': '请在字符串末尾补上引号。字符串不能跨行。',
  'syntax/unclosed-object': '请在对象结束处补上右花括号。文本可能在复制时被截断。',
  'syntax/unclosed-array': '请在数组结束处补上右方括号。文本可能在复制时被截断。',
  'syntax/unclosed-comment': '其后的内容都无法读取。请删除该注释。',
  'syntax/unexpected-text': '请删除；如果它是值的一部分，请放入双引号内。',
  'syntax/unquoted-text': 'JSON 中的名称和字符串须用双引号括起，请补上。',
  'syntax/single-quotes': '请替换为双引号。服务端会拒绝非 JSON 格式的策略。',
  'syntax/comment': '服务端会拒绝带注释的策略。请将说明写入策略描述，并在此处删除注释。',
  'syntax/lookalike-character': '文字处理软件、聊天工具和中文输入法常会输入这类字符。请替换为半角字符。',
  'syntax/invalid-escape': '反斜杠之后只能是 " \\ / b f n r t 之一，或 u 加四位十六进制数字。',
  'syntax/invalid-number': '请改写为数字；如果是字符串，请加上双引号。',
  'syntax/control-character': 'JSON 字符串中不允许出现控制字符，请删除。',
  'syntax/imprecise-number': '请用双引号括起，以保留每一位数字。',
  'syntax/too-many-errors': '修复其中一部分后，会显示其余的错误。',

  'structure/not-a-policy':
    '策略是一个对象，包含 "version": "2.0" 和数组 "statement"。请将已有内容放入其中。',
  'structure/duplicate-key':
    '解析时以最后一个为准，而人可能只看到第一个。服务端会将重复的 version 或 statement 视为错误。请只保留一个。',
  'structure/element-name-case': '策略语法的元素名称为小写。控制台也接受全部首字母大写，但不接受混用。',
  'structure/unknown-element': '服务端如何处理未见文档说明，可能被拒绝，也可能不起作用。请更正名称或删除。',
  'structure/unsupported-element':
    'CAM 无法表达“除……之外”。请列出语句所针对的内容，或另加一条效力为 deny 的语句。',
  'structure/principal-not-allowed':
    '此类策略对所关联的对象生效。委托人只用于角色的信任策略和存储桶策略。请删除该元素。',
  'structure/missing-version': '服务端会拒绝没有 version 的策略。请添加 "version": "2.0"。',
  'structure/invalid-version':
    '版本有 "2.0" 和 "3.0"，须加双引号。除非需要 3.0 对临时密钥的支持，请使用 "2.0"。',
  'structure/missing-statement': '没有语句的策略不表达任何内容，服务端会拒绝。',
  'structure/statement-not-array': '即使只有一条语句，也请放入方括号内。',
  'structure/empty-statement': '没有语句的策略不表达任何内容，服务端会拒绝。请添加一条语句。',
  'structure/invalid-statement': '语句是包含 effect、action 和 resource 的对象。',
  'structure/missing-effect':
    '没有效力的语句既不允许也不拒绝。请添加 "effect": "allow" 或 "effect": "deny"。',
  'structure/invalid-effect': '其他取值既不允许也不拒绝，服务端会拒绝该策略。',
  'structure/effect-case': '策略语法中的 allow 和 deny 为小写，其他写法可能被拒绝。',
  'structure/missing-action': '请写明语句针对哪些操作，或用 "*" 表示全部。',
  'structure/invalid-action': '操作是字符串，例如 "tcr:PullRepositoryPersonal"，或由这类字符串组成的数组。',
  'structure/empty-action': '请写明语句针对哪些操作，或删除该空条目。',
  'structure/missing-resource': '请写明针对哪些资源，或用 "*" 表示全部。',
  'structure/invalid-resource': '资源是字符串，例如 "qcs::tcr:::repo/team-01/*"，或由这类字符串组成的数组。',
  'structure/empty-resource': '请写明语句针对哪些资源，或删除该空条目。',
  'structure/invalid-condition':
    '生效条件依次为运算符、条件键、条件值；只要有一处结构不符，整条语句都无法使用。',
  'structure/empty-condition': '看似有限制，实际没有任何限制。请补充内容或删除。',
  'structure/too-many-findings': '解决其中一部分后，会显示其余的问题。',
};
