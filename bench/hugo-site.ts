// The peer's site: the same bulletins for Hugo, with small layouts of about as much HTML as ours.
import path from "node:path";
import { type BenchContent, bulletinPath, bulletinText, SITE, writeFiles } from "./content.ts";

const CONFIG = `baseURL = "${SITE.url}/"
title = "${SITE.name}"
languageCode = "zh-CN"
hasCJKLanguage = true
timeZone = "Asia/Shanghai"
enableRobotsTXT = true
paginate = 100

[taxonomies]
official = "officials"
topic = "topics"

[permalinks]
bulletins = "/bulletins/:year/:month/:day/:slug/"

[services.rss]
limit = 20
`;

const FRAME = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify }}">
<meta name="SiteName" content="{{ site.Title }}">
<meta name="ArticleTitle" content="{{ .Title }}">
<meta name="PubDate" content="{{ .Date.Format "2006-01-02" }}">
<meta name="ContentSource" content="${SITE.publisher}">
<meta name="Description" content="{{ .Summary | plainify }}">
<meta name="Url" content="{{ .Permalink }}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="{{ site.Title }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Summary | plainify }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta property="og:locale" content="zh_CN">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .RelPermalink }}">{{ end }}
<link rel="stylesheet" href="/style.css">
{{ block "head" . }}{{ end }}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="masthead">
<div class="wrap">
<p class="nameplate"><a href="/">{{ site.Title }}</a></p>
<nav class="nav" aria-label="主导航">
<ul>
<li><a href="/">首页</a></li>
<li><a href="/bulletins/">日期</a></li>
<li><a href="/officials/">官员</a></li>
<li><a href="/topics/">主题</a></li>
<li><a href="/search/">检索</a></li>
<li><a href="/about/">关于</a></li>
</ul>
</nav>
</div>
</header>
<main id="main" class="wrap" tabindex="-1">
{{ block "main" . }}{{ end }}
</main>
<footer class="footer">
<div class="wrap">
<p class="footer-name">{{ site.Title }}</p>
<p>${SITE.publisher}</p>
<ul>
<li><a href="/about/">关于本站</a></li>
<li><a href="/index.xml">RSS 订阅</a></li>
<li><a href="/sitemap.xml">网站地图</a></li>
</ul>
</div>
</footer>
</body>
</html>
`;

const SINGLE = `{{ define "head" }}
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" (plainify .Summary) "url" .Permalink "datePublished" (.Date.Format "2006-01-02") "inLanguage" "zh-CN" "keywords" .Params.topics "about" .Params.officials | jsonify | safeJS }}</script>
{{ end }}
{{ define "main" }}
<nav class="crumbs" aria-label="所在位置">
<ol>
<li><a href="/">首页</a></li>
<li><a href="/bulletins/">{{ .Date.Format "2006年1月" }}</a></li>
<li><span aria-current="page">{{ .Title }}</span></li>
</ol>
</nav>
<article class="bulletin" data-pagefind-body>
<header>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006年1月2日" }}</time></p>
</header>
<div class="body">
{{ .Content }}
</div>
</article>
<aside class="side" aria-label="本篇相关">
<section class="cite"><h2>引用本篇</h2>
<p>${SITE.publisher}. {{ .Title }}[EB/OL]. ({{ .Date.Format "2006-01-02" }})[引用日期]. {{ .Permalink }}.</p></section>
{{ with .GetTerms "officials" }}
<section><h2>官员</h2>
<ul>
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}
</ul></section>
{{ end }}
{{ with .GetTerms "topics" }}
<section><h2>主题</h2>
<ul>
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}
</ul></section>
<section class="related"><h2>相关简报</h2>
<ul class="items">
{{ range first 5 (index . 0).Pages }}<li class="item"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006年1月2日" }}</time></p></li>
{{ end }}
</ul></section>
{{ end }}
</aside>
<nav class="neighbours" aria-label="前后简报">
{{ with .NextInSection }}<a href="{{ .RelPermalink }}" rel="next">较新一篇 {{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}" rel="prev">较早一篇 {{ .Title }}</a>{{ end }}
</nav>
{{ end }}
`;

const LIST = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul class="items">
{{ range .Paginator.Pages }}<li class="item">
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006年1月2日" }}</time></p>
<ul class="tags">{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
</li>
{{ end }}
</ul>
<nav class="paging" aria-label="分页">
{{ with .Paginator.Prev }}<a href="{{ .URL }}" rel="prev">较新</a>{{ end }}
{{ with .Paginator.Next }}<a href="{{ .URL }}" rel="next">较早</a>{{ end }}
</nav>
{{ end }}
`;

const TAXONOMY = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul class="counted">
{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> <span class="count">{{ .Count }}篇</span></li>
{{ end }}
</ul>
{{ end }}
`;

const HOME = `{{ define "main" }}
<form role="search" action="/search/" method="get"><label for="q">检索标题与正文</label>
<input id="q" name="q" type="search"><button type="submit">检索</button></form>
<h2>最新简报</h2>
<ul class="items">
{{ range first 50 site.RegularPages }}<li class="item">
<h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006年1月2日" }}</time></p>
</li>
{{ end }}
</ul>
{{ range slice "topics" "officials" }}
<ul class="counted">
{{ range first 20 (index site.Taxonomies .).ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> <span class="count">{{ .Count }}篇</span></li>
{{ end }}
</ul>
{{ end }}
{{ end }}
`;

/** Writes Hugo's source folder. */
export async function writeHugoSite(dir: string, { bulletins, media = [] }: BenchContent): Promise<void> {
  await writeFiles(dir, [
    ["hugo.toml", CONFIG],
    ["layouts/_default/baseof.html", FRAME],
    ["layouts/_default/single.html", SINGLE],
    ["layouts/_default/list.html", LIST],
    ["layouts/_default/term.html", LIST],
    ["layouts/_default/taxonomy.html", TAXONOMY],
    ["layouts/index.html", HOME],
    ["static/style.css", "body { max-width: 60rem; margin: auto; }\n"],
    ...bulletins.map((each): [string, string] => [
      path.posix.join("content", bulletinPath(each)),
      // Hugo takes the address from `slug`.
      bulletinText(each).replace("\ndate:", `\nslug: ${each.slug}\ndate:`),
    ]),
    ...media.map(([file, bytes]): [string, Buffer] => [path.posix.join("static", file), bytes]),
  ]);
}
