// One page of each kind in the tests' site.
export const PAGES = {
  home: "/",
  bulletin: "/bulletins/2022/03/19/dike/",
  estimated: "/bulletins/2022/02/08/pump/",
  withdrawn: "/bulletins/2022/01/10/notice/",
  dates: "/dates/",
  year: "/2022/",
  month: "/2022/03/",
  day: "/2022/03/19/",
  officials: "/officials/",
  official: "/officials/he-jingshu/",
  topics: "/topics/",
  topic: "/topics/water/",
  search: "/search/",
  about: "/about/",
  "not found": "/404.html",
  redirect: "/news/2022/dike.html",
} as const;
