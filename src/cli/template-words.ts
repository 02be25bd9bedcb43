// What Nunjucks says is wrong with a layout or a page of one's own, in Chinese: where it is stands before it, in either language.

const PLACE = /^(\S.*?\.(?:njk|html|md|xml|txt):\d+:\d+) ([^]+)$/;

/** By what Nunjucks says, more particular rows first; it has some forty ways to say that a tag is not complete. */
const ROWS: readonly (readonly [says: RegExp, zh: (...parts: readonly string[]) => string])[] = [
  [/^unexpected token: (.*)/, (token = "") => `这里不该有 ${token}`],
  [/^unknown block tag: (.*)/, (tag = "") => `没有 {% ${tag} %} 这种标记`],
  [/^filter not found: (.*)/, (name = "") => `没有叫 ${name} 的过滤器`],
  [/^test not found: (.*)/, (name = "") => `没有叫 ${name} 的判断`],
  [/^template not found: (.*)/, (name = "") => `找不到版式 ${name}`],
  [/^Unable to call `(.*)`, which is undefined/, (name = "") => `${name} 没有值，不能当函数用`],
  [/^Unable to call `(.*)`, which is not/, (name = "") => `${name} 不是函数`],
  [/^(?:unknown block|no super block available for) "(.*)"/, (name = "") => `没有叫 ${name} 的 block`],
  [/^Block "(.*)" defined more than once/, (name = "") => `block ${name} 写了两次`],
  [/^attempted to output null or undefined/, () => "要显示的值不存在"],
  [
    /^Cannot read properties of (?:undefined|null) \(reading '(.*)'\)/,
    (key = "") => `前面的值不存在，取不到 ${key}`,
  ],
  [/end of comment/, () => "注释没有写完，少了 #}"],
  [/expected variable end/, () => "{{ 没有写完，少了 }}"],
  [/expected (?:.* )?"?(\w+),?"? got (?:end of file|EOF)/, (end = "") => `到文件末尾还没有 ${end}`],
  [/end of file/, () => "到文件末尾还没有写完"],
  [/block end/, () => "标记没有写完，少了 %}"],
  [/expected|[Uu]nexpected|invalid/, () => "标记写得不对"],
];

/** The same message where it tells of no template. */
export function templateWords(message: string): string {
  const [, place, reason = ""] = PLACE.exec(message) ?? [];
  if (place === undefined) return message;
  for (const [says, zh] of ROWS) {
    const found = says.exec(reason);
    if (found !== null) return `${place} ${zh(...found.slice(1))}`;
  }
  return `${place} 这里出了错：${reason}`;
}
