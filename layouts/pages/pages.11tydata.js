// What all page templates share: each page's file lies where its view's permalink says.
export default {
  eleventyExcludeFromCollections: true,
  permalink: ({ view }) => (view.permalink.endsWith("/") ? `${view.permalink}index.html` : view.permalink),
};
