package dev.byline.forge;

import dev.byline.catalog.ForgeProgram;
import dev.byline.dsl.ThreadState;
import dev.byline.forge.CitedPage.Answer;
import dev.byline.reference.PageDetails;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a GitHub, and of Forgejo and Gitea, whose API has GitHub's fields here. */
final class GitHubPages implements ForgePages {

    private static final String DISCUSSION = "query($owner: String!, $name: String!, $number: Int!) {"
            + " repository(owner: $owner, name: $name) {"
            + " discussion(number: $number) { title createdAt author { login } category { name } } } }";

    private final ForgeAccess access;
    private final JsonApi api;
    private final boolean isGitHub;
    private final int pageSize;

    GitHubPages(ForgeAccess access, JsonApi api) {
        this.access = access;
        this.api = api;
        this.isGitHub = access.program() == ForgeProgram.GITHUB;
        this.pageSize = isGitHub ? 100 : 50;
    }

    @Override
    public Answer ask(CitedPage cited) throws IOException {
        return switch (cited.kind()) {
            case COMMIT -> commit(cited);
            case RELEASE -> release(cited);
            case MILESTONE -> milestone(cited);
            case DISCUSSION -> discussion(cited);
            case TEAM -> team(cited);
        };
    }

    @Override
    public List<FetchedPage> releases(AskedPeriod asked) throws IOException {
        var releases = new Releases(asked, pageSize);
        var path = repository(asked.slug()) + "/releases";
        return ForgePages.shown(
                releases, () -> api.pages(path, Map.of(), isGitHub ? "per_page" : "limit", pageSize, releases));
    }

    static String repository(String slug) {
        return "/repos/" + path(slug);
    }

    private static String path(String text) {
        return Stream.of(text.split("/", -1)).map(JsonApi::segment).collect(Collectors.joining("/"));
    }

    private Answer commit(CitedPage cited) throws IOException {
        var path = repository(cited.of()) + (isGitHub ? "/commits/" : "/git/commits/") + cited.name();
        // What changed in which file would be most of the answer.
        var little =
                isGitHub ? Map.of("per_page", "1") : Map.of("stat", "false", "verification", "false", "files", "false");
        var answer = ForgePages.ifThere(() -> api.object(path, little));
        if (answer.isEmpty()) {
            return new Answer.Missing();
        }
        var commit = answer.get().object("commit").orElseThrow(() -> new IOException("the answer has no commit"));
        var author = answer.get().object("author");
        var written = commit.object("author");
        return cited.commit(
                answer.get().text("sha"),
                commit.text("message"),
                // Whose address belongs to no account has only a name.
                author.isPresent() ? author.get().optionalText("login").orElse("") : "",
                written.isPresent() ? written.get().optionalTime("date") : Optional.empty());
    }

    private Answer release(CitedPage cited) throws IOException {
        var repository = repository(cited.of());
        var release = ForgePages.ifThere(() -> api.object(repository + "/releases/tags/" + path(cited.name())));
        if (release.isPresent()) {
            return cited.found(ForgePages.release(release.get(), release.get().optionalTime("published_at")));
        }
        // A tag has a page like that of a release.
        var tag = ForgePages.ifThere(
                () -> api.object(repository + (isGitHub ? "/git/ref/tags/" : "/tags/") + path(cited.name())));
        return tag.isPresent() ? cited.found(PageDetails.NONE) : new Answer.Missing();
    }

    private Answer milestone(CitedPage cited) throws IOException {
        var found = ForgePages.ifThere(() -> api.object(repository(cited.of()) + "/milestones/" + cited.name()));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        return cited.found(ForgePages.milestone(found.get(), found.get().optionalDay("due_on")));
    }

    /** GitHub has no other way to them than GraphQL, and that no way without a token. */
    private Answer discussion(CitedPage cited) throws IOException {
        if (!isGitHub) {
            return new Answer.Missing();
        }
        if (access.token().isEmpty()) {
            return new Answer.Unasked("GitHub tells of discussions only with a token; set "
                    + ForgeTokens.variable(access.program()) + " to one that may read them");
        }
        var slash = cited.of().indexOf('/');
        var answer = api.query(
                DISCUSSION,
                Map.of(
                        "owner",
                        cited.of().substring(0, slash),
                        "name",
                        cited.of().substring(slash + 1),
                        "number",
                        Integer.parseInt(cited.name())));
        var repository = answer.object("data").flatMap(data -> data.object("repository"));
        var discussion = repository.flatMap(each -> each.object("discussion"));
        if (discussion.isEmpty()) {
            for (var error : answer.objects("errors")) {
                if (!error.optionalText("type").equals(Optional.of("NOT_FOUND"))) {
                    throw new ForgeException("[" + cited.label() + "] cannot be asked for: "
                            + Texts.shown(error.text("message")) + "; give the token the right to read discussions");
                }
            }
            return new Answer.Missing();
        }
        var author = discussion.get().object("author");
        var category = discussion.get().object("category");
        return cited.found(new PageDetails(
                discussion.get().text("title"),
                author.isPresent() ? author.get().optionalText("login").orElse("") : "",
                Optional.of(WrittenByDay.day(discussion.get().time("createdAt"))),
                ThreadState.UNKNOWN,
                category.isPresent() ? category.get().optionalText("name").orElse("") : ""));
    }

    /** Forgejo and Gitea give one team by its number alone. Its name is that of its page, and no title. */
    private Answer listed(CitedPage cited, String teams) throws IOException {
        var found = new ArrayList<AnswerObject>();
        api.pages(teams, Map.of(), "limit", pageSize, team -> {
            if (team.text("name").equalsIgnoreCase(cited.name())) {
                found.add(team);
            }
            return found.isEmpty();
        });
        return found.isEmpty()
                ? new Answer.Missing()
                : cited.found(PageDetails.titled(
                        found.get(0).optionalText("description").orElse("").strip()));
    }

    private Answer team(CitedPage cited) throws IOException {
        var forge = isGitHub ? "GitHub" : "the forge";
        var need = forge + " shows teams only to members of their organisation; ";
        if (access.token().isEmpty()) {
            return new Answer.Unasked(need + "set " + ForgeTokens.variable(access.program())
                    + " to a token of one that may read its teams");
        }
        try {
            var teams = "/orgs/" + JsonApi.segment(cited.of()) + "/teams";
            return isGitHub
                    ? cited.found(PageDetails.titled(api.object(teams + "/" + JsonApi.segment(cited.name()))
                            .text("name")))
                    : listed(cited, teams);
        } catch (RefusedRequest e) {
            if (e.status() == 403 || e.status() == 404) {
                return new Answer.Unasked(
                        need + "correct its name, or use a token of a member that may read its teams");
            }
            throw e;
        }
    }
}
