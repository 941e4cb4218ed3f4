package dev.byline.reference;

import dev.byline.dsl.ThreadState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is declared of a commit, a release, a milestone, a discussion or a team beyond its name.
 *
 * @param title what it is called; empty where nothing is declared
 * @param author the handle of who wrote a commit or began a discussion; empty where none is declared
 * @param date the day a commit was written, a release was published, a milestone is due, or a discussion began
 * @param state whether a milestone is open
 * @param category the category of a discussion; empty where none is declared
 */
public record PageDetails(String title, String author, Optional<LocalDate> date, ThreadState state, String category) {

    /** Nothing but the name is declared. */
    public static final PageDetails NONE = titled("");

    /**
     * Nothing but a title is declared.
     *
     * @param title the title
     * @return the details
     */
    public static PageDetails titled(String title) {
        return new PageDetails(title, "", Optional.empty(), ThreadState.UNKNOWN, "");
    }

    /**
     * Adds what somebody else says, where this says nothing.
     *
     * @param other what is said elsewhere
     * @return both
     */
    public PageDetails or(PageDetails other) {
        return new PageDetails(
                title.isEmpty() ? other.title : title,
                author.isEmpty() ? other.author : author,
                date.or(() -> other.date),
                state == ThreadState.UNKNOWN ? other.state : state,
                category.isEmpty() ? other.category : category);
    }
}
