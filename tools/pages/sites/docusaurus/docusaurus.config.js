module.exports = {
  title: 'LinuxKit',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  // A report is Markdown, in which a brace is a brace.
  markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: 'throw' } },
  presets: [
    [
      'classic',
      {
        blog: false,
        docs: {
          path: '../reports-java/target/classes/reports/linuxkit',
          routeBasePath: '/',
          // Otherwise the day in front of a name is taken for a number to sort by.
          numberPrefixParser: false,
        },
      },
    ],
  ],
};
