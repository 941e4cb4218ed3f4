package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A GitLab on loopback, below the path {@code /git}. Its answers have the fields that GitLab's documentation shows for the
 * projects, issues, merge requests and notes of its REST API; the files {@code gitlab/*.json} have one of each.
 */
final class FakeGitLab implements AutoCloseable {

    private static final Pattern PATH =
            Pattern.compile("/git/api/v4/projects/([^/]+)(?:/([a-z_]+)(?:/([0-9]+)(?:/(notes|commits))?)?)?");
    private static final Pattern PAGE =
            Pattern.compile("/git/api/v4/projects/[^/]+/(releases|repository/commits|milestones)(?:/([^/]+))?");
    private static final Pattern GROUP = Pattern.compile("/git/api/v4/groups/([^/]+)");
    private static final Set<String> OF_LISTS =
            Set.of("scope", "state", "updated_after", "order_by", "sort", "confidential", "per_page", "page");
    private static final Set<String> OF_NOTES = Set.of("order_by", "sort", "per_page", "page");

    /** An issue or a merge request. */
    static final class Thread {
        final ObjectNode json;
        final List<ObjectNode> notes = new ArrayList<>();
        final List<ObjectNode> commits = new ArrayList<>();

        private Thread(ObjectNode json) {
            this.json = json;
        }

        Thread closed(String time) {
            json.put("state", "closed").put("closed_at", time);
            return touched(time);
        }

        /** GitLab says nothing in {@code closed_at} then. */
        Thread merged(String time) {
            json.put("state", "merged").put("merged_at", time);
            return touched(time);
        }

        Thread labels(String... names) {
            var labels = json.putArray("labels");
            List.of(names).forEach(labels::add);
            return this;
        }

        Thread commit(String message) {
            commits.add(Shapes.of("gitlab/commit").put("message", message));
            return this;
        }

        Thread with(Consumer<ObjectNode> change) {
            change.accept(json);
            return this;
        }

        Thread comment(String who, String time) {
            json.put("user_notes_count", json.get("user_notes_count").asInt() + 1);
            return note(who, time, note -> {});
        }

        Thread remark(String who, String time) {
            json.put("user_notes_count", json.get("user_notes_count").asInt() + 1);
            return note(who, time, note -> note.put("type", "DiffNote").put("resolvable", true));
        }

        /** What GitLab itself notes. */
        Thread event(String who, String time, String body) {
            return note(who, time, note -> note.put("system", true).put("body", body));
        }

        Thread note(String who, String time, Consumer<ObjectNode> change) {
            var note = Shapes.of("gitlab/note");
            // More than an int can hold, as on gitlab.com.
            note.put("id", 3_000_000_000L + json.get("id").asLong() % 1000 * 1000 + notes.size());
            note.put("created_at", time).put("updated_at", time);
            note.set("author", user(who));
            change.accept(note);
            notes.add(note);
            return touched(time);
        }

        private Thread touched(String time) {
            JsonAnswers.touch(json, time);
            return this;
        }
    }

    final FakeWeb web = new FakeWeb(this::answer);
    final ObjectNode project = Shapes.of("gitlab/project");
    private final Map<String, TreeMap<Integer, Thread>> threads =
            Map.of("issues", new TreeMap<>(), "merge_requests", new TreeMap<>());
    private final List<ObjectNode> releases = new ArrayList<>();
    private final Map<String, ObjectNode> pages = new TreeMap<>();
    private String movedFrom = "";

    FakeGitLab() throws IOException {}

    /** Where it is, as a catalog declares it. */
    String root() {
        return "http://127.0.0.1:" + web.port() + "/git";
    }

    Thread issue(int number, String title, String author, String opened) {
        return add("issues", "gitlab/issue", number, title, author, opened);
    }

    Thread mergeRequest(int number, String title, String author, String opened) {
        return add("merge_requests", "gitlab/merge-request", number, title, author, opened);
    }

    private Thread add(String kind, String shape, int number, String title, String author, String opened) {
        var json = Shapes.of(shape);
        json.put("id", 3_000_000_000L + number).put("iid", number).put("title", title);
        json.put("created_at", opened).put("updated_at", opened);
        json.set("author", user(author));
        var thread = new Thread(json);
        threads.getOrDefault(kind, new TreeMap<>()).put(number, thread);
        return thread;
    }

    void release(String tag, String name, String released) {
        var release = Shapes.of("gitlab/release");
        releases.add(release.put("tag_name", tag).put("name", name).put("released_at", released));
        pages.put("releases/" + tag, release);
    }

    void commit(String hash, String title, String authored) {
        pages.put(
                "repository/commits/" + hash,
                Shapes.of("gitlab/commit").put("id", hash).put("title", title).put("authored_date", authored));
    }

    /** A group in a group. */
    void group(String path, String name) {
        pages.put(
                "groups/" + path,
                Shapes.of("gitlab/group").put("full_path", path).put("name", name));
    }

    void milestone(int number, String title, String state, @Nullable String due) {
        var milestone = Shapes.of("gitlab/milestone").put("id", 7000 + number).put("iid", number);
        pages.put(
                "milestones/" + number,
                milestone.put("title", title).put("state", state).put("due_date", due));
    }

    void delete(String kind, int number) {
        threads.getOrDefault(kind, new TreeMap<>()).remove(number);
    }

    /** The project has another path from now on. */
    void move(String to) {
        movedFrom = project.get("path_with_namespace").asString();
        project.put("path_with_namespace", to);
    }

    private static JsonNode user(String name) {
        var user = Shapes.of("gitlab/user").put("username", name).put("name", name);
        return user.put("web_url", "https://gitlab.example/" + name);
    }

    private MockResponse answer(RecordedRequest request) {
        var page = PAGE.matcher(request.getUrl().encodedPath());
        if (page.matches()) {
            return page(request, page.group(1), page.group(2));
        }
        var group = GROUP.matcher(request.getUrl().encodedPath());
        if (group.matches()) {
            assertThat(request.getUrl().queryParameterNames()).containsExactly("with_projects");
            var found = pages.get("groups/" + URLDecoder.decode(group.group(1), StandardCharsets.UTF_8));
            return found == null ? error(404, "404 Group Not Found") : JsonAnswers.json(found);
        }
        var path = PATH.matcher(request.getUrl().encodedPath());
        if (!path.matches()) {
            throw new AssertionError("no such page in the documentation: " + request.getTarget());
        }
        var id = project.get("id").asString();
        var slug = URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
        if (slug.equals(movedFrom)) {
            return new MockResponse.Builder()
                    .code(301)
                    .addHeader("Location", root() + "/api/v4/projects/" + id)
                    .body("This resource has been moved permanently to " + root() + "/api/v4/projects/" + id)
                    .build();
        }
        if (!slug.equals(id) && !slug.equals(project.get("path_with_namespace").asString())) {
            return error(404, "404 Project Not Found");
        }
        if (path.group(2) == null) {
            return JsonAnswers.json(project);
        }
        var parameters = request.getUrl().queryParameterNames();
        var all = threads.getOrDefault(path.group(2), new TreeMap<>());
        if (path.group(3) == null) {
            assertThat(OF_LISTS).containsAll(parameters);
            return page(request, listed(request, all));
        }
        var thread = all.get(Integer.parseInt(path.group(3)));
        if (path.group(4) == null) {
            assertThat(parameters).isEmpty();
            return thread == null ? error(404, "404 Not found") : JsonAnswers.json(thread.json);
        }
        assertThat(OF_NOTES).containsAll(parameters);
        if (thread != null && path.group(4).equals("commits")) {
            return page(request, thread.commits);
        }
        return thread == null ? error(404, "404 Not found") : page(request, notes(request, thread));
    }

    /** A list of one kind of pages, or one of them. */
    private MockResponse page(RecordedRequest request, String kind, @Nullable String name) {
        var parameters = request.getUrl().queryParameterNames();
        if (kind.equals("milestones")) {
            assertThat(parameters).containsExactlyInAnyOrder("iids[]", "per_page", "page");
            var found = pages.get("milestones/" + request.getUrl().queryParameter("iids[]"));
            return page(request, found == null ? List.of() : List.of(found));
        }
        if (name == null) {
            assertThat(parameters).containsExactlyInAnyOrder("order_by", "sort", "per_page", "page");
            var order = ordered(
                    request.getUrl().queryParameter("order_by"),
                    request.getUrl().queryParameter("sort"));
            return page(request, releases.stream().sorted(order).toList());
        }
        var key = kind + "/" + URLDecoder.decode(name, StandardCharsets.UTF_8);
        return pages.entrySet().stream()
                .filter(each -> kind.equals("releases")
                        ? each.getKey().equals(key)
                        : each.getKey().startsWith(key))
                .findFirst()
                .map(each -> JsonAnswers.json(each.getValue()))
                .orElseGet(() -> error(404, "404 Not Found"));
    }

    private static List<ObjectNode> listed(RecordedRequest request, Map<Integer, Thread> threads) {
        var query = request.getUrl();
        var after = String.valueOf(query.queryParameter("updated_after"));
        assertThat(query.queryParameter("scope")).isEqualTo("all");
        assertThat(query.queryParameter("state")).isEqualTo("all");
        return threads.values().stream()
                .map(thread -> thread.json)
                .filter(thread -> thread.get("updated_at").asString().compareTo(after) >= 0)
                .filter(thread -> !"false".equals(query.queryParameter("confidential"))
                        || !thread.path("confidential").asBoolean(false))
                .sorted(ordered(query.queryParameter("order_by"), query.queryParameter("sort")))
                .toList();
    }

    private static List<ObjectNode> notes(RecordedRequest request, Thread thread) {
        var query = request.getUrl();
        return thread.notes.stream()
                .sorted(ordered(query.queryParameter("order_by"), query.queryParameter("sort")))
                .toList();
    }

    private static Comparator<ObjectNode> ordered(@Nullable String by, @Nullable String direction) {
        var order = Comparator.comparing(
                (ObjectNode node) -> node.get(String.valueOf(by)).asString());
        return "asc".equals(direction) ? order : order.reversed();
    }

    private static MockResponse page(RecordedRequest request, List<ObjectNode> all) {
        var size = JsonAnswers.number(request, "per_page");
        var page = JsonAnswers.number(request, "page");
        assertThat(size).isBetween(1, 100);
        return JsonAnswers.page(all, page, size)
                .newBuilder()
                .addHeader("X-Next-Page", JsonAnswers.hasNext(all, page, size) ? Integer.toString(page + 1) : "")
                .addHeader("X-Page", Integer.toString(page))
                .addHeader("X-Per-Page", Integer.toString(size))
                .build();
    }

    private static MockResponse error(int status, String message) {
        return JsonAnswers.error(status, Map.of("message", message));
    }

    /** A series about a repository of it. */
    String series(String slug) {
        return TestProject.series("lab", slug, """
                    person = "%1$s/{handle}",
                    repository = "%1$s/{slug}",
                    issue = "%1$s/{slug}/-/issues/{number}",
                    pull = "%1$s/{slug}/-/merge_requests/{number}",
                    pullSign = "!\"""".formatted(root()));
    }

    @Override
    public void close() {
        web.close();
    }
}
