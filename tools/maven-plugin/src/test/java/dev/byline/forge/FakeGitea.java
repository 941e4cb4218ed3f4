package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Forgejo or a Gitea on loopback. Its answers have the fields that their published descriptions name for repositories,
 * issues, comments and reviews; the files {@code gitea/*.json} have one of each.
 */
final class FakeGitea implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile(
            "/api/v1/repos/([^/]+/[^/]+)(?:/(issues|pulls)(?:/([0-9]+)(?:/(comments|reviews|commits))?)?)?");
    private static final Pattern PAGE = Pattern.compile(
            "/api/v1/repos/([^/]+/[^/]+)/(releases|releases/tags|tags|git/commits|milestones)(?:/([^/]+))?");
    private static final Pattern TEAMS = Pattern.compile("/api/v1/orgs/([^/]+)/teams");
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "issues", Set.of("state", "type", "since", "before", "page", "limit"),
            "comments", Set.of("since", "before"),
            "reviews", Set.of("page", "limit"),
            "commits", Set.of("page", "limit", "verification", "files"));

    /** An issue or a pull request. */
    static final class Thread {
        final ObjectNode json;
        final List<ObjectNode> comments = new ArrayList<>();
        final List<ObjectNode> reviews = new ArrayList<>();
        final List<ObjectNode> commits = new ArrayList<>();

        private Thread(ObjectNode json) {
            this.json = json;
        }

        Thread closed(String time) {
            json.put("state", "closed").put("closed_at", time);
            return touched(time);
        }

        Thread merged(String time) {
            ((ObjectNode) json.get("pull_request")).put("merged", true).put("merged_at", time);
            return closed(time);
        }

        Thread labels(String... names) {
            var labels = json.putArray("labels");
            List.of(names).forEach(name -> labels.add(Shapes.of("gitea/label").put("name", name)));
            return this;
        }

        Thread commit(String message) {
            var commit = Shapes.of("gitea/commit");
            ((ObjectNode) commit.get("commit")).put("message", message);
            commits.add(commit);
            return this;
        }

        Thread with(Consumer<ObjectNode> change) {
            change.accept(json);
            return this;
        }

        Thread comment(@Nullable String who, String time) {
            return comment(who, time, comment -> {});
        }

        Thread comment(@Nullable String who, String time, Consumer<ObjectNode> change) {
            var comment = Shapes.of("gitea/comment");
            comment.put("created_at", time).put("updated_at", time);
            comment.set("user", user(who));
            change.accept(comment);
            comments.add(comment);
            json.put("comments", comments.size());
            return touched(time);
        }

        Thread review(@Nullable String who, String time, String state) {
            var review = Shapes.of("gitea/review");
            review.put("id", 500 + reviews.size()).put("state", state);
            review.put("submitted_at", time).put("updated_at", time);
            review.set("user", user(who));
            reviews.add(review);
            return touched(time);
        }

        private Thread touched(String time) {
            JsonAnswers.touch(json, time);
            return this;
        }
    }

    final FakeWeb web = new FakeWeb(this::answer);
    final ObjectNode repository = Shapes.of("gitea/repository");
    private final TreeMap<Integer, Thread> threads = new TreeMap<>();
    private final List<ObjectNode> releases = new ArrayList<>();
    private final Map<String, ObjectNode> pages = new TreeMap<>();
    private final Map<String, List<ObjectNode>> teams = new TreeMap<>();
    private String movedFrom = "";
    /** How many objects a page has at most, which an administrator sets. */
    int pageSize = 50;

    FakeGitea() throws IOException {}

    /** Where it is, as a catalog declares it. */
    String root() {
        return "http://127.0.0.1:" + web.port();
    }

    Thread issue(int number, String title, @Nullable String author, String opened) {
        var json = Shapes.of("gitea/issue");
        json.put("number", number).put("title", title).put("created_at", opened).put("updated_at", opened);
        json.set("user", user(author));
        var thread = new Thread(json);
        threads.put(number, thread);
        return thread;
    }

    Thread pull(int number, String title, @Nullable String author, String opened) {
        return issue(number, title, author, opened)
                .with(json -> json.putObject("pull_request")
                        .put("merged", false)
                        .putNull("merged_at")
                        .put("draft", false)
                        .put("html_url", "https://forgejo.example/light/wick/pulls/" + number));
    }

    void release(String tag, String name, String published) {
        var release = Shapes.of("gitea/release");
        releases.add(0, release.put("tag_name", tag).put("name", name).put("published_at", published));
        pages.put("releases/tags/" + tag, release);
    }

    void tag(String tag) {
        pages.put("tags/" + tag, Shapes.of("gitea/tag").put("name", tag));
    }

    void commit(String hash, String message, @Nullable String author) {
        var commit = Shapes.of("gitea/commit").put("sha", hash);
        ((ObjectNode) commit.get("commit")).put("message", message);
        commit.set("author", user(author));
        pages.put("git/commits/" + hash, commit);
    }

    void team(String organisation, String name, String description) {
        teams.computeIfAbsent(organisation, o -> new ArrayList<>())
                .add(Shapes.of("gitea/team").put("name", name).put("description", description));
    }

    /** With the title and the day of the shape. */
    void milestone(int number) {
        pages.put("milestones/" + number, Shapes.of("gitea/milestone").put("id", number));
    }

    void delete(int number) {
        threads.remove(number);
    }

    /** The repository has another path from now on. */
    void move(String to) {
        movedFrom = repository.get("full_name").asString();
        repository.put("full_name", to);
    }

    /** An account; {@code Ghost} is that of a deleted one, and {@code forgejo-actions} that of the server. */
    private static JsonNode user(@Nullable String name) {
        if (name == null) {
            return Shapes.array().addNull().get(0);
        }
        return Shapes.of("gitea/user")
                .put("id", name.equals("Ghost") ? -1 : name.equals("forgejo-actions") ? -2 : 1)
                .put("login", name)
                .put("username", name);
    }

    private MockResponse answer(RecordedRequest request) {
        var page = PAGE.matcher(request.getUrl().encodedPath());
        if (page.matches()) {
            return page.group(1).equals(repository.get("full_name").asString())
                    ? page(request, page.group(2), page.group(3))
                    : answer(request, page);
        }
        var ofTeams = TEAMS.matcher(request.getUrl().encodedPath());
        if (ofTeams.matches()) {
            var all = teams.get(ofTeams.group(1));
            return all == null ? missing("The target couldn't be found.") : page(request, all);
        }
        var path = PATH.matcher(request.getUrl().encodedPath());
        if (!path.matches()) {
            throw new AssertionError("no such page in the description: " + request.getTarget());
        }
        return answer(request, path);
    }

    private MockResponse answer(RecordedRequest request, Matcher path) {
        var rest = request.getTarget()
                .substring("/api/v1/repos/".length() + path.group(1).length());
        if (path.group(1).equals(movedFrom)) {
            return new MockResponse.Builder()
                    .code(307)
                    .addHeader(
                            "Location",
                            "/api/v1/repos/" + repository.get("full_name").asString() + rest)
                    .build();
        }
        if (!path.group(1).equals(repository.get("full_name").asString())) {
            return missing("The target couldn't be found.");
        }
        if (path.group(2) == null) {
            return JsonAnswers.json(repository);
        }
        if (path.group(3) != null && path.group(4) == null) {
            assertThat(request.getUrl().queryParameterNames()).isEmpty();
            var thread = threads.get(Integer.parseInt(path.group(3)));
            return thread == null ? missing("issue does not exist") : JsonAnswers.json(thread.json);
        }
        var what = path.group(4) == null ? path.group(2) : path.group(4);
        assertThat(PARAMETERS.getOrDefault(what, Set.of()))
                .containsAll(request.getUrl().queryParameterNames());
        if (path.group(3) == null) {
            return page(request, listed(request));
        }
        var thread = threads.get(Integer.parseInt(path.group(3)));
        if (thread == null) {
            return missing("issue does not exist");
        }
        if (what.equals("commits")) {
            return page(request, thread.commits);
        }
        if (what.equals("reviews")) {
            return page(request, thread.reviews);
        }
        var since = String.valueOf(request.getUrl().queryParameter("since"));
        var body = Shapes.array();
        thread.comments.stream()
                .filter(comment -> comment.get("updated_at").asString().compareTo(since) >= 0)
                .forEach(body::add);
        return JsonAnswers.json(body);
    }

    /** A list of one kind of pages, or one of them. */
    private MockResponse page(RecordedRequest request, String kind, @Nullable String name) {
        var parameters = request.getUrl().queryParameterNames();
        if (name == null) {
            assertThat(Set.of("draft", "pre-release", "page", "limit")).containsAll(parameters);
            return repository.get("has_releases").asBoolean(true) ? page(request, releases) : missing("no releases");
        }
        if (kind.equals("git/commits")) {
            assertThat(Set.of("stat", "verification", "files")).containsAll(parameters);
        } else {
            assertThat(parameters).isEmpty();
        }
        var key = kind + "/" + name;
        return pages.entrySet().stream()
                .filter(each -> kind.equals("git/commits")
                        ? each.getKey().startsWith(key)
                        : each.getKey().equals(key))
                .findFirst()
                .map(each -> JsonAnswers.json(each.getValue()))
                .orElseGet(() -> missing("The target couldn't be found."));
    }

    /** The newest first, whoever asks. */
    private List<ObjectNode> listed(RecordedRequest request) {
        var query = request.getUrl();
        var since = String.valueOf(query.queryParameter("since"));
        assertThat(query.queryParameter("state")).isEqualTo("all");
        return threads.values().stream()
                .map(thread -> thread.json)
                .filter(thread -> thread.get("updated_at").asString().compareTo(since) >= 0)
                .sorted(Comparator.comparing(
                                (ObjectNode thread) -> thread.get("created_at").asString())
                        .thenComparing(thread -> thread.get("number").asInt())
                        .reversed())
                .toList();
    }

    private MockResponse page(RecordedRequest request, List<ObjectNode> all) {
        var size = Math.min(JsonAnswers.number(request, "limit"), pageSize);
        var page = JsonAnswers.number(request, "page");
        var response =
                JsonAnswers.page(all, page, size).newBuilder().addHeader("X-Total-Count", Integer.toString(all.size()));
        if (JsonAnswers.hasNext(all, page, size)) {
            // The name that the server knows of itself, which need not be the one by which it is reached.
            response.addHeader("Link", "<http://forgejo.internal:3000/api/v1/next>; rel=\"next\"");
        }
        return response.build();
    }

    private MockResponse missing(String message) {
        return JsonAnswers.error(404, Map.of("message", message, "url", root() + "/api/swagger"));
    }

    /** A series about a repository of it. */
    String series(String slug) {
        return TestProject.series("berg", slug, """
                    person = "%1$s/{handle}",
                    repository = "%1$s/{owner}/{name}",
                    issue = "%1$s/{owner}/{name}/issues/{number}",
                    pull = "%1$s/{owner}/{name}/pulls/{number}\"""".formatted(root()));
    }

    @Override
    public void close() {
        web.close();
    }
}
