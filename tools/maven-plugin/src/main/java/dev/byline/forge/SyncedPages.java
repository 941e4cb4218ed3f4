package dev.byline.forge;

import dev.byline.dsl.Commit;
import dev.byline.dsl.Discussion;
import dev.byline.dsl.Milestone;
import dev.byline.dsl.Release;
import dev.byline.dsl.Team;
import dev.byline.dsl.ThreadState;
import dev.byline.java.JavaText;
import dev.byline.reference.ForgePage.Kind;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeSet;

/** Commits, releases, milestones, discussions and teams as annotations. */
final class SyncedPages {

    private SyncedPages() {}

    static Class<? extends Annotation> annotation(Kind kind) {
        return switch (kind) {
            case COMMIT -> Commit.class;
            case RELEASE -> Release.class;
            case MILESTONE -> Milestone.class;
            case DISCUSSION -> Discussion.class;
            case TEAM -> Team.class;
        };
    }

    /**
     * Writes an annotation.
     *
     * @param page what it declares
     * @param homeSlug the slug of the home repository, or nothing
     * @param forge the name of the forge that is asked; empty where teams have that one anyway
     * @param imports takes what the annotation needs
     * @return Java
     */
    static String annotation(FetchedPage page, String homeSlug, String forge, TreeSet<String> imports) {
        var type = annotation(page.kind()).getSimpleName();
        imports.add(type);
        var details = page.details();
        var members = new ArrayList<String>();
        if (page.kind() != Kind.TEAM && !page.of().equals(homeSlug)) {
            members.add("repository = " + JavaText.literal(page.of()));
        }
        members.add((switch (page.kind()) {
                    case COMMIT -> "hash";
                    case RELEASE -> "tag";
                    case MILESTONE, DISCUSSION -> "number";
                    case TEAM -> "slug";
                })
                + " = "
                + (FetchedPage.isNumbered(page.kind()) ? page.name() : JavaText.literal(page.declaredName())));
        SyncedTypes.text(page.kind() == Kind.TEAM ? "name" : "title", details.title(), members);
        SyncedTypes.text("author", details.author(), members);
        if (details.state() != ThreadState.UNKNOWN) {
            imports.add("ThreadState");
            members.add("state = ThreadState." + details.state().name());
        }
        SyncedTypes.text(
                page.kind() == Kind.MILESTONE ? "due" : "date",
                details.date().map(LocalDate::toString).orElse(""),
                members);
        SyncedTypes.text("category", details.category(), members);
        if (page.kind() == Kind.TEAM) {
            SyncedTypes.text("forge", forge, members);
        }
        return "@" + type + "(" + String.join(", ", members) + ")";
    }
}
