package dev.byline.forge;

import dev.byline.catalog.BotHandles;
import dev.byline.dsl.ThreadState;
import dev.byline.forge.FetchedThread.Written;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What happened on a GitLab, by version 4 of its REST API. */
final class GitLabActivity implements ForgeActivity {

    private static final int PAGE = 100;
    private static final int FORBIDDEN = 403;
    /** Accounts with which GitLab itself writes. */
    private static final Pattern SERVICE = Pattern.compile("(?:alert|security|support)-bot[0-9]*");

    /** The account to which GitLab gives what a deleted one has written. */
    private static final Pattern GHOST = Pattern.compile("ghost[0-9]*");
    /** What GitLab itself notes when somebody reviews. It writes no other language. */
    private static final Pattern REVIEW = Pattern.compile("(?:approved this merge request|requested changes)\\b.*");

    private final JsonApi api;
    private final CoAuthors coAuthors;

    GitLabActivity(ForgeAccess access, JsonApi api) {
        this.api = api;
        this.coAuthors = new CoAuthors(access, api);
    }

    @Override
    public FetchedRepository fetch(AskedPeriod asked) throws IOException {
        return new Reading(asked).read();
    }

    @Override
    public Optional<FetchedThread> ask(CitedThread cited) throws IOException {
        for (var kind : Kind.values()) {
            if (cited.pull()
                    .filter(isPull -> isPull != (kind == Kind.MERGE_REQUEST))
                    .isEmpty()) {
                var thread = thread(cited, kind);
                if (thread.isPresent()) {
                    return thread;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<FetchedThread> thread(CitedThread cited, Kind kind) throws IOException {
        var path = "/projects/" + JsonApi.segment(cited.slug()) + "/" + kind.path + "/" + cited.number();
        try {
            var found = ForgePages.ifThere(() -> api.object(path));
            return found.isEmpty() || found.get().flag("confidential")
                    ? Optional.empty()
                    : Optional.of(thread(cited.slug(), kind, found.get(), List.of(), List.of(), List.of()));
        } catch (RefusedRequest e) {
            // Where a project has no issues, or no merge requests, some versions refuse to answer.
            if (e.status() == FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static FetchedThread thread(
            String slug,
            Kind kind,
            AnswerObject thread,
            List<String> coAuthors,
            List<Written> reviews,
            List<Written> comments)
            throws IOException {
        var state = state(thread.text("state"));
        return new FetchedThread(
                slug,
                kind == Kind.MERGE_REQUEST,
                thread.number("iid"),
                thread.text("title"),
                handle(thread, "author"),
                coAuthors,
                state,
                WrittenByDay.day(thread.time("created_at")),
                closed(thread, state).map(WrittenByDay::day),
                thread.texts("labels").stream().sorted().toList(),
                reviews,
                comments);
    }

    /** The two kinds of threads, which are numbered apart. */
    private enum Kind {
        ISSUE("issues", "issues_access_level", "issue"),
        MERGE_REQUEST("merge_requests", "merge_requests_access_level", "merge request");

        private final String path;
        private final String access;
        private final String title;

        Kind(String path, String access, String title) {
            this.path = path;
            this.access = access;
            this.title = title;
        }
    }

    private static String handle(AnswerObject of, String field) throws IOException {
        var author = of.object(field);
        var name = author.isPresent() ? author.get().text("username") : "";
        return GHOST.matcher(name).matches() ? "" : name;
    }

    /** Reads one repository. */
    private final class Reading {

        private final AskedPeriod asked;

        Reading(AskedPeriod asked) {
            this.asked = asked;
        }

        FetchedRepository read() throws IOException {
            asked.step("asking for its issues and merge requests");
            var path = "/projects/" + JsonApi.segment(asked.slug());
            var project = api.object(path);
            var slugNow = project.text("path_with_namespace");
            // Its number stays where it is renamed meanwhile.
            var ofProject = "/projects/" + project.id();
            var threads = new FetchedThreads(asked.period());
            for (var kind : Kind.values()) {
                // What is switched off is refused, or is an empty list.
                if (!project.optionalText(kind.access).equals(Optional.of("disabled"))) {
                    read(ofProject, kind, threads);
                }
            }
            return threads.of(asked.slug(), slugNow);
        }

        private void read(String project, Kind kind, FetchedThreads threads) throws IOException {
            asked.each(
                    StableReading.of(PAGE, () -> changed(project, kind)),
                    kind.title,
                    thread -> thread.time("created_at"),
                    (number, thread) -> add(project, kind, number, thread, threads),
                    () -> api.object(project));
        }

        /** All that changed since the period began, but confidential issues: a report is for everybody. */
        private Map<Integer, AnswerObject> changed(String project, Kind kind) throws IOException {
            var query = new HashMap<>(Map.of(
                    "scope", "all",
                    "state", "all",
                    "updated_after", asked.from().toString(),
                    "order_by", "created_at",
                    "sort", "asc"));
            if (kind == Kind.ISSUE) {
                query.put("confidential", "false");
            }
            var found = new HashMap<Integer, AnswerObject>();
            api.pages(project + "/" + kind.path, query, "per_page", PAGE, thread -> {
                if (!thread.flag("confidential")) {
                    found.put(thread.number("iid"), thread);
                    asked.step(kind.title + "s read: " + found.size());
                }
                return true;
            });
            return found;
        }

        private void add(String project, Kind kind, int number, AnswerObject thread, FetchedThreads threads)
                throws IOException {
            var author = handle(thread, "author");
            var reviews = new WrittenByDay(asked.period());
            var comments = new WrittenByDay(asked.period());
            // Approvals are notes too, but not of users.
            if (kind == Kind.MERGE_REQUEST || thread.number("user_notes_count") > 0) {
                addNotes(project + "/" + kind.path + "/" + number + "/notes", author, reviews, comments);
            }
            var state = state(thread.text("state"));
            var together = state == ThreadState.MERGED && asked.isIn(closed(thread, state))
                    ? coAuthors.of(project + "/" + kind.path + "/" + number, author)
                    : List.<String>of();
            threads.add(
                    thread(asked.slug(), kind, thread, together, reviews.sorted(), comments.sorted()),
                    reviews.ofNobody() + comments.ofNobody());
        }

        /** The newest first, so that of a long discussion only what is new has to come. */
        private void addNotes(String path, String author, WrittenByDay reviews, WrittenByDay comments)
                throws IOException {
            var query = Map.of("order_by", "created_at", "sort", "desc");
            // A new note moves the others to the next page, where they come a second time.
            var seen = new HashSet<Long>();
            api.pages(path, query, "per_page", PAGE, note -> {
                var at = note.time("created_at");
                if (seen.add(note.id()) && !note.flag("internal") && !note.flag("confidential")) {
                    addNote(note, handle(note, "author"), at, author, reviews, comments);
                }
                return !at.isBefore(asked.from());
            });
        }
    }

    /**
     * A review is what GitLab has no word for: an approval, a request for changes, or remarks in the code by somebody else
     * than the author. It publishes remarks one by one, so all of a person and a day are one review.
     */
    private static void addNote(
            AnswerObject note, String who, Instant at, String author, WrittenByDay reviews, WrittenByDay comments)
            throws IOException {
        if (BotHandles.isBot(who) || SERVICE.matcher(who).matches()) {
            return;
        }
        if (note.flag("system")) {
            if (REVIEW.matcher(note.text("body")).matches()) {
                reviews.addOnce(who, at);
            }
        } else if (note.optionalText("type").equals(Optional.of("DiffNote")) && !who.equals(author)) {
            reviews.addOnce(who, at);
        } else {
            comments.add(who, at);
        }
    }

    /** One that is being merged at this moment is locked. */
    private static ThreadState state(String state) throws IOException {
        return switch (state) {
            case "opened", "locked" -> ThreadState.OPEN;
            case "closed" -> ThreadState.CLOSED;
            case "merged" -> ThreadState.MERGED;
            default -> throw new IOException("the answer has the state " + Texts.shown(state));
        };
    }

    private static Optional<Instant> closed(AnswerObject thread, ThreadState state) throws IOException {
        return switch (state) {
            case MERGED -> {
                var merged = thread.optionalTime("merged_at");
                yield merged.isPresent() ? merged : thread.optionalTime("closed_at");
            }
            case CLOSED -> thread.optionalTime("closed_at");
            default -> Optional.empty();
        };
    }
}
