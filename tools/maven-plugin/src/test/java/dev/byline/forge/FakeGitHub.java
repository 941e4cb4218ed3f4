package dev.byline.forge;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A GitHub on loopback. Its answers are made from the smallest ones that GitHub's published description allows, and
 * each is held against the description before it is sent.
 */
final class FakeGitHub implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/repos/([^/]+/[^/]+)(/.*)?");

    /** An issue or a pull request. */
    static final class Thread {
        final int number;
        final boolean pull;
        final String title;
        final @Nullable String author;
        final String opened;
        String updated;

        @Nullable
        String closed;

        @Nullable
        String merged;

        final List<String> labels = new ArrayList<>();
        final List<Map.Entry<String, String>> comments = new ArrayList<>();
        final List<Map.Entry<String, String>> reviews = new ArrayList<>();
        final List<ObjectNode> commits = new ArrayList<>();

        Thread(int number, boolean pull, String title, @Nullable String author, String opened) {
            this.number = number;
            this.pull = pull;
            this.title = title;
            this.author = author;
            this.opened = opened + "T12:00:00Z";
            this.updated = this.opened;
        }

        private void touch(String day) {
            if (day.compareTo(updated) > 0) {
                updated = day;
            }
        }

        Thread merged(String day) {
            merged = day + "T13:00:00Z";
            return closed(day);
        }

        Thread closed(String day) {
            closed = day + "T13:00:00Z";
            touch(closed);
            return this;
        }

        Thread labels(String... names) {
            labels.addAll(List.of(names));
            return this;
        }

        Thread comment(@Nullable String who, String day) {
            comments.add(new java.util.AbstractMap.SimpleEntry<>(who, day + "T14:00:00Z"));
            touch(day + "T14:00:00Z");
            return this;
        }

        /** A commit of a pull request. */
        Thread commit(@Nullable String who, String email, String message) {
            var commit = FakeGitHubPages.commit(message, who, "2017-06-20T12:00:00Z");
            ((ObjectNode) commit.get("commit").get("author")).put("email", email);
            commits.add(commit);
            return this;
        }

        Thread review(@Nullable String who, String day) {
            reviews.add(new java.util.AbstractMap.SimpleEntry<>(who, day + "T15:00:00Z"));
            touch(day + "T15:00:00Z");
            return this;
        }
    }

    private final Map<String, TreeMap<Integer, Thread>> repositories = new LinkedHashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    final FakeWeb web = new FakeWeb(new FakeWeb.Answers() {
        @Override
        public MockResponse usual(RecordedRequest request) {
            return FakeGitHub.this.usual(request);
        }

        @Override
        public MockResponse checked(RecordedRequest request, MockResponse answer) {
            return described(request, answer);
        }
    });
    final List<String> requests = web.requests;
    final FakeGitHubPages pages = new FakeGitHubPages();

    FakeGitHub() throws IOException {}

    URI url() {
        return URI.create("http://127.0.0.1:" + web.port());
    }

    void repository(String slug) {
        repositories.put(slug, new TreeMap<>());
    }

    void rename(String from, String to) {
        var threads = repositories.remove(from);
        repositories.put(to, threads == null ? new TreeMap<>() : threads);
        renamed.put(from, to);
    }

    Thread pull(String slug, int number, String title, @Nullable String author, String opened) {
        return add(slug, new Thread(number, true, title, author, opened));
    }

    Thread issue(String slug, int number, String title, @Nullable String author, String opened) {
        return add(slug, new Thread(number, false, title, author, opened));
    }

    private Thread add(String slug, Thread thread) {
        repositories.computeIfAbsent(slug, s -> new TreeMap<>()).put(thread.number, thread);
        return thread;
    }

    void delete(String slug, int number) {
        repositories.getOrDefault(slug, new TreeMap<>()).remove(number);
    }

    List<@Nullable String> authorizations() {
        return web.headers("Authorization");
    }

    void once(String target, Function<MockResponse, MockResponse> change) {
        web.once(target, change);
    }

    /** The next answer is an error, as GitHub words it. */
    void fail(String target, int status, String message, String... headers) {
        web.fail(
                target,
                status,
                GitHubDescription.example("basic-error").put("message", message).toString(),
                headers);
    }

    /** Each answer is an error. */
    void failAlways(String target, int status, String message) {
        for (var i = 0; i < 20; i++) {
            fail(target, status, message);
        }
    }

    /** Holds an answer against the description. */
    private static MockResponse described(RecordedRequest request, MockResponse answer) {
        var usual = answer;
        if (usual.getBody() != null && usual.getHeaders().get("X-Not-Described") == null) {
            var body = new okio.Buffer();
            try {
                usual.getBody().writeTo(body);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            var text = body.readUtf8();
            GitHubDescription.assertDescribed(
                    request.getUrl().encodedPath().replaceFirst("/repositories/[0-9]+", "/repos/o/r"),
                    usual.getCode(),
                    text);
            // A body can be read once.
            usual = usual.newBuilder().body(text).build();
        }
        return usual;
    }

    private MockResponse usual(RecordedRequest request) {
        var path = PATH.matcher(request.getUrl().encodedPath());
        if (!path.matches()) {
            return pages.answer(request);
        }
        var slug = path.group(1);
        var rest = path.group(2) == null ? "" : path.group(2);
        if (renamed.containsKey(slug)) {
            return new MockResponse.Builder()
                    .code(301)
                    .addHeader(
                            "Location",
                            url() + "/repos/" + renamed.get(slug) + rest
                                    + (request.getUrl().encodedQuery() == null
                                            ? ""
                                            : "?" + request.getUrl().encodedQuery()))
                    // GitHub redirects each path of a repository, and describes that for a few.
                    .addHeader("X-Not-Described", "1")
                    .body(GitHubDescription.example("basic-error")
                            .put("message", "Moved Permanently")
                            .toString())
                    .build();
        }
        var threads = repositories.get(slug);
        if (threads == null) {
            return error(404, "Not Found");
        }
        if (rest.isEmpty()) {
            return json(fullRepository(slug));
        }
        var page = pages.answer(this, request, slug, rest);
        if (page != null) {
            return page;
        }
        var parts = rest.substring(1).split("/");
        var query = request.getUrl();
        if (parts.length == 1) {
            var pulls = parts[0].equals("pulls");
            var since = query.queryParameter("since");
            var list = threads.values().stream()
                    .filter(thread -> !pulls || thread.pull)
                    .filter(thread -> since == null || thread.updated.compareTo(since) >= 0)
                    .sorted(
                            "updated".equals(query.queryParameter("sort"))
                                    ? Comparator.comparing((Thread thread) -> thread.updated)
                                            .reversed()
                                    : Comparator.comparing((Thread thread) -> thread.number))
                    .map(thread -> pulls ? pullRequest(slug, thread) : issue(slug, thread))
                    .toList();
            return page(request, list);
        }
        var thread = threads.get(Integer.parseInt(parts[1]));
        if (thread == null) {
            return error(404, "Not Found");
        }
        if (parts.length == 2 && parts[0].equals("issues")) {
            var issue = issue(slug, thread);
            if (thread.pull) {
                ((ObjectNode) issue.get("pull_request")).set("merged_at", text(thread.merged));
            }
            return json(issue);
        }
        if (parts.length == 2) {
            var pull = GitHubDescription.example("pull-request");
            fill(pull, slug, thread);
            pull.set("merged_at", text(thread.merged));
            return json(pull);
        }
        if (parts[2].equals("commits")) {
            return page(request, thread.commits);
        }
        return page(
                request,
                parts[2].equals("reviews")
                        ? thread.reviews.stream()
                                .map(review -> written("pull-request-review", "submitted_at", review))
                                .toList()
                        : thread.comments.stream()
                                .filter(comment ->
                                        comment.getValue().compareTo(String.valueOf(query.queryParameter("since")))
                                                >= 0)
                                .map(comment -> written("issue-comment", "created_at", comment))
                                .toList());
    }

    MockResponse page(RecordedRequest request, List<? extends JsonNode> all) {
        var query = request.getUrl();
        var size = Integer.parseInt(String.valueOf(query.queryParameter("per_page")));
        var page = query.queryParameter("page") == null ? 1 : Integer.parseInt(query.queryParameter("page"));
        var body = GitHubDescription.array();
        all.stream().skip((page - 1L) * size).limit(size).forEach(body::add);
        var response = new MockResponse.Builder().addHeader("Content-Type", "application/json");
        if ((long) page * size < all.size()) {
            var next = query.newBuilder()
                    .setQueryParameter("page", Integer.toString(page + 1))
                    .build();
            response.addHeader(
                    "Link", "<" + url() + next.encodedPath() + "?" + next.encodedQuery() + ">; rel=\"next\"");
        }
        return response.body(body.toString()).build();
    }

    private static MockResponse json(JsonNode body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    static MockResponse error(int status, String message) {
        return new MockResponse.Builder()
                .code(status)
                .body(GitHubDescription.example("basic-error")
                        .put("message", message)
                        .toString())
                .build();
    }

    private ObjectNode fullRepository(String slug) {
        var repository = GitHubDescription.example("full-repository");
        repository.put("full_name", slug);
        repository.put("name", slug.substring(slug.indexOf('/') + 1));
        repository.put("url", url() + "/repos/" + slug);
        ((ObjectNode) repository.get("owner")).put("login", slug.substring(0, slug.indexOf('/')));
        return repository;
    }

    private ObjectNode issue(String slug, Thread thread) {
        var issue = GitHubDescription.example("issue");
        fill(issue, slug, thread);
        issue.put("comments", thread.comments.size());
        if (thread.pull) {
            var link = issue.putObject("pull_request");
            for (var name : List.of("diff_url", "html_url", "patch_url", "url")) {
                link.put(name, "https://example.org/");
            }
        }
        return issue;
    }

    private ObjectNode pullRequest(String slug, Thread thread) {
        var pull = GitHubDescription.example("pull-request-simple");
        fill(pull, slug, thread);
        pull.set("merged_at", text(thread.merged));
        return pull;
    }

    private void fill(ObjectNode node, String slug, Thread thread) {
        node.put("number", thread.number);
        node.put("title", thread.title);
        node.put("state", thread.closed == null ? "open" : "closed");
        node.set("user", user(thread.author));
        node.put("created_at", thread.opened);
        node.put("updated_at", thread.updated);
        node.set("closed_at", text(thread.closed));
        node.put("url", url() + "/repos/" + slug + (thread.pull ? "/pulls/" : "/issues/") + thread.number);
        var labels = GitHubDescription.array();
        for (var name : thread.labels) {
            labels.addObject()
                    .put("id", 1)
                    .put("node_id", "x")
                    .put("url", "https://example.org/")
                    .put("name", name)
                    .put("description", "")
                    .put("color", "ffffff")
                    .put("default", false);
        }
        node.set("labels", labels);
    }

    private static ObjectNode written(String schema, String time, Map.Entry<String, String> by) {
        var written = GitHubDescription.example(schema);
        written.set("user", user(by.getKey()));
        written.put(time, by.getValue());
        if (schema.equals("issue-comment")) {
            written.put("updated_at", by.getValue());
        } else {
            // The description calls it a string; what GitHub writes there is told in its documentation.
            written.put("state", "APPROVED");
        }
        return written;
    }

    private static JsonNode user(@Nullable String login) {
        if (login == null) {
            return text(null);
        }
        return GitHubDescription.example("simple-user").put("login", login);
    }

    private static JsonNode text(@Nullable String value) {
        var holder = GitHubDescription.array();
        return (value == null ? holder.addNull() : holder.add(value)).get(0);
    }

    @Override
    public void close() {
        web.close();
    }
}
