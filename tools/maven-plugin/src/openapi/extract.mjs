// Takes from GitHub's OpenAPI description what the tests serve: the operations below with their responses, and all
// schemas that those refer to. Nothing is changed; examples are left out, for they are most of the description.
// Called by extract.sh.
import fs from 'node:fs';

const OPERATIONS = [
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/issues',
  '/repos/{owner}/{repo}/issues/{issue_number}',
  '/repos/{owner}/{repo}/issues/{issue_number}/comments',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits',
  '/repos/{owner}/{repo}/releases',
  '/repos/{owner}/{repo}/releases/tags/{tag}',
  '/repos/{owner}/{repo}/git/ref/{ref}',
  '/repos/{owner}/{repo}/commits/{ref}',
  '/repos/{owner}/{repo}/milestones/{milestone_number}',
  '/orgs/{org}/teams/{team_slug}',
];

const [, , source, version] = process.argv;
const description = JSON.parse(fs.readFileSync(source, 'utf8'));

const isExample = (key, inProperties) => !inProperties && (key === 'example' || key === 'examples');
const withoutExamples = (node, inProperties = false) =>
  Array.isArray(node)
    ? node.map((element) => withoutExamples(element))
    : node !== null && typeof node === 'object'
      ? Object.fromEntries(
          Object.entries(node)
            .filter(([key]) => !isExample(key, inProperties))
            .map(([key, value]) => [key, withoutExamples(value, key === 'properties' && !inProperties)]),
        )
      : node;

const paths = {};
for (const path of OPERATIONS) {
  const { operationId, responses } = description.paths[path].get;
  paths[path] = { get: { operationId, responses: withoutExamples(responses) } };
}

const components = {};
const collect = (node) => {
  if (Array.isArray(node)) {
    node.forEach(collect);
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.$ref === 'string') {
      const [, , kind, name] = node.$ref.split('/');
      components[kind] ??= {};
      if (!(name in components[kind])) {
        components[kind][name] = withoutExamples(description.components[kind][name]);
        collect(components[kind][name]);
      }
    }
    Object.values(node).forEach(collect);
  }
};
collect(paths);

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
for (const kind of Object.keys(components)) {
  components[kind] = sorted(components[kind]);
}
const extract = {
  openapi: description.openapi,
  info: { title: description.info.title, version: `@octokit/openapi ${version}`, license: description.info.license },
  paths,
  components: sorted(components),
};
process.stdout.write(JSON.stringify(extract, null, 1) + '\n');
