// The content that a new archive begins with: clearly an example, so that each page of the site can be seen.
export const EXAMPLE_CONTENT = {
  "officials.yaml": `# 人物名册。这一条是示例：照样写上真实的人，再把它删掉。
- id: example-person
  name: 示例人物
  aliases: []
  posts:
    - title: 示例职务
`,
  "topics.yaml": `# 主题名册。aliases 是同一主题的其他说法；keywords 是导入版面时用来推荐主题的词。这一条是示例。
- id: example-topic
  name: 示例主题
  aliases: []
  description: 这个主题收哪些简报，写在这里。
`,
  "bulletins/2024/2024-01-01-example.md": `---
title: 示例：一篇简报是这样写的
date: 2024-01-01
officials: [示例人物]
topics: [示例主题]
reporters: [示例记者]
source: 示例
summary: 这是一篇示例，里面的人和事都是编的。
status: published
---

这是一篇示例，示例人物和文中的事都是编的。网站发布以前，请删掉这个文件，以及两本名册里的示例。

## 小标题这样写

空一行就是另起一段。**加粗**用两对星号，脚注写在末尾[^1]。

> 引文前面加一个大于号。

[^1]: 脚注的内容。
`,
} as const satisfies Readonly<Record<string, string>>;
