package dev.byline.forge;

import dev.byline.forge.CitedPage.Answer;
import dev.byline.reference.PageDetails;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of a GitLab. */
final class GitLabPages implements ForgePages {

    private static final int PAGE = 100;

    private final JsonApi api;

    GitLabPages(JsonApi api) {
        this.api = api;
    }

    @Override
    public Answer ask(CitedPage cited) throws IOException {
        return switch (cited.kind()) {
            case COMMIT -> commit(cited);
            case RELEASE -> release(cited);
            case MILESTONE -> milestone(cited);
            case TEAM -> group(cited);
            // It has none; a thread of GitLab with answers is a note of an issue.
            case DISCUSSION -> new Answer.Missing();
        };
    }

    /** What a team is elsewhere is a group in a group here, which is mentioned like one. */
    private Answer group(CitedPage cited) throws IOException {
        var path = "/groups/" + JsonApi.segment(cited.of() + "/" + cited.name());
        var group = ForgePages.ifThere(() -> api.object(path, Map.of("with_projects", "false")));
        return group.isPresent() ? cited.found(PageDetails.titled(group.get().text("name"))) : new Answer.Missing();
    }

    @Override
    public List<FetchedPage> releases(AskedPeriod asked) throws IOException {
        var releases = new Releases(asked, 1);
        var query = Map.of("order_by", "released_at", "sort", "desc");
        return ForgePages.shown(
                releases, () -> api.pages(project(asked.slug()) + "/releases", query, "per_page", PAGE, releases));
    }

    private static String project(String slug) {
        return "/projects/" + JsonApi.segment(slug);
    }

    /** GitLab names the author of a commit, and not the account. */
    private Answer commit(CitedPage cited) throws IOException {
        var path = project(cited.of()) + "/repository/commits/" + cited.name();
        var found = ForgePages.ifThere(() -> api.object(path, Map.of("stats", "false")));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var commit = found.get();
        return cited.commit(commit.text("id"), commit.text("title"), "", commit.optionalTime("authored_date"));
    }

    /** A tag without a release has a page elsewhere. */
    private Answer release(CitedPage cited) throws IOException {
        var path = project(cited.of()) + "/releases/" + JsonApi.segment(cited.name());
        var release = ForgePages.ifThere(() -> api.object(path));
        return release.isPresent()
                ? cited.found(ForgePages.release(release.get(), release.get().optionalTime("released_at")))
                : new Answer.Missing();
    }

    private Answer milestone(CitedPage cited) throws IOException {
        var found = new ArrayList<AnswerObject>();
        api.pages(project(cited.of()) + "/milestones", Map.of("iids[]", cited.name()), "per_page", PAGE, milestone -> {
            found.add(milestone);
            return false;
        });
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        return cited.found(ForgePages.milestone(found.get(0), found.get(0).optionalDay("due_date")));
    }
}
