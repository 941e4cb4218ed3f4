package dev.byline.forge;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgePage;
import dev.byline.reference.PageDetails;
import java.time.Instant;
import java.util.Optional;

/**
 * What a report cites, and a forge is asked for.
 *
 * @param kind what it is, or may be
 * @param of its repository, as the catalog calls it; the organisation of a team
 * @param name what it is asked by: a hash, which may be short, a tag, a number, or a team
 * @param label how the report cites it, without brackets
 */
record CitedPage(ForgePage.Kind kind, String of, String name, String label) {

    /** What a forge answers. */
    sealed interface Answer {

        /**
         * It is there.
         *
         * @param page what the forge says of it
         */
        record Found(FetchedPage page) implements Answer {}

        /** There is no such page. */
        record Missing() implements Answer {}

        /**
         * It cannot be asked for.
         *
         * @param why what stands in the way, and what to do
         */
        record Unasked(String why) implements Answer {}
    }

    Answer found(PageDetails details) {
        return found(name, details);
    }

    Answer found(String wholeName, PageDetails details) {
        return new Answer.Found(new FetchedPage(kind, of, wholeName, details));
    }

    /** A commit, if its hash is what was asked for: a branch may have a name that looks like one. */
    Answer commit(String hash, String message, String author, Optional<Instant> at) {
        return hash.startsWith(name)
                ? found(
                        hash,
                        new PageDetails(
                                message.lines().findFirst().orElse("").strip(),
                                author,
                                at.map(WrittenByDay::day),
                                ThreadState.UNKNOWN,
                                ""))
                : new Answer.Missing();
    }
}
