package dev.byline.forge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commits, releases, milestones, discussions and teams of a {@link FakeGitHub}. */
final class FakeGitHubPages {

    private static final Pattern PAGE =
            Pattern.compile("/(releases/tags|releases|git/ref/tags|commits|milestones)(?:/([^?]+))?");
    private static final Pattern TEAM = Pattern.compile("/orgs/([^/]+)/teams/([^/]+)");

    private final Map<String, List<ObjectNode>> releases = new HashMap<>();
    /** By repository and what they are asked by. */
    private final Map<String, ObjectNode> pages = new HashMap<>();

    void release(String slug, String tag, @Nullable String name, String published) {
        var release = GitHubDescription.example("release");
        release.put("tag_name", tag).put("name", name).put("published_at", published);
        releases.computeIfAbsent(slug, key -> new ArrayList<>()).add(0, release);
    }

    /** The release that was made last. */
    ObjectNode lastRelease(String slug) {
        return releases.getOrDefault(slug, List.of()).get(0);
    }

    void tag(String slug, String tag) {
        var ref = GitHubDescription.example("git-ref").put("ref", "refs/tags/" + tag);
        ((ObjectNode) ref.get("object")).put("sha", "0".repeat(40));
        pages.put(slug + "/git/ref/tags/" + tag, ref);
    }

    void commit(String slug, String hash, String message, @Nullable String author, String written) {
        pages.put(slug + "/commits/" + hash, commit(message, author, written).put("sha", hash));
    }

    static ObjectNode commit(String message, @Nullable String author, String written) {
        var commit = GitHubDescription.example("commit");
        var inner = (ObjectNode) commit.get("commit");
        inner.put("message", message);
        inner.putObject("author")
                .put("name", "Somebody")
                .put("email", "a@example.org")
                .put("date", written);
        // An object without fields is what an address without an account has.
        commit.set(
                "author",
                author == null
                        ? GitHubDescription.example("empty-object")
                        : GitHubDescription.example("simple-user").put("login", author));
        return commit;
    }

    void milestone(String slug, int number, String title, String state, @Nullable String due) {
        pages.put(
                slug + "/milestones/" + number,
                GitHubDescription.example("milestone")
                        .put("number", number)
                        .put("title", title)
                        .put("state", state)
                        .put("due_on", due));
    }

    void team(String organisation, String team, String name) {
        pages.put(
                "/orgs/" + organisation + "/teams/" + team,
                GitHubDescription.example("team-full").put("name", name));
    }

    void discussion(String slug, int number, String title, String author, String created, String category) {
        var discussion = Shapes.object(Map.of("title", title, "createdAt", created));
        discussion.putObject("author").put("login", author);
        discussion.putObject("category").put("name", category);
        pages.put(slug + "/discussions/" + number, discussion);
    }

    /** What is asked for below the path of a repository; empty where that is something else. */
    @Nullable
    MockResponse answer(FakeGitHub gitHub, RecordedRequest request, String slug, String rest) {
        var path = PAGE.matcher(rest);
        if (!path.matches()) {
            return null;
        }
        if (path.group(2) == null) {
            return gitHub.page(request, releases.getOrDefault(slug, List.of()));
        }
        var name = URLDecoder.decode(path.group(2), StandardCharsets.UTF_8);
        var found = switch (path.group(1)) {
            case "releases/tags" ->
                releases.getOrDefault(slug, List.of()).stream()
                        .filter(release -> release.get("tag_name").asString().equals(name))
                        .findFirst()
                        .orElse(null);
            case "commits" ->
                pages.entrySet().stream()
                        .filter(page -> page.getKey().startsWith(slug + "/commits/" + name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            default -> pages.get(slug + "/" + path.group(1) + "/" + name);
        };
        if (found != null) {
            return JsonAnswers.json(found);
        }
        return path.group(1).equals("commits")
                ? JsonAnswers.json(GitHubDescription.example("validation-error")
                                .put("message", "No commit found for SHA: " + name))
                        .newBuilder()
                        .code(422)
                        .build()
                : FakeGitHub.error(404, "Not Found");
    }

    /** What belongs to no repository. */
    MockResponse answer(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        if (TEAM.matcher(path).matches()) {
            var team = pages.get(path);
            return team == null || request.getHeaders().get("Authorization") == null
                    ? FakeGitHub.error(404, "Not Found")
                    : JsonAnswers.json(team);
        }
        if (path.equals("/graphql") && "POST".equals(request.getMethod())) {
            return graphQl(request)
                    .newBuilder()
                    .addHeader("X-Not-Described", "1")
                    .build();
        }
        throw new AssertionError("not asked for by any client: " + request.getTarget());
    }

    /** As GitHub's documentation of GraphQL shows it: what is not found is an error beside the data. */
    private MockResponse graphQl(RecordedRequest request) {
        if (request.getHeaders().get("Authorization") == null) {
            return FakeGitHub.error(401, "This endpoint requires you to be authenticated.");
        }
        var body = JsonMapper.shared()
                .readTree(request.getBody() == null ? "" : request.getBody().utf8());
        var variables = body.get("variables");
        var found = pages.get(variables.get("owner").asString() + "/"
                + variables.get("name").asString() + "/discussions/"
                + variables.get("number").asInt());
        var answer = JsonMapper.shared().createObjectNode();
        var repository = answer.putObject("data").putObject("repository");
        if (found == null) {
            repository.putNull("discussion");
            answer.putArray("errors").addObject().put("type", "NOT_FOUND").put("message", "Could not resolve");
        } else {
            repository.set("discussion", found);
        }
        return JsonAnswers.json(answer);
    }
}
